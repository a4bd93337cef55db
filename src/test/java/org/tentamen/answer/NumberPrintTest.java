package org.tentamen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Real;

class NumberPrintTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0",
    "5, 1, 5",
    "-7, 2, -3.5",
    "1, 3, 1/3",
    "-2, 7, -2/7",
    "1, 8, 0.125",
    "3, 40, 0.075",
    "65, 1000, 0.065",
    "1, 1000000, 0.000001",
    "1, 536870912, 1.86264514923095703125E-9",
  })
  void exactNumbersPrintInFullOrAsFractions(long numerator, long denominator, String expected) {
    assertThat(NumberPrint.exact(Rational.of(numerator, denominator))).isEqualTo(expected);
  }

  @Test
  void everySmallFractionPrintsAsItsDecimalDoes() {
    for (int numerator = -60; numerator <= 60; numerator++) {
      for (int denominator = 1; denominator <= 1000; denominator++) {
        Rational number = Rational.of(numerator, denominator);
        assertThat(NumberPrint.exact(number))
            .as("%d/%d", numerator, denominator)
            .isEqualTo(number.toString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.357, 0.357, 0",
    "0.357, 0.358, 0.001",
    "10218, 10160, 58",
    "1e30, 0, 1000000000000000000000000000000",
    "1e50, 0, 1E+50",
  })
  void distancesOfExactKeysAreExact(String key, String value, String expected) {
    assertThat(NumberPrint.distance(rational(key), rational(value))).isEqualTo(expected);
  }

  /** The fast way in doubles and the slow way in fractions say the same. */
  @Test
  void distancesOfFloatingPointKeysHaveSixRightFigures() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      double key = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(12) - 5);
      BigDecimal value =
          BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(8));
      BigDecimal exact = new BigDecimal(key).subtract(value).abs();
      BigDecimal shown = new BigDecimal(NumberPrint.distance(new Real(key), Rational.of(value)));
      BigDecimal lastPlace = exact.round(new MathContext(6, RoundingMode.HALF_UP)).ulp();
      assertThat(shown.subtract(exact).abs())
          .as("key %s, value %s, shown %s", key, value, shown)
          .isLessThanOrEqualTo(lastPlace.multiply(new BigDecimal("0.501")));
    }
  }

  private static Rational rational(String decimal) {
    return Rational.of(new BigDecimal(decimal));
  }
}
