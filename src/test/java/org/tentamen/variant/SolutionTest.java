package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.answer.Key;
import org.tentamen.diagnostic.InvalidInputException;

/** Keys of every kind, and what may not be one. */
class SolutionTest {

  private static final String PARAMETERS = "parameters: {a: [2], b: [0], x: {value: [3, -1]}}\n";

  @Test
  void aStepMayStandBeforeWhatItReads() {
    Plan plan = TestBank.question("steps: {t: 2*s, s: 21}\nanswer: {integer: t}\n");

    assertThat(plan.draw(new Seed(1)).solve().steps())
        .containsExactly(
            Map.entry("t", TestBank.value("42")), Map.entry("s", TestBank.value("21")));
  }

  @Test
  void aShapeMayHoldSymbols() {
    Key.Shape key =
        (Key.Shape)
            key(
                "symbols: {K: {print: '#filters'}}\n"
                    + "answer: {shape: [2, K, K/2], batch: optional}\n");

    assertThat(key.sizes().stream().map(ValueText::of)).containsExactly("2", "K", "0.5*K");
    assertThat(key.symbols()).containsOnlyKeys("K");
    assertThat(key.batch()).isEqualTo(Key.Batch.OPTIONAL);
  }

  @Test
  void aChoiceIsAnIndexOrALabel() {
    String options = "options: [one, two, three], correct: ";

    assertThat(
            ((Key.Choice) key("answer: {choice: {" + options + "'argmin([3, 1, 2])'}}\n"))
                .correct())
        .isEqualTo(1);
    assertThat(((Key.Choice) key("answer: {choice: {" + options + "{label: three}}}\n")).correct())
        .isEqualTo(2);
  }

  @Test
  void choicesAreASet() {
    String options = "options: [one, two, three], correct: ";

    assertThat(
            ((Key.Choices) key("answer: {choices: {" + options + "'ties([1, 3, 1])'}}\n"))
                .correct())
        .isEqualTo(new TreeSet<>(List.of(0, 2)));
    assertThat(((Key.Choices) key("answer: {choices: {" + options + "[]}}\n")).correct()).isEmpty();
  }

  @Test
  void labelsMayBeComputed() {
    Key.Match key =
        (Key.Match)
            key(
                "answer: {match: {items: range(a) + 1, options: [low, high],"
                    + " correct: 'if(x > 0, 1, 0)'}}\n");

    assertThat(key.items()).containsExactly("1", "2");
    assertThat(key.correct()).containsExactly(1, 0);
  }

  @Test
  void anExpressionKnowsThisVersionsValuesOfItsOtherNames() {
    Key.Expression key =
        (Key.Expression)
            key("answer: {expression: a*s*(1 - s), variables: {s: {from: 0.1, to: 0.9}}}\n");

    assertThat(key.constants()).containsExactly(Map.entry("a", TestBank.value("2")));
  }

  @Test
  void wordsAndEssaysAreTheSameInEveryVersion() {
    assertThat(((Key.Words) key("answer: {text: {accept: [floor, rounding down]}}\n")).accepted())
        .containsExactly("floor", "rounding down");
    assertThat(
            ((Key.Essay) key("answer: {essay: {key_points: [{text: A, keywords: [b]}]}}\n"))
                .points())
        .hasSize(1);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(
            "steps: {s: a/b}\nanswer: {number: s}\n",
            "question 'q', step 's': division by zero in 'a/b' with a = 2, b = 0, x = [3, -1]."),
        arguments(
            "steps: {s: log(b)}\nanswer: {number: s}\n",
            "question 'q', step 's': the logarithm of 0 (it must be positive) in 'log(b)' with a = 2, b = 0, x = [3, -1]"),
        arguments(
            "answer: {number: a/b}\n",
            "question 'q', answer: division by zero in 'a/b' with a = 2, b = 0, x = [3, -1]."),
        arguments(
            "parts: [{id: p, ask: P, answer: {integer: a/4}}]\n",
            "question 'q', answer of part 'p': 'a/4' is 0.5 with a = 2, b = 0, x = [3, -1];"
                + " expected a whole number. Round it, or ask for a number."),
        arguments(
            "answer: {shape: [a, b]}\n",
            "question 'q', answer: '[a, b]' is [2, 0] with a = 2, b = 0, x = [3, -1]; expected sizes"
                + " that are whole numbers above 0, or symbols."),
        arguments(
            "answer: {shape: [a, a/4]}\n",
            "'[a, a/4]' is [2, 0.5] with a = 2, b = 0, x = [3, -1]; expected sizes"),
        arguments(
            "answer: {choice: {options: [one, two], correct: a}}\n",
            "'a' is 2 with a = 2, b = 0, x = [3, -1]; expected an index from 0 to 1, or one of: one,"
                + " two."),
        arguments(
            "answer: {choice: {options: 'x - x', correct: b}}\n",
            "'x - x' is [0, 0] with a = 2, b = 0, x = [3, -1]; expected labels that differ from each"
                + " other."),
        arguments(
            "answer: {choices: {options: [one, two], correct: '[a - 3]'}}\n",
            "is -1 with a = 2, b = 0, x = [3, -1]; expected an index from 0 to 1, or one of: one,"
                + " two."),
        arguments(
            "answer: {match: {items: range(a), options: [one, two], correct: range(b + 1)}}\n",
            "'range(b + 1)' is [0] with a = 2, b = 0, x = [3, -1]; expected one option for each of the 2"
                + " items."));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void saysWhatFailedWhereAndForWhichValues(String question, String message) {
    Variant variant = TestBank.question(PARAMETERS + question).draw(new Seed(1));

    assertThatThrownBy(() -> variant.solve().keys())
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void pointsAtTheFormulaThatFailed() {
    Variant variant =
        TestBank.question("steps:\n  s: 1 + 2/(3 - 3)\nanswer: {number: s}\n").draw(new Seed(1));

    assertThatThrownBy(variant::solve)
        .hasMessage(
            """
            test.yaml:9:14: error: question 'q', step 's': division by zero in '2/(3 - 3)'.
                    s: 1 + 2/(3 - 3)
                           ^""");
  }

  private static Key key(String question) {
    return TestBank.question(PARAMETERS + question).draw(new Seed(1)).solve().keys().get(0);
  }
}
