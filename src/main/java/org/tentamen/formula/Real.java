package org.tentamen.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number known to the precision of a double, the result of a logarithm, root or the like.
 *
 * @param value always finite
 */
public record Real(double value) implements Numeric {

  /** Checks that the value is finite; there is one zero, without a sign. */
  public Real {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value (" + value + ") must be finite");
    }
    value = value + 0.0;
  }

  @Override
  public double toDouble() {
    return value;
  }

  @Override
  public Rational toRational() {
    return Rational.of(new BigDecimal(value));
  }

  @Override
  public boolean isExact() {
    return false;
  }

  @Override
  public boolean isWhole() {
    return value == StrictMath.rint(value);
  }

  @Override
  public int signum() {
    return (int) Math.signum(value);
  }

  /**
   * The number rounded half away from zero, judged by its 15 significant digits, so that the double
   * nearest to 0.0625 and one that a last-bit error has moved just below it round the same way.
   */
  @Override
  public BigDecimal rounded(int decimals) {
    if (value == 0) {
      return BigDecimal.ZERO.setScale(decimals);
    }
    BigDecimal digits =
        new BigDecimal(value).round(new java.math.MathContext(15, RoundingMode.HALF_UP));
    return digits.setScale(decimals, RoundingMode.HALF_UP);
  }
}
