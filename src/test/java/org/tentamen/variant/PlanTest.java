package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** Drawing and numbering the versions of a question. */
class PlanTest {

  private static final String THREE =
      """
      parameters:
        a: {from: 1, to: 100}
        b: {from: 1, to: 100}
        c: {list: {from: 1, to: 100}, length: 3}
      where:
        - a != 50
      answer: {integer: a}
      """;

  private static final String SHUFFLED =
      """
      parameters:
        extra: [x, y, z]
        c: {list: {from: 1, to: 100}, length: 3}
        b: {from: 1, to: 100}
        a: {from: 1, to: 100}
      where:
        - a != 50
      answer: {integer: a}
      """;

  private static final String LONG_LIST =
      """
      parameters:
        x: {list: {from: 1, to: 1000}, length: 1000}
      steps: {all: sum(x), weighted: sum(range(len(x))*x)}
      answer: {integer: all}
      """;

  @Test
  void otherParametersAndTheirOrderChangeNoDraw() {
    Plan plan = TestBank.question(THREE);
    Plan other = TestBank.question(SHUFFLED);

    for (long seed = 0; seed < 300; seed++) {
      Map<String, Value> expected = plan.draw(new Seed(seed)).parameters();
      assertThat(other.draw(new Seed(seed)).parameters())
          .as("seed %d", seed)
          .containsAllEntriesOf(expected);
    }
  }

  /** As another implementation of the drawing's rules has them. */
  @ParameterizedTest
  @CsvSource({"1, 496457, 245926330", "2, 506470, 250765209"})
  void aLongListIsDrawnItemByItemFromOneNumber(long seed, long sum, long weighted) {
    Plan plan = TestBank.question(LONG_LIST);

    Map<String, Value> steps = plan.draw(new Seed(seed)).solve().steps();
    assertThat(steps).containsEntry("all", Rational.of(sum));
    assertThat(steps).containsEntry("weighted", Rational.of(weighted));
  }

  /** An early condition that fails must not keep later parameters from drawing on. */
  @Test
  void theOrderOfConditionsChangesNoDraw() {
    String parameters = "parameters: {a: [1, 2, 3], b: {from: 1, to: 9}, c: {from: 1, to: 9}}\n";
    String answer = "answer: {integer: a}\n";
    Plan plan = TestBank.question(parameters + "where: [a == 1, b < c]\n" + answer);
    Plan other = TestBank.question(parameters + "where: [b < c, a == 1]\n" + answer);

    for (long seed = 0; seed < 300; seed++) {
      assertThat(other.draw(new Seed(seed)).parameters())
          .as("seed %d", seed)
          .isEqualTo(plan.draw(new Seed(seed)).parameters());
    }
  }

  /**
   * What conditions said of 36 draws is remembered; a plan that has drawn before draws the same.
   */
  @Test
  void aPlanThatHasDrawnBeforeDrawsTheSame() {
    String question =
        """
        parameters: {a: {from: 1, to: 6}, b: {from: 1, to: 6}, s: {value: a + b}}
        where: [s > 9, d != 0]
        steps: {d: a - b}
        answer: {integer: d + 10}
        """;
    Plan used = TestBank.question(question);
    for (long seed = 0; seed < 300; seed++) {
      used.draw(new Seed(-seed));
    }

    for (long seed = 0; seed < 300; seed++) {
      Variant expected = TestBank.question(question).draw(new Seed(seed));
      Variant drawn = used.draw(new Seed(seed));
      assertThat(drawn.parameters()).as("seed %d", seed).isEqualTo(expected.parameters());
      assertThat(drawn.ordinal()).as("seed %d", seed).isEqualTo(expected.ordinal());
      assertThat(drawn.solve().keys()).as("seed %d", seed).isEqualTo(expected.solve().keys());
    }
  }

  @Test
  void drawingStopsWhereConditionsThatNeverHoldTakeMuchToCalculate() {
    Plan plan =
        TestBank.question(
            """
            parameters: {a: {from: 1, to: 1000000}}
            where: [sum((range(10000) + a)^2) < 0]
            answer: {integer: a}
            """);

    assertThatThrownBy(() -> plan.draw(new Seed(1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageMatching(
            "(?s).*where: none of [0-9]{3,4} draws meets the conditions; expected conditions that"
                + " take less to calculate[.] Widen .*");
  }

  @Test
  void drawsOnlyWhatMeetsTheConditions() {
    Plan plan =
        TestBank.question(
            """
            parameters: {a: {from: 1, to: 9}, b: {from: 1, to: 9}}
            steps: {sum: a + b, product: a * b}
            where: [sum > 5, product % 2 == 1, not a == b]
            answer: {integer: sum}
            """);

    for (long seed = 0; seed < 300; seed++) {
      Solution solution = plan.draw(new Seed(seed)).solve();
      int sum = ((Rational) solution.value("sum")).asInt().orElseThrow();
      int product = ((Rational) solution.value("product")).asInt().orElseThrow();
      assertThat(sum).as("seed %d", seed).isGreaterThan(5);
      assertThat(product % 2).as("seed %d", seed).isOne();
      assertThat(solution.value("a")).as("seed %d", seed).isNotEqualTo(solution.value("b"));
    }
  }

  @Test
  void conditionsThatNothingMeetsAreAnErrorThatNamesTheQuestion() {
    Plan plan =
        TestBank.question(
            "parameters: {a: {from: 1, to: 9}}\nwhere: [a > 9]\nanswer: {integer: a}\n");

    assertThatThrownBy(() -> plan.draw(new Seed(1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            """
            test.yaml:9:13: error: question 'q', where: none of 10000 draws meets the conditions.\
             Widen the ranges of the parameters, or drop a condition.
                  where: [a > 9]
                          ^""");
  }

  @Test
  void aRangeThatIsEmptyForSomeDrawsIsDrawnAgain() {
    Plan plan =
        TestBank.question(
            """
            parameters: {n: [1, 2, 3], m: {from: 2, to: n}}
            answer: {integer: m}
            """);

    assertThat(LongStream.range(0, 100).mapToObj(s -> plan.draw(new Seed(s)).parameters()))
        .allMatch(p -> !p.get("n").equals(Rational.ONE));
    assertThat(plan.size()).isEqualTo(BigInteger.valueOf(1 + 2));
  }

  @Test
  void aConditionThatIsNoTruthIsAnError() {
    Plan plan =
        TestBank.question(
            "parameters: {a: {list: [1, 2], length: 2}}\n"
                + "steps: {t: \"if(a[0] > 0, a, 0)\"}\n"
                + "where: [t]\nanswer: {integer: 3}\n");

    assertThatThrownBy(() -> plan.draw(new Seed(1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("question 'q', condition: 't' is [")
        .hasMessageContaining("expected true or false. Join a list with all(…) or any(…).");
  }

  @Test
  void ordinalsEnumerateEveryVersionOnce() {
    Plan plan =
        TestBank.question(
            """
            parameters:
              P: {from: 0, to: F - 1}
              F: [2, 3]
              s: {shuffle: [1, 2, 3]}
            where: [P != 1]
            answer: {integer: F}
            """);
    List<Map<String, Value>> versions = new ArrayList<>();
    for (int i = 0; i < plan.size().intValueExact(); i++) {
      if (plan.accepts(BigInteger.valueOf(i))) {
        versions.add(plan.at(BigInteger.valueOf(i)).parameters());
      }
    }

    assertThat(plan.size()).isEqualTo(BigInteger.valueOf((2 + 3) * 6));
    assertThat(versions).hasSize((1 + 2) * 6).doesNotHaveDuplicates();
  }

  @Test
  void anOrdinalThatTheConditionsRefuseIsAnError() {
    Plan plan =
        TestBank.question(
            "parameters: {a: {from: 1, to: 9}}\nwhere: [a > 3]\nanswer: {integer: a}\n");

    assertThatThrownBy(() -> plan.at(BigInteger.TWO))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error: question 'q': the version with ordinal 2 does not meet the question's"
                + " conditions; expected another one.");
    assertThat(plan.at(BigInteger.valueOf(3)).parameters()).containsEntry("a", Rational.of(4));
  }

  @Test
  void anOrdinalBeyondTheLastIsAnError() {
    Plan plan = TestBank.question("parameters: {a: {from: 1, to: 9}}\nanswer: {integer: a}\n");

    assertThatThrownBy(() -> plan.at(BigInteger.valueOf(9)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "error: question 'q': the version with ordinal 9 is not there; expected an ordinal from"
                + " 0 to 8.");
    assertThatThrownBy(() -> plan.at(BigInteger.valueOf(-1)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("ordinal -1 is not there");
  }

  @Test
  void aQuestionWithoutParametersHasOneVersion() {
    Plan plan = TestBank.question("answer: {integer: 3}\n");

    assertThat(plan.size()).isEqualTo(BigInteger.ONE);
    assertThat(plan.draw(new Seed(1)).sameAs(plan.draw(new Seed(2)))).isTrue();
    assertThat(plan.at(BigInteger.ZERO).parameters()).isEmpty();
  }

  @Test
  void versionsAreTheSameWhereAllValuesAreEqual() {
    Plan plan = TestBank.question("parameters: {a: [1, 1, 2]}\nanswer: {integer: a}\n");
    Variant first = plan.at(BigInteger.ZERO);

    assertThat(first.sameAs(plan.at(BigInteger.ONE))).isTrue();
    assertThat(first.sameAs(plan.at(BigInteger.TWO))).isFalse();
  }
}
