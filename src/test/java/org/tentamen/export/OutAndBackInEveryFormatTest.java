package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Judgement.Verdict;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Exam;
import org.tentamen.imports.Import;
import org.tentamen.imports.Imported;
import org.tentamen.imports.Notice;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

/**
 * Every bank exported to every format that can be imported: all of it comes back, each key is right
 * in the bank that comes back, and no known mistake is.
 *
 * <p>What does not come back is what the documentation says: sets, matches and essays are asked in
 * other words, a formula is a text.
 */
class OutAndBackInEveryFormatTest {

  private static final Secret SECRET = Secret.of("s");
  private static final int VARIANTS = 3;

  static Stream<Arguments> all() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("exercises"))) {
      List<Path> banks = files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
      return Stream.of(
              Format.MOODLE, Format.GIFT, Format.CANVAS, Format.QTI21, Format.QTI30, Format.AIKEN)
          .flatMap(format -> banks.stream().map(bank -> Arguments.of(format, bank)));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everythingComesBackAndKeysStayRight(Format format, Path file) throws IOException {
    Bank bank = BankReader.read(file);
    Exam exam = Exam.of(bank.id(), SECRET, List.of(bank));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.Summary summary;
    try {
      summary =
          new Export(exam, Optional.empty(), Pictures.NONE)
              .write(format, VARIANTS, OptionalLong.empty(), part -> out);
    } catch (InvalidInputException e) {
      assertThat(format).as("the format that can ask nothing of %s", file).isEqualTo(Format.AIKEN);
      return;
    }
    Imported back = new Import("back", "en").of(file.toString(), out.toByteArray());
    assertThat(back.notices()).extracting(Notice::kind).doesNotContain(Notice.Kind.LEFT_OUT);
    assertThat(back.arrived()).isEqualTo(summary.entries());
    if (format != Format.AIKEN) {
      compare(format, exam, back.bank());
    }
  }

  private static void compare(Format format, Exam exam, Bank back) {
    Returned returned = new Returned(back);
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    int comparable = 0;
    for (String id : exam.questions()) {
      Plan plan = exam.plan(id).orElseThrow();
      DistinctVariants variants = new DistinctVariants(plan, SECRET, exam.id(), VARIANTS);
      for (int row = 0; variants.hasNext(); row++) {
        DistinctVariants.Numbered one = variants.next();
        int at = 0;
        for (Part part : plan.question().parts()) {
          Standard was = one.variant().standard(part, Map.of());
          comparable += isComparable(was.key()) ? 1 : 0;
          boolean alone = !format.can(Ability.PARTS) || was.key() instanceof Key.Essay;
          String stem = part.id().isEmpty() || !alone ? id : id + "-" + part.id();
          String name = stem + " variant 0" + one.number();
          int index = alone ? 0 : at++;
          Optional<Standard> is =
              returned.standard(stem, name, row, index, alone ? 1 : gaps(plan.question()));
          if (is.isPresent() && isSame(was.key(), is.get().key())) {
            compared++;
            wrong.addAll(differences(name, part, was, is.get()));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(compared).as("answers compared").isGreaterThanOrEqualTo(comparable * 3 / 4);
  }

  /** Parts that are asked within a question. */
  private static int gaps(Question question) {
    return (int)
        question.parts().stream()
            .filter(p -> !(p.answer() instanceof org.tentamen.bank.Answer.Essay))
            .count();
  }

  /** Whether the answer is still of its kind, or of one that reads the same texts. */
  private static boolean isSame(Key was, Key is) {
    boolean typed = isComparable(was) && isTyped(is);
    boolean choice = was instanceof Key.Choice && is instanceof Key.Choice;
    return typed
        || choice && KeyText.of(was).matches("[\\w ]+") && KeyText.of(is).matches("[\\w ]+");
  }

  private static boolean isComparable(Key key) {
    return isTyped(key) && !(key instanceof Key.Expression) && !isMatrix(key);
  }

  /** Where a unit stands beside the box, it is not asked for. */
  private static String withoutUnit(Key key) {
    Optional<String> unit = Units.rule(key).map(rule -> rule.name());
    String text = KeyText.of(key);
    return unit.filter(u -> text.endsWith(" " + u))
        .map(u -> text.substring(0, text.length() - u.length() - 1))
        .orElse(text);
  }

  /** A matrix comes back as the list of its numbers. */
  private static boolean isMatrix(Key key) {
    return key instanceof Key.Vector vector
        && vector.values().get(0) instanceof org.tentamen.formula.Value.Items;
  }

  private static boolean isTyped(Key key) {
    return !(key instanceof Key.Choice
        || key instanceof Key.Choices
        || key instanceof Key.Match
        || key instanceof Key.Essay);
  }

  private static List<String> differences(String name, Part part, Standard was, Standard is) {
    List<String> wrong = new ArrayList<>();
    String key = withoutUnit(was.key());
    if (Judge.judge(is, key, Optional.empty()).verdict() != Verdict.CORRECT) {
      wrong.add(name + "." + part.id() + ": the key " + key + " is not right any more");
    }
    for (Standard.Mistake mistake : was.mistakes()) {
      for (Key led : mistake.keys()) {
        String text = withoutUnit(led);
        boolean right = Judge.judge(was, text, Optional.empty()).verdict() == Verdict.CORRECT;
        if (!right && Judge.judge(is, text, Optional.empty()).verdict() == Verdict.CORRECT) {
          wrong.add(name + "." + part.id() + ": " + text + " (" + mistake.id() + ") is right");
        }
      }
    }
    return wrong;
  }

  /** The bank that came back, by the names that questions and variants had. */
  private static final class Returned {
    private final Bank bank;
    private final Map<String, Question> byName = new HashMap<>();

    Returned(Bank bank) {
      this.bank = bank;
      for (Question question : bank.questions()) {
        byName.put(question.title(), question);
        byName.putIfAbsent(question.id(), question);
      }
    }

    /** What a part takes for right; empty where its question has other parts now. */
    Optional<Standard> standard(String stem, String name, int row, int index, int parts) {
      boolean single = byName.containsKey(name);
      Question question = byName.get(single ? name : stem);
      assertThat(question).as("%s has come back", name).isNotNull();
      Plan plan = Plan.of(bank, question);
      int at = single ? 0 : row;
      if (question.parts().size() != parts || at >= plan.size().intValueExact()) {
        return Optional.empty();
      }
      Variant variant = plan.at(BigInteger.valueOf(at));
      return Optional.of(variant.standard(question.parts().get(index), Map.of()));
    }
  }
}
