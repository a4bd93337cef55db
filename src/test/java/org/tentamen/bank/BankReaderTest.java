package org.tentamen.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tentamen.answer.Key;
import org.tentamen.answer.Tolerance;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** What the example of the design becomes. */
class BankReaderTest {

  private static Bank bank;
  private static Question shape;
  private static Question entropy;

  @BeforeAll
  static void read() throws IOException {
    bank = BankReader.read(Path.of("src/test/resources/valid/design.yaml"));
    shape = bank.question("conv-shape").orElseThrow();
    entropy = bank.question("bce").orElseThrow();
  }

  @Test
  void theBankHasItsFunctionsAndQuestions() {
    assertThat(bank.id()).isEqualTo("deep-learning");
    assertThat(bank.language().toLanguageTag()).isEqualTo("en");
    assertThat(bank.functions())
        .extracting(f -> f.signature())
        .containsExactly("conv_out(n, f, p, s)", "bce(y, q)");
    assertThat(bank.questions()).extracting(Question::id).containsExactly("conv-shape", "bce");
  }

  @Test
  void parametersKeepTheOrderOfTheFile() {
    assertThat(shape.parameters())
        .flatExtracting(Parameter::names)
        .containsExactly("W", "H", "C", "K", "F", "S", "P");
    assertThat(shape.parameters().get(2).range())
        .isEqualTo(new Parameter.Range.OneOf(numbers(1, 3, 16)));
    Parameter.Range.Steps padding = (Parameter.Range.Steps) shape.parameters().get(6).range();
    assertThat(padding.to()).hasToString("F - 1");
    assertThat(padding.step()).hasToString("1");
    assertThat(shape.parameters().get(6).place()).hasToString(file("24:7"));
  }

  @Test
  void nestedParametersAreRead() {
    Parameter.Range.ListOf q = (Parameter.Range.ListOf) entropy.parameters().get(1).range();
    assertThat(q.item()).isInstanceOf(Parameter.Range.Steps.class);
    assertThat(q.length()).hasToString("3");
    assertThat(List.of(q.distinct(), q.sorted(), q.sumsToOne())).containsOnly(false);
  }

  @Test
  void conditionsAndStepsKnowTheirPlaces() {
    assertThat(shape.where()).extracting(Formula::toString).contains("C != K");
    assertThat(shape.where().get(0).passage().at(0)).hasToString(file("26:9"));
    assertThat(shape.steps()).extracting(Question.Step::name).containsExactly("O_w", "O_h");
  }

  @Test
  void twoBracesAsTheyAreAreWrittenAlikeInEveryText() {
    String yaml =
        String.join(
            "\n",
            "bank: braces",
            "questions:",
            "  - id: q",
            "    title: \"{{{'{{'}}a}} or {{'{{'}}\"",
            "    tags: ['{{\"{{\"}}']",
            "    question: Which?",
            "    answer:",
            "      choice: {options: [\"{{'{{'}} x }}\", x], correct: {label: \"{{'{{'}} x }}\"}}");
    Question question =
        BankReader.read(org.tentamen.diagnostic.Source.of("braces.yaml", yaml)).questions().get(0);
    assertThat(question.title()).isEqualTo("{{{a}} or {{");
    assertThat(question.tags()).containsExactly("{{");
    Answer.Choice choice = (Answer.Choice) question.parts().get(0).answer();
    assertThat(choice.options()).isEqualTo(new Answer.Labels.Fixed(List.of("{{ x }}", "x")));
    assertThat(choice.correct()).hasToString("'{{ x }}'");
  }

  @Test
  void holesStandForCharactersOfTheMarkdown() {
    assertThat(shape.text().markdown())
        .startsWith("An input image of size $\uE000 \\times \uE001 \\times \uE002$ (width");
    assertThat(shape.text().holes()).hasSize(8);
    Text.Hole.Table table = (Text.Hole.Table) entropy.text().holes().get(0);
    assertThat(table.columns()).extracting(c -> c.items().toString()).containsExactly("y", "q");
  }

  @Test
  void theAnswerIsOfItsKind() {
    Answer.Shape answer = (Answer.Shape) shape.parts().get(0).answer();
    assertThat(answer.sizes()).extracting(Formula::toString).containsExactly("O_w", "O_h", "K");
    assertThat(answer.batch()).isEqualTo(Key.Batch.EXACT);
    assertThat(shape.points()).isEqualTo(Rational.of(3));
  }

  @Test
  void theNearestToleranceIsTheBanks() {
    Answer.Number answer = (Answer.Number) entropy.parts().get(0).answer();
    assertThat(answer.rules().tolerance())
        .contains(
            new Tolerance(new Tolerance.Test.Decimals(3), OptionalInt.of(3), Rational.of(1, 2)));
  }

  @Test
  void misconceptionsReplaceWhatTheySay() {
    Misconception ceiling = shape.misconceptions().get(0);
    assertThat(ceiling.replaced().functions())
        .extracting(f -> f.body().toString())
        .containsExactly("ceil((n - f + 2*p) / s) + 1");
    assertThat(ceiling.credit()).isEqualTo(Rational.of(1, 2));
    Misconception depth = shape.misconceptions().get(1);
    assertThat(depth.replaced().answers().get("")).hasToString("[O_w, O_h, C]");
    assertThat(depth.credit()).isEqualTo(Rational.ZERO);
    assertThat(entropy.misconceptions().get(1).replaced().steps()).containsOnlyKeys("BCE");
  }

  @Test
  void examplesAreReadAsTyped() {
    Example example = shape.examples().get(0);
    assertThat(example.given()).containsEntry("W", Rational.of(64)).hasSize(7);
    Example.Expected expected = example.expected().get("");
    assertThat(expected.key()).map(Object::toString).contains("31x31x32");
    assertThat(expected.accepts())
        .extracting(Object::toString)
        .containsExactly("31×31×32", "(31, 31, 32)", "31*31*32");
    Map<String, List<String>> rejects =
        expected.rejects().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    r -> r.response().text(), Example.Rejected::misconceptions));
    assertThat(rejects).isEqualTo(Map.of("32x32x32", List.of("rounds-up"), "64x64x32", List.of()));
    assertThat(entropy.solution()).isEqualTo(Optional.empty());
  }

  private static List<Value> numbers(int... numbers) {
    return java.util.Arrays.stream(numbers).<Value>mapToObj(Rational::of).toList();
  }

  private static String file(String place) {
    return "src/test/resources/valid/design.yaml:" + place;
  }
}
