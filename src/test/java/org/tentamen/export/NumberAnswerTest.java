package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.answer.Key;
import org.tentamen.answer.NumberRules;
import org.tentamen.answer.Tolerance;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Real;

class NumberAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "0.065, exact, 0.065, 0",
    "0.065, absolute 0.001, 0.065, 0.001",
    "-5, relative 0.01, -5, 0.05",
    "0, relative 0.01, 0, 0",
    "0.3570, decimals 3, 0.357, 0.0005",
    "12345, decimals 0, 12345, 0.5",
    "0.3570, significant 3, 0.357, 0.0005",
    "4013, significant 2, 4013, 50",
    "896, exact, 896, 0",
    "1000000, exact, 1000000, 0",
  })
  void toleranceIsAnAbsoluteInterval(String key, String test, String value, String tolerance) {
    NumberAnswer answer = answer(number(key), test);
    assertThat(answer.valueText()).isEqualTo(value);
    assertThat(answer.toleranceText()).isEqualTo(tolerance);
  }

  @Test
  void anUnendingKeyIsRoundedToMoodlesFourteenDigits() {
    NumberAnswer answer = answer(Rational.of(3, 19), "decimals 3");
    assertThat(answer.valueText()).isEqualTo("0.15789473684211");
    assertThat(answer.toleranceText()).isEqualTo("0.0005");
  }

  @Test
  void aFloatingPointKeyIsRoundedToo() {
    NumberAnswer answer = answer(new Real(-StrictMath.log(0.7)), "decimals 3");
    assertThat(answer.valueText()).isEqualTo("0.35667494393873");
  }

  @Test
  void aWholeNumberOfMoreThanFourteenDigitsIsStillAccepted() {
    NumberAnswer answer = answer(number("12345678901234567"), "exact");
    assertThat(answer.valueText()).isEqualTo("12345678901235000");
    assertThat(MoodleNumber.accepts(answer, 12_345_678_901_234_567d)).isTrue();
  }

  @Test
  void anEdgeThatCanBeTypedIsInsideAlthoughTheKeyCannot() {
    NumberAnswer answer = answer(Rational.of(2, 3), "relative 0.01");
    assertThat(MoodleNumber.accepts(answer, 0.66)).isTrue();
    assertThat(MoodleNumber.accepts(answer, 0.6599999)).isFalse();
  }

  /** Every edge of a tolerance is right in the judge, and one step further is wrong. */
  @Test
  void edgesAreInclusiveAndExact() {
    for (int key = 1; key < 9999; key += 7) {
      BigDecimal middle = BigDecimal.valueOf(key, 3);
      NumberAnswer answer = answer(Rational.of(middle), "absolute 0.001");
      BigDecimal step = new BigDecimal("0.001");
      BigDecimal beyond = new BigDecimal("0.0010001");
      assertThat(accepts(answer, middle.add(step))).as("upper edge of %s", middle).isTrue();
      assertThat(accepts(answer, middle.subtract(step))).as("lower edge of %s", middle).isTrue();
      assertThat(accepts(answer, middle.add(beyond))).as("beyond %s", middle).isFalse();
      assertThat(accepts(answer, middle.subtract(beyond))).as("below %s", middle).isFalse();
    }
  }

  private static boolean accepts(NumberAnswer answer, BigDecimal value) {
    MoodleNumber read = MoodleNumber.read(value.toPlainString()).orElseThrow();
    return MoodleNumber.accepts(answer, read.value());
  }

  private static Rational number(String text) {
    return Rational.of(new BigDecimal(text));
  }

  private static NumberAnswer answer(Numeric key, String test) {
    String[] words = test.split(" ");
    Tolerance.Test rule =
        switch (words[0]) {
          case "exact" -> new Tolerance.Test.Exact();
          case "absolute" -> new Tolerance.Test.Absolute(number(words[1]));
          case "relative" -> new Tolerance.Test.Relative(number(words[1]));
          case "decimals" -> new Tolerance.Test.Decimals(Integer.parseInt(words[1]));
          default -> new Tolerance.Test.Significant(Integer.parseInt(words[1]));
        };
    NumberRules rules =
        new NumberRules(
            OptionalInt.empty(),
            Optional.of(Tolerance.of(rule)),
            Optional.empty(),
            Key.Form.NUMBER);
    return NumberAnswer.accepting(Interval.right(key, rules), Rational.ONE, "");
  }
}
