package org.tentamen.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** How many digits a number is typeset with: those that help a reader follow. */
final class Digits {

  /** A decimal with more digits than this is rounded, though it is finite. */
  private static final int MOST_DIGITS = 10;

  /** A number is never rounded to fewer, or a small one would become 0. */
  private static final int LEAST_DIGITS = 3;

  private Digits() {}

  static String tex(Numeric number, NumberText style) {
    return isExact(number, style) ? style.tex(number) : style.tex(number, decimals(number, style));
  }

  /** Whether the number is printed without rounding. */
  static boolean isExact(Numeric number, NumberText style) {
    if (!(number instanceof Rational exact)) {
      return false;
    }
    if (exact.isWhole()) {
      return true;
    }
    Optional<BigDecimal> decimal = exact.asFiniteDecimal();
    return decimal.isPresent()
        && (decimal.get().scale() <= style.decimals() || decimal.get().precision() <= MOST_DIGITS);
  }

  private static int decimals(Numeric number, NumberText style) {
    double size = Math.abs(number.toDouble());
    boolean vanishing = size > 0 && size < StrictMath.pow(10, -style.decimals());
    return vanishing ? significant(number.toRational()) : style.decimals();
  }

  /** As many decimals as leave the first few digits that are not 0. */
  private static int significant(Rational number) {
    BigDecimal leading =
        new BigDecimal(number.numerator())
            .divide(
                new BigDecimal(number.denominator()),
                new MathContext(LEAST_DIGITS, RoundingMode.HALF_UP));
    return leading.scale() - leading.precision() + LEAST_DIGITS;
  }
}
