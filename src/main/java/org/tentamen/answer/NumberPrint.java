package org.tentamen.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;

/** How numbers print in {@code read_as}, in notes and as a distance. */
final class NumberPrint {

  /** Beyond so many characters an exponent is easier to read than a row of zeros. */
  private static final int LONGEST = 40;

  private static final MathContext SIX_FIGURES = new MathContext(6, RoundingMode.HALF_UP);

  private NumberPrint() {}

  /** A finite decimal in full, another number as a fraction in lowest terms. */
  static String exact(Rational number) {
    Optional<BigDecimal> decimal = number.asFiniteDecimal();
    return decimal.isPresent()
        ? decimal(decimal.get())
        : number.numerator() + "/" + number.denominator();
  }

  /** A number to six significant figures, without trailing zeros. */
  static String brief(Rational number) {
    BigDecimal quotient =
        new BigDecimal(number.numerator())
            .divide(new BigDecimal(number.denominator()), SIX_FIGURES);
    return quotient.signum() == 0 ? "0" : decimal(quotient.stripTrailingZeros());
  }

  /** |value − key| to six significant figures. */
  static String distance(Numeric key, Rational value) {
    return brief(value.minus(key.toRational()).abs());
  }

  private static String decimal(BigDecimal number) {
    boolean fits = number.precision() + Math.abs((long) number.scale()) <= LONGEST;
    return fits ? number.toPlainString() : number.stripTrailingZeros().toString();
  }
}
