package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Part;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Value;

/** The same graph worked out under other conditions. */
class ReplayTest {

  private static final String BCE =
      """
      parameters:
        y: {list: [0, 1], length: 3}
        q: {list: {from: 0.05, to: 0.95, step: 0.05}, length: 3}
      steps:
        L: bce(y, q)
        BCE: mean(L)
      answer: {number: BCE, tolerance: {decimals: 3, rounded_steps: 3}}
      misconceptions:
        - {id: base-ten, functions: {"log(x)": log10(x)}}
        - {id: sum, steps: {BCE: sum(L)}}
        - {id: exchanged, steps: {L: 'bce(1 - y, q)'}}
        - {id: first-only, answer: "L[0]"}
        - {id: no-value, steps: {BCE: 1/sum(y - y)}}
      """;
  private static final Plan Q11 =
      TestBank.question("functions: {'bce(y, q)': -(y*log(q) + (1 - y)*log(1 - q))}\n", BCE);
  private static final Variant SLIDE =
      TestBank.with(Q11, Map.of("y", "[1, 0, 1]", "q", "[0.9, 0.2, 0.4]"));

  @Test
  void theKeyIsExact() {
    assertThat(digits(standard(SLIDE).key())).isEqualTo("0.414931600");
  }

  /** (0.105 + 0.223 + 0.916) / 3, as on the slide. */
  @Test
  void aRoundedReplayRoundsStepsButNotTheAnswer() {
    assertThat(standard(SLIDE).rounded().map(ReplayTest::digits)).contains("0.414666667");
  }

  @Test
  void misconceptionsGiveTheirOwnAnswersExactAndRounded() {
    assertThat(mistakes(SLIDE))
        .containsExactly(
            Map.entry("base-ten", List.of("0.180202504", "0.180333333")),
            Map.entry("sum", List.of("1.244794799", "1.244000000")),
            Map.entry("exchanged", List.of("1.474282876", "1.474333333")),
            Map.entry("first-only", List.of("0.105360516", "0.105360516")),
            Map.entry("no-value", List.of()));
  }

  @Test
  void feedbackShowsRightValuesWhateverIsReplayed() {
    standard(SLIDE).mistakes().forEach(Standard.Mistake::keys);

    assertThat(SLIDE.solve().value("y")).isEqualTo(TestBank.value("[1, 0, 1]"));
  }

  @Test
  void conditionsCompose() {
    Conditions both = Conditions.EXACT.with(Q11.question().misconceptions().get(1)).rounded(2);

    assertThat(digits(SLIDE.solve(both).keys().get(0))).isEqualTo("1.250000000");
  }

  @Test
  void roundingGoesHalfAwayFromZeroIntoEveryList() {
    Plan plan =
        TestBank.question(
            """
            parameters: {x: [1]}
            steps:
              M: "[[0.125, -0.125], [0.375, 2]]"
              s: sum(M)
            answer: {number: s, tolerance: {decimals: 2, rounded_steps: 2}}
            """);

    assertThat(standard(plan.draw(new Seed(1))).rounded().map(ReplayTest::digits))
        .contains("2.380000000");
  }

  @Test
  void nothingIsRoundedInsideAFunction() {
    Plan plan =
        TestBank.question(
            "functions: {'third(a)': a/3, 'twice(a)': third(a) + third(a)}\n",
            """
            steps: {t: twice(1)}
            answer: {number: t + 0, tolerance: {decimals: 1, rounded_steps: 1}}
            """);

    assertThat(standard(plan.draw(new Seed(1))).rounded().map(ReplayTest::digits))
        .as("2/3 rounded once, not 0.3 + 0.3")
        .contains("0.700000000");
  }

  /** A bare step is the answer itself; what calculates with it reads it rounded. */
  @Test
  void theItemsOfAVectorAreRoundedOnlyWhereTheyAreCalculatedWith() {
    Plan plan =
        TestBank.question(
            """
            steps: {a: 1/3, b: "[1/3, 2/3]"}
            answer: {vector: "[a, 3*a, b[1]]", tolerance: {decimals: 2, rounded_steps: 2}}
            """);
    Key.Vector rounded = (Key.Vector) standard(plan.draw(new Seed(1))).rounded().orElseThrow();

    assertThat(rounded.values()).isEqualTo(TestBank.value("[1/3, 0.99, 2/3]"));
  }

  @Test
  void onlyNumbersAndVectorsAreRounded() {
    Plan plan =
        TestBank.question(
            "defaults: {tolerance: {decimals: 3, rounded_steps: 3}}\n",
            """
            steps: {a: 7/2, n: floor(a)}
            answer: {integer: n}
            misconceptions: [{id: up, steps: {n: ceil(a)}}]
            """);
    PartStandard standard = standard(plan.draw(new Seed(1)));

    assertThat(standard.rounded()).isEmpty();
    assertThat(standard.mistakes().get(0).keys()).hasSize(1);
  }

  @Test
  void aRoundedReplayThatFailsIsDropped() {
    Plan plan =
        TestBank.question(
            """
            steps: {small: 0.0004, r: 1/small}
            answer: {number: r, tolerance: {decimals: 3, rounded_steps: 3}}
            """);

    assertThat(standard(plan.draw(new Seed(1))).rounded()).isEmpty();
  }

  @Test
  void aReplacedParameterChangesNoOtherParameter() {
    Plan plan =
        TestBank.question(
            """
            parameters: {a: [5], double: {value: 2*a}}
            steps: {s: a + double}
            answer: {integer: s}
            misconceptions: [{id: one, parameters: {a: 1}}]
            """);
    Variant variant = plan.draw(new Seed(1));

    assertThat(mistakes(variant))
        .as("what the question shows stays: 1 + 10")
        .containsExactly(Map.entry("one", List.of("11.000000000")));
  }

  @Test
  void replacementsReadEachOther() {
    Plan plan =
        TestBank.question(
            """
            parameters: {a: [5], b: [7]}
            steps: {s: a + b, t: 2*s}
            answer: {integer: t}
            misconceptions: [{id: m, parameters: {a: b}, steps: {s: a*b}}]
            """);

    assertThat(mistakes(plan.draw(new Seed(1))))
        .containsExactly(Map.entry("m", List.of("98.000000000")));
  }

  @Test
  void anotherPartsAnswersStayUnderAMisconceptionOfOnePart() {
    Plan plan =
        TestBank.question(
            """
            steps: {l1: 3, l2: 4}
            parts:
              - {id: a, ask: One, answer: {integer: l1}}
              - {id: b, ask: Two, answer: {integer: l2}}
            misconceptions: [{id: exchanged, answer: {a: l2, b: l1}}, {id: half, answer: {b: 9}}]
            """);
    Variant variant = plan.draw(new Seed(1));
    Part a = plan.question().parts().get(0);
    Part b = plan.question().parts().get(1);

    assertThat(mistakes(variant, a))
        .containsExactly(
            Map.entry("exchanged", List.of("4.000000000")),
            Map.entry("half", List.of("3.000000000")));
    assertThat(mistakes(variant, b))
        .containsExactly(
            Map.entry("exchanged", List.of("3.000000000")),
            Map.entry("half", List.of("9.000000000")));
  }

  @Test
  void aMisconceptionMayLeadToWhatTheKindWouldRefuse() {
    Plan plan =
        TestBank.question(
            """
            steps: {n: 31}
            answer: {shape: [n, n]}
            misconceptions: [{id: half, steps: {n: 63/2}}, {id: minus, answer: "[n, -n]"}]
            """);
    PartStandard standard = standard(plan.draw(new Seed(1)));

    assertThat(standard.mistakes())
        .extracting(m -> ((Key.Shape) m.keys().get(0)).sizes())
        .containsExactly(
            List.of(TestBank.value("31.5"), TestBank.value("31.5")),
            List.of(TestBank.value("31"), TestBank.value("-31")));
  }

  /** 27×27 is as wrong as 27×27×1 where 28×28 is as right as 28×28×1. */
  @Test
  void aMisconceptionLeadsToTheOtherAnswersToo() {
    Plan plan =
        TestBank.question(
            """
            steps: {n: 28}
            answer: {shape: [n, n, 1], also: [{shape: [n, n]}, {shape: [28]}]}
            misconceptions: [{id: less, steps: {n: 27}}, {id: flat, answer: "[n, 1, n]"}]
            """);

    assertThat(standard(plan.draw(new Seed(1))).mistakes())
        .extracting(m -> m.keys().stream().map(KeyText::of).toList())
        .containsExactly(List.of("27×27×1", "27×27"), List.of("28×1×28"));
  }

  private static PartStandard standard(Variant variant) {
    return variant.standard(variant.plan().question().parts().get(0), Map.of());
  }

  private static List<Map.Entry<String, List<String>>> mistakes(Variant variant) {
    return mistakes(variant, variant.plan().question().parts().get(0));
  }

  private static List<Map.Entry<String, List<String>>> mistakes(Variant variant, Part part) {
    return variant.standard(part, Map.of()).mistakes().stream()
        .map(m -> Map.entry(m.id(), m.keys().stream().map(ReplayTest::digits).toList()))
        .toList();
  }

  private static String digits(Key key) {
    return key instanceof Key.Whole whole
        ? NumberText.rounded(whole.value(), 9)
        : NumberText.rounded(((Key.Number) key).value(), 9);
  }

  @Test
  void conditionsSayWhatTheyChange() {
    assertThat(Conditions.EXACT)
        .isEqualTo(new Conditions(Optional.empty(), OptionalInt.empty(), Map.<String, Value>of()));
  }
}
