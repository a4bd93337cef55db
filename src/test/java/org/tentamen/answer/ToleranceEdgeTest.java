package org.tentamen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Real;

/** Edges are inclusive and exact: the complete table of three-decimal keys, and drawn ones. */
class ToleranceEdgeTest {

  private static final BigDecimal WITHIN = new BigDecimal("0.001");

  @Test
  void everyEdgeOfEveryThreeDecimalKeyIsAccepted() {
    assertThat(mistakes(true, Rational::of)).as("keys whose edge is not accepted").isEmpty();
  }

  @Test
  void theNextDecimalOutsideEveryEdgeIsRefused() {
    assertThat(mistakes(false, Rational::of)).as("keys that accept too much").isEmpty();
  }

  /** As a key comes out of a logarithm: the nearest double, which is hardly ever the decimal. */
  @Test
  void everyEdgeOfEveryFloatingPointKeyIsAccepted() {
    assertThat(mistakes(true, d -> new Real(d.doubleValue()))).isEmpty();
  }

  @Test
  void theNextDecimalOutsideEveryFloatingPointKeyIsRefused() {
    assertThat(mistakes(false, d -> new Real(d.doubleValue()))).isEmpty();
  }

  /** Keys that arithmetic in doubles has moved by their last bits, either way. */
  @Test
  void aLastBitOfErrorMovesNoEdge() {
    assertThat(mistakes(true, d -> new Real(Math.nextUp(d.doubleValue())))).isEmpty();
    assertThat(mistakes(true, d -> new Real(Math.nextDown(d.doubleValue())))).isEmpty();
  }

  private static List<String> mistakes(
      boolean edges, java.util.function.Function<BigDecimal, Numeric> keys) {
    List<String> mistakes = new ArrayList<>();
    for (int i = 1; i <= 9999; i++) {
      BigDecimal key = BigDecimal.valueOf(i, 3);
      Standard standard =
          standard(keys.apply(key), new Tolerance.Test.Absolute(Rational.of(WITHIN)));
      for (int side : new int[] {-1, 1}) {
        BigDecimal edge = key.add(WITHIN.multiply(BigDecimal.valueOf(side)));
        BigDecimal outside = edge.add(BigDecimal.valueOf(side, 4));
        BigDecimal response = edges ? edge : outside;
        if (isRight(standard, response) != edges) {
          mistakes.add(key + ": " + response);
        }
      }
    }
    return mistakes;
  }

  @Test
  void halfAUnitOfTheLastDecimalIsTheEdgeOfDecimals() {
    Random random = new Random(20240229);
    for (int i = 0; i < 5000; i++) {
      int decimals = random.nextInt(6);
      BigDecimal key = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 5);
      BigDecimal edge = BigDecimal.valueOf(5, decimals + 1);
      Standard standard = standard(Rational.of(key), new Tolerance.Test.Decimals(decimals));
      String shown = "decimals " + decimals + ", key " + key;
      assertThat(isRight(standard, key.add(edge))).as(shown + ", upper edge").isTrue();
      assertThat(isRight(standard, key.subtract(edge))).as(shown + ", lower edge").isTrue();
      BigDecimal more = edge.add(BigDecimal.valueOf(1, 12));
      assertThat(isRight(standard, key.add(more))).as(shown + ", above").isFalse();
      assertThat(isRight(standard, key.subtract(more))).as(shown + ", below").isFalse();
    }
  }

  @Test
  void aShareOfTheKeyIsTheEdgeOfRelativeAlsoForNegativeKeys() {
    Random random = new Random(20240301);
    for (int i = 0; i < 5000; i++) {
      BigDecimal key = BigDecimal.valueOf(random.nextInt(2_000_001) - 1_000_000, 4);
      BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(100), 3);
      BigDecimal edge = key.abs().multiply(share);
      Standard standard =
          standard(Rational.of(key), new Tolerance.Test.Relative(Rational.of(share)));
      String shown = "share " + share + ", key " + key;
      assertThat(isRight(standard, key.add(edge))).as(shown + ", upper edge").isTrue();
      assertThat(isRight(standard, key.subtract(edge))).as(shown + ", lower edge").isTrue();
      BigDecimal more = edge.add(BigDecimal.valueOf(1, 12));
      assertThat(isRight(standard, key.add(more))).as(shown + ", above").isFalse();
    }
  }

  /** The place of the last figure by the key's decimal expansion, not by a logarithm. */
  @Test
  void halfAUnitOfTheLastFigureIsTheEdgeOfSignificant() {
    Random random = new Random(20240302);
    for (int i = 0; i < 5000; i++) {
      int digits = 1 + random.nextInt(5);
      BigDecimal key = BigDecimal.valueOf(1 + random.nextInt(999_999), random.nextInt(10) - 2);
      int first = key.precision() - key.scale() - 1;
      BigDecimal edge = BigDecimal.valueOf(5).scaleByPowerOfTen(first - digits);
      Standard standard = standard(Rational.of(key), new Tolerance.Test.Significant(digits));
      String shown = digits + " significant figures, key " + key.toPlainString();
      assertThat(isRight(standard, key.add(edge))).as(shown + ", upper edge").isTrue();
      assertThat(isRight(standard, key.subtract(edge))).as(shown + ", lower edge").isTrue();
      BigDecimal more = edge.multiply(new BigDecimal("1.0001"));
      assertThat(isRight(standard, key.add(more))).as(shown + ", above").isFalse();
      assertThat(isRight(standard, key.subtract(more))).as(shown + ", below").isFalse();
    }
  }

  @Test
  void powersOfTenHaveTheirFirstFigureWhereItStands() {
    for (int exponent = -20; exponent <= 20; exponent++) {
      Rational power = Rational.of(BigDecimal.ONE.scaleByPowerOfTen(exponent));
      Rational below = power.minus(power.over(Rational.of(1_000_000)));
      assertThat(Within.place(power)).as("10^%d", exponent).isEqualTo(exponent);
      assertThat(Within.place(power.negated())).as("-10^%d", exponent).isEqualTo(exponent);
      assertThat(Within.place(below)).as("just below 10^%d", exponent).isEqualTo(exponent - 1);
    }
    assertThat(Within.place(Rational.of(1, 3))).isEqualTo(-1);
    assertThat(Within.place(Rational.of(200, 3))).isEqualTo(1);
    assertThat(Within.place(new Real(Math.nextDown(1.0)))).as("a last bit below 1").isZero();
  }

  private static Standard standard(Numeric key, Tolerance.Test test) {
    return Standard.of(
        new Key.Number(
            key,
            new NumberRules(
                OptionalInt.empty(),
                Optional.of(Tolerance.of(test)),
                Optional.empty(),
                Key.Form.NUMBER)));
  }

  private static boolean isRight(Standard standard, BigDecimal response) {
    return Judge.judge(standard, response.toPlainString(), Optional.empty()).verdict()
        == Judgement.Verdict.CORRECT;
  }
}
