package org.tentamen.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Part;
import org.tentamen.exam.Exam;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Value;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

/** Every bank's questions as items of QTI, answered in an engine that reads the documents alone. */
class BanksInQtiTest {

  private static final Secret SECRET = Secret.of("s");
  private static final int VARIANTS = 4;

  static Stream<Path> banks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("exercises"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("banks")
  void rightAnswersEarnAllAndMistakesTheirCredit(Path file) throws Exception {
    Bank bank = BankReader.read(file);
    Exam exam = Exam.of(bank.id(), SECRET, List.of(bank));
    Map<String, byte[]> written = package21(exam, Format.QTI21);
    Map<String, byte[]> newer = package21(exam, Format.QTI30);
    int tried = 0;
    for (String id : exam.questions()) {
      Plan plan = exam.plan(id).orElseThrow();
      DistinctVariants variants = new DistinctVariants(plan, SECRET, exam.id(), VARIANTS);
      while (variants.hasNext()) {
        DistinctVariants.Numbered one = variants.next();
        String name = "items/" + id + "-v0" + one.number() + ".xml";
        if (written.containsKey(name)) {
          String text = new String(written.get(name), UTF_8);
          tried += answered(name, plan, one.variant(), text);
          tried +=
              answered(
                  name, plan, one.variant(), QtiSchemas.as21(new String(newer.get(name), UTF_8)));
        }
      }
    }
    assertThat(tried).as("answers tried of %s", file).isGreaterThan(10);
  }

  private static Map<String, byte[]> package21(Exam exam, Format format) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    new Export(exam, Optional.empty(), Pictures.NONE)
        .write(format, VARIANTS, OptionalLong.empty(), part -> zip);
    return PackagesTest.unzipped(zip.toByteArray());
  }

  /** Answers a variant with what is right and with every mistake; says how many it tried. */
  private static int answered(String name, Plan plan, Variant variant, String xml)
      throws Exception {
    ItemEngine engine = new ItemEngine(xml);
    if (engine.blanks().isEmpty() || xml.contains("<extendedTextInteraction")) {
      return 0;
    }
    double most = engine.most();
    assertThat(engine.score(engine.key())).as("the key of %s", name).isCloseTo(most, within(1e-6));
    assertThat(engine.score(Map.of())).as("nothing, in %s", name).isZero();
    int tried = 2;
    List<String> blanks = engine.blanks();
    int next = 0;
    for (Part part : plan.question().parts()) {
      Standard standard = variant.standard(part, Map.of());
      Key key = standard.key();
      if (key instanceof Key.Essay) {
        continue;
      }
      List<String> keyTyped = engine.key().get(blanks.get(next));
      boolean typedAsText = isText(xml, blanks.get(next));
      int size = typedAsText ? 1 : size(key);
      List<String> own = blanks.subList(next, next + size);
      next += size;
      List<Key> right = new ArrayList<>(List.of(key));
      right.addAll(standard.also());
      standard.rounded().ifPresent(right::add);
      for (Key one : right) {
        tried += tried(name, engine, own, one, typedAsText, part.points().toDouble(), 1);
      }
      for (Standard.Mistake mistake : standard.mistakes()) {
        for (Key wrong : mistake.keys()) {
          if (right.stream().noneMatch(r -> Judge.coincides(r, wrong))
              && !(wrong instanceof Key.Expression)) {
            double credit = credit(standard, wrong, typedAsText);
            tried +=
                tried(
                    name + ", " + mistake.id(),
                    engine,
                    own,
                    wrong,
                    typedAsText,
                    part.points().toDouble(),
                    credit);
          }
        }
      }
      assertThat(keyTyped).as("the key of %s", name).isNotEmpty();
    }
    return tried;
  }

  private static int tried(
      String name,
      ItemEngine engine,
      List<String> blanks,
      Key meant,
      boolean asText,
      double points,
      double credit) {
    Optional<Map<String, List<String>>> entered = entered(engine, blanks, meant, asText);
    if (entered.isEmpty()) {
      return 0;
    }
    double expected = engine.most() - points * (1 - credit);
    assertThat(engine.score(entered.get()))
        .as("%s: %s entered as %s", name, meant, entered.get())
        .isCloseTo(expected, within(1e-6));
    return 1;
  }

  /** What the judge gives, single elements included; of what is typed as a text, the mistake's. */
  private static double credit(Standard standard, Key key, boolean asText) {
    double declared =
        standard.mistakes().stream()
            .filter(other -> other.keys().stream().anyMatch(k -> Judge.coincides(k, key)))
            .mapToDouble(mistake -> mistake.credit().toDouble())
            .max()
            .orElse(0);
    boolean elements = !asText && marking(standard.key()) != Key.Marking.ALL;
    double judged =
        elements ? Judge.judge(standard, KeyText.of(key), Optional.empty()).credit().toDouble() : 0;
    return Math.max(declared, judged);
  }

  private static Key.Marking marking(Key key) {
    if (key instanceof Key.Shape shape) {
      return shape.marking();
    }
    if (key instanceof Key.Vector vector) {
      return vector.marking();
    }
    return key instanceof Key.Choices set ? set.marking() : Key.Marking.ALL;
  }

  private static boolean isText(String xml, String blank) {
    return xml.contains("identifier=\"" + blank + "\" cardinality=\"single\" baseType=\"string\"");
  }

  private static int size(Key key) {
    if (key instanceof Key.Shape shape) {
      return shape.sizes().size();
    }
    return key instanceof Key.Vector vector ? numbers(vector.values()).size() : 1;
  }

  /** What a student enters who means an answer, with all other parts right. */
  private static Optional<Map<String, List<String>>> entered(
      ItemEngine engine, List<String> blanks, Key meant, boolean asText) {
    Map<String, List<String>> responses = new HashMap<>(engine.key());
    List<List<String>> own = new ArrayList<>();
    if (asText) {
      own.add(List.of(KeyText.of(meant)));
    } else if (meant instanceof Key.Choice choice) {
      own.add(List.of("OPTION_" + (choice.correct() + 1)));
    } else if (meant instanceof Key.Choices set) {
      own.add(
          set.correct().isEmpty()
              ? List.of("OPTION_" + (set.options().size() + 1))
              : set.correct().stream().map(i -> "OPTION_" + (i + 1)).toList());
    } else if (meant instanceof Key.Match match) {
      List<String> pairs = new ArrayList<>();
      for (int i = 0; i < match.correct().size(); i++) {
        pairs.add("ITEM_" + (i + 1) + " OPTION_" + (match.correct().get(i) + 1));
      }
      own.add(pairs);
    } else {
      for (Value number : numbers(meant)) {
        own.add(
            number instanceof Numeric numeric ? List.of(NumberText.plain(numeric, 9)) : List.of());
      }
    }
    if (own.size() != blanks.size() || own.contains(List.of())) {
      return Optional.empty();
    }
    for (int i = 0; i < blanks.size(); i++) {
      responses.put(blanks.get(i), own.get(i));
    }
    return Optional.of(responses);
  }

  private static List<Value> numbers(Key meant) {
    if (meant instanceof Key.Shape shape) {
      return shape.sizes();
    }
    if (meant instanceof Key.Vector vector) {
      return numbers(vector.values());
    }
    if (meant instanceof Key.Number one) {
      return List.of(one.value());
    }
    return meant instanceof Key.Whole whole ? List.of(whole.value()) : List.of();
  }

  private static List<Value> numbers(Value.Items items) {
    List<Value> all = new ArrayList<>();
    for (Value item : items.items()) {
      if (item instanceof Value.Items inner) {
        all.addAll(numbers(inner));
      } else {
        all.add(item);
      }
    }
    return all;
  }
}
