package org.tentamen.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
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
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Every bank's questions as Canvas reads them: what its conditions name is right, nothing else. */
class BanksInCanvasTest {

  private static final Secret SECRET = Secret.of("s");
  private static final int VARIANTS = 4;

  @ParameterizedTest
  @MethodSource("org.tentamen.export.BanksInQtiTest#banks")
  void rightAnswersAreRightAndMistakesAreNot(Path file) throws Exception {
    Bank bank = BankReader.read(file);
    Exam exam = Exam.of(bank.id(), SECRET, List.of(bank));
    Map<String, Element> items = items(quiz(exam));
    int tried = 0;
    for (String id : exam.questions()) {
      Plan plan = exam.plan(id).orElseThrow();
      DistinctVariants variants = new DistinctVariants(plan, SECRET, exam.id(), VARIANTS);
      while (variants.hasNext()) {
        DistinctVariants.Numbered one = variants.next();
        for (Part part : plan.question().parts()) {
          String name = (part.id().isEmpty() ? id : id + "-" + part.id()) + "-v0" + one.number();
          Element item = items.get(bank.id() + "_" + name);
          assertThat(item).as("%s has arrived", name).isNotNull();
          tried += answered(name, item, one.variant().standard(part, Map.of()));
        }
      }
    }
    assertThat(tried).as("answers tried of %s", file).isGreaterThan(10);
  }

  @Test
  void aGroupOfEachPartPicksOneVariant() throws Exception {
    Bank bank = BankReader.read(Path.of("exercises/deep-learning.yaml"));
    String quiz = quiz(Exam.of(bank.id(), SECRET, List.of(bank)));
    List<Element> groups =
        all(root(quiz), "section").stream().filter(s -> s.hasAttribute("title")).toList();
    assertThat(groups).extracting(s -> s.getAttribute("ident")).contains("deep-learning_q19-total");
    for (Element group : groups) {
      assertThat(text(group, "selection_number")).isEqualTo("1");
      List<String> points =
          all(group, "qtimetadatafield").stream()
              .filter(field -> text(field, "fieldlabel").equals("points_possible"))
              .map(field -> text(field, "fieldentry"))
              .distinct()
              .toList();
      assertThat(points).containsExactly(text(group, "points_per_item"));
    }
  }

  private static String quiz(Exam exam) throws Exception {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    new Export(exam, Optional.empty(), Pictures.NONE)
        .write(Format.CANVAS, VARIANTS, OptionalLong.empty(), part -> zip);
    return new String(PackagesTest.unzipped(zip.toByteArray()).get("quiz/quiz.xml"), UTF_8);
  }

  private static Map<String, Element> items(String quiz) throws Exception {
    Map<String, Element> items = new TreeMap<>();
    all(root(quiz), "item").forEach(item -> items.put(item.getAttribute("ident"), item));
    return items;
  }

  private static int answered(String name, Element item, Standard standard) {
    String type = text(all(item, "qtimetadatafield").get(0), "fieldentry");
    Key key = standard.key();
    if (type.equals("essay_question") || type.equals("matching_question")) {
      return 0;
    }
    List<Key> right = new ArrayList<>(List.of(key));
    right.addAll(standard.also());
    standard.rounded().ifPresent(right::add);
    int tried = 0;
    for (Key one : right) {
      Optional<String> entered = entered(type, one);
      if (entered.isPresent()) {
        assertThat(isRight(type, item, entered.get()))
            .as("%s: %s entered as %s", name, one, entered.get())
            .isTrue();
        tried++;
      }
    }
    for (Standard.Mistake mistake : standard.mistakes()) {
      for (Key wrong : mistake.keys()) {
        Optional<String> entered = entered(type, wrong);
        boolean seen = right.stream().noneMatch(r -> Judge.coincides(r, wrong));
        if (seen
            && entered.isPresent()
            && !mistake.credit().equals(org.tentamen.formula.Rational.ONE)) {
          assertThat(isRight(type, item, entered.get()))
              .as("%s, %s entered as %s", name, mistake.id(), entered.get())
              .isFalse();
          tried++;
        }
      }
    }
    return tried;
  }

  /** What is typed, or the number of the option; sets are left to the other tests. */
  private static Optional<String> entered(String type, Key key) {
    return switch (type) {
      case "numerical_question" ->
          key instanceof Key.Number number
              ? Optional.of(NumberText.plain(number.value(), 9))
              : key instanceof Key.Whole whole
                  ? Optional.of(NumberText.plain(whole.value(), 9))
                  : Optional.empty();
      case "short_answer_question" -> Optional.of(KeyText.of(key));
      case "multiple_choice_question", "true_false_question" ->
          key instanceof Key.Choice choice
              ? Optional.of(Integer.toString(choice.correct() + 1))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** What Canvas takes for right: any of the conditions that set the score. */
  private static boolean isRight(String type, Element item, String entered) {
    for (Element condition : all(item, "respcondition")) {
      if (!all(condition, "setvar").isEmpty() && holds(type, condition, entered)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String type, Element condition, String entered) {
    if (type.equals("numerical_question")) {
      BigDecimal number = new BigDecimal(entered);
      return number.compareTo(new BigDecimal(text(condition, "vargte"))) >= 0
          && number.compareTo(new BigDecimal(text(condition, "varlte"))) <= 0;
    }
    return all(condition, "varequal").stream()
        .anyMatch(
            value ->
                value
                    .getTextContent()
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .equals(entered.strip().toLowerCase(Locale.ROOT)));
  }

  private static Element root(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static String text(Element parent, String name) {
    return all(parent, name).get(0).getTextContent();
  }

  private static List<Element> all(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
