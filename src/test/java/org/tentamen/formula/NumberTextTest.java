package org.tentamen.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers print as DESIGN says of texts: full finite decimals, others rounded, no exponent. */
class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "1/2, 0.5",
    "3/19, 0.158",
    "2/3, 0.667",
    "-2/3, -0.667",
    "1/2000, 0.0005",
    "1000000/1, 1000000",
    "123456789012345678901/1000, 123456789012345678.901",
    "1/80, 0.0125",
    "0/1, 0",
  })
  void fractionPrintsInFullWhereItIsAFiniteDecimal(String fraction, String text) {
    assertThat(NumberText.plain(rational(fraction))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.6931471805599453, 0.693",
    "0.5, 0.500",
    "0.0625, 0.063",
    "0.0624999999999, 0.062",
    "0.06249999999999999, 0.063",
    "-0.0005, -0.001",
    "-0.0004, 0.000",
    "1e22, 10000000000000000000000.000",
  })
  void floatIsRoundedHalfAwayFromZeroByItsFifteenDigits(double value, String text) {
    assertThat(NumberText.plain(new Real(value))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1/2, 3, 0.500", "1/8, 2, 0.13", "-1/8, 2, -0.13", "7/1, 0, 7", "1/3, 5, 0.33333"})
  void roundedPrintsAllDecimalsAskedFor(String fraction, int decimals, String text) {
    assertThat(NumberText.rounded(rational(fraction), decimals)).isEqualTo(text);
  }

  /** By the definition: first to 15 digits, then to the decimals asked for. */
  @Test
  void everyFloatIsRoundedByItsFifteenDigits() {
    long seed = 20261123;
    Random random = new Random(seed);
    for (int i = 0; i < 200_000; i++) {
      int decimals = random.nextInt(11);
      double middle = Math.rint(random.nextDouble() * 2000 - 1000) + 0.5;
      double value =
          switch (i % 4) {
            case 0 -> (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(24) - 8);
            case 1 -> middle / Math.pow(10, decimals);
            case 2 -> Math.nextDown(middle / Math.pow(10, decimals));
            default -> middle / Math.pow(10, decimals) * (1 + (random.nextInt(21) - 10) * 1e-15);
          };
      BigDecimal digits = new BigDecimal(value).round(new MathContext(15, RoundingMode.HALF_UP));

      assertThat(new Real(value).rounded(decimals))
          .as("%s to %d decimals (seed %d, draw %d)", value, decimals, seed, i)
          .isEqualTo(digits.setScale(decimals, RoundingMode.HALF_UP));
    }
  }

  @Test
  void declaredDecimalSignIsUsedAndKeptTogetherInTex() {
    NumberText comma = NumberText.USUAL.withDecimals(2);
    NumberText german = new NumberText(2, ',');

    assertThat(comma.text(Rational.of(1, 3))).isEqualTo("0.33");
    assertThat(german.text(Rational.of(1, 3))).isEqualTo("0,33");
    assertThat(german.text(Rational.of(1, 2), 3)).isEqualTo("0,500");
    assertThat(german.tex(Rational.of(1, 2))).isEqualTo("0\\mathord{,}5");
    assertThat(comma.tex(Rational.of(1, 2), 3)).isEqualTo("0.500");
  }

  @Test
  void messageMentionsALongNumberInShort() {
    assertThat(NumberText.brief(Rational.of(2).power(1000))).isEqualTo("about 1.072E+301");
    assertThat(NumberText.brief(Rational.of(1, 3))).isEqualTo("0.333");
  }

  private static Rational rational(String fraction) {
    String[] parts = fraction.split("/");
    return Rational.of(new java.math.BigInteger(parts[0]), new java.math.BigInteger(parts[1]));
  }
}
