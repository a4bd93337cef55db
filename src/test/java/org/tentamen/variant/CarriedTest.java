package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tentamen.answer.Key;
import org.tentamen.bank.Part;
import org.tentamen.formula.Value;

/** A student's own answers to earlier parts, in place of the right ones. */
class CarriedTest {

  private static final String STEPS =
      """
      parameters: {a: [10], b: [20]}
      steps: {s: a + b, t: 2*s, u: s*t, half: s/7}
      """;

  @Test
  void allEarlierAnswersArePutInAtOnceAsTyped() {
    Plan plan =
        parts("{id: s, ask: S, answer: {number: s}}", "{id: t, ask: T, answer: {number: t}}");

    assertThat(carried(plan, Map.of("s", "31"))).containsExactly("u = 31 * 62", "1922");
    assertThat(carried(plan, Map.of("s", "31", "t", "5"))).containsExactly("u = 31 * 5", "155");
    assertThat(carried(plan, Map.of("t", "5.25"))).containsExactly("u = 30 * 5.25", "157.5");
  }

  @Test
  void aParameterMayBeWhatIsCarried() {
    Plan plan =
        parts("{id: a, ask: A, answer: {integer: a}}", "{id: t, ask: T, answer: {integer: t}}");

    assertThat(carried(plan, Map.of("a", "11"))).containsExactly("u = 31 * 62", "1922");
  }

  @Test
  void nothingIsCarriedFromATrivialAnswer() {
    Plan plan =
        parts("{id: s, ask: S, answer: {number: s}}", "{id: t, ask: T, answer: {number: t}}");

    assertThat(carried(plan, Map.of("s", "0"))).isEmpty();
    assertThat(carried(plan, Map.of("s", "1"))).isEmpty();
    assertThat(carried(plan, Map.of("s", "1", "t", "5"))).containsExactly("u = 30 * 5", "150");
  }

  @Test
  void aTrivialAnswerIsCarriedWhereThePartAllowsIt() {
    Plan plan =
        parts(
            "{id: s, ask: S, carried: {trivial: true}, answer: {number: s}}",
            "{id: t, ask: T, answer: {number: t}}");

    assertThat(carried(plan, Map.of("s", "1"))).containsExactly("u = 1 * 2", "2");
    assertThat(carried(plan, Map.of("s", "31"))).containsExactly("u = 31 * 62", "1922");
  }

  @Test
  void nothingIsCarriedFromAPartThatSaysSo() {
    Plan plan =
        parts(
            "{id: s, ask: S, carried: false, answer: {number: s}}",
            "{id: t, ask: T, answer: {number: t}}");

    assertThat(carried(plan, Map.of("s", "31"))).isEmpty();
  }

  @Test
  void nothingIsCarriedFromACalculatedAnswer() {
    Plan plan =
        parts("{id: s, ask: S, answer: {number: s + 0}}", "{id: t, ask: T, answer: {number: t}}");

    assertThat(carried(plan, Map.of("s", "31"))).isEmpty();
  }

  @Test
  void shapesAndVectorsAreCarriedItemByItem() {
    Plan plan =
        parts(
            "{id: v, ask: V, answer: {shape: [s, t], batch: optional}}",
            "{id: w, ask: W, answer: {integer: a}}");

    assertThat(carried(plan, Map.of("v", "[31, 5]"))).containsExactly("u = 31 * 5", "155");
    assertThat(carried(plan, Map.of("v", "[5]")))
        .as("without the batch")
        .containsExactly("u = 30 * 5", "150");
    assertThat(carried(plan, Map.of("v", "[31, 5, 7]"))).as("too many").isEmpty();
    assertThat(carried(plan, Map.of("v", "[1, 1]"))).as("trivial").isEmpty();
  }

  @Test
  void aShapeThatContradictsItselfIsNotCarried() {
    Plan plan =
        parts("{id: v, ask: V, answer: {shape: [s, s]}}", "{id: w, ask: W, answer: {integer: a}}");

    assertThat(carried(plan, Map.of("v", "[31, 5]"))).isEmpty();
    assertThat(carried(plan, Map.of("v", "[31, 31]"))).containsExactly("u = 31 * 62", "1922");
  }

  @Test
  void aWholeListIsCarriedAsOne() {
    Plan plan =
        TestBank.question(
            """
            steps: {L: "[1/3, 2/3]", m: mean(L)}
            parts:
              - {id: L, ask: L, answer: {vector: L}}
              - {id: m, ask: M, answer: {number: m}}
            """);
    Part last = plan.question().parts().get(1);

    assertThat(
            plan.draw(new Seed(1))
                .standard(last, Map.of("L", TestBank.value("[0.33, 0.5]")))
                .carried())
        .extracting(k -> ((Key.Number) k).value())
        .containsExactly((org.tentamen.formula.Numeric) TestBank.value("0.415"));
  }

  @Test
  void aRepeatedWrongAnswerIsNoMethod() {
    Plan plan =
        TestBank.question(
            """
            steps: {s: 30}
            parts:
              - {id: a, ask: A, answer: {integer: s}}
              - {id: b, ask: B, answer: {integer: s}}
            """);
    Part last = plan.question().parts().get(1);

    assertThat(plan.draw(new Seed(1)).standard(last, Map.of("a", TestBank.value("31"))).carried())
        .isEmpty();
  }

  /** 31/7 = 4.4286, then 4.43; an own answer is read as typed, never rounded once more. */
  @Test
  void carriedAndRoundedCompose() {
    Plan plan =
        TestBank.question(
            STEPS
                + """
                parts:
                  - {id: s, ask: S, answer: {number: s}}
                  - {id: h, ask: H, answer: {number: 100*half, tolerance: {decimals: 0, rounded_steps: 2}}}
                """);
    Part last = plan.question().parts().get(1);

    assertThat(plan.draw(new Seed(1)).standard(last, Map.of("s", TestBank.value("31"))).carried())
        .extracting(k -> ValueText.of(((Key.Number) k).value()))
        .containsExactly("3100/7", "443");
    assertThat(
            plan.draw(new Seed(1)).standard(last, Map.of("s", TestBank.value("31.0049"))).carried())
        .extracting(k -> ValueText.of(((Key.Number) k).value()))
        .containsExactly("310049/700", "443");
  }

  /** A question whose third part multiplies s and t. */
  private static Plan parts(String first, String second) {
    return TestBank.question(
        STEPS
            + "parts:\n  - %s\n  - %s\n  - {id: u, ask: U, answer: {number: u}}\n"
                .formatted(first, second));
  }

  /** What is put in, as a product, and the key that follows; empty where nothing is put in. */
  private static List<String> carried(Plan plan, Map<String, String> earlier) {
    Map<String, Value> typed =
        earlier.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> TestBank.value(e.getValue())));
    Variant variant = plan.draw(new Seed(1));
    Map<String, Value> put = new Carried(plan, 2, typed).values();
    List<Key> keys = variant.standard(plan.question().parts().get(2), typed).carried();
    if (keys.isEmpty()) {
      assertThat(put).isEmpty();
      return List.of();
    }
    Solution solution = variant.solve(Conditions.EXACT.carrying(put));
    String product =
        "u = " + ValueText.of(solution.value("s")) + " * " + ValueText.of(solution.value("t"));
    assertThat(keys).hasSize(1);
    return List.of(product, ValueText.of(((Key.Number) keys.get(0)).value()));
  }
}
