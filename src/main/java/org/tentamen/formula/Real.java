package org.tentamen.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number known to the precision of a double, the result of a logarithm, root or the like. */
public final class Real extends Numeric {

  /** Of the 53 binary digits of a normal double all but the first are stored (IEEE 754). */
  private static final int FRACTION_BITS = 52;

  private static final long HIDDEN = 1L << FRACTION_BITS;
  private static final long FRACTION = HIDDEN - 1;

  private static final double[] POWERS_OF_TEN = {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8};

  /** Below it 15 digits and a product's own error are less than {@link #CLEAR}. */
  private static final double CLEAR_BELOW = 1e8;

  private static final double CLEAR = 1e-6;

  private final double value;

  /**
   * A number.
   *
   * @param value finite; there is one zero, without a sign
   */
  public Real(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value (" + value + ") must be finite");
    }
    this.value = value + 0.0;
  }

  /** The double, always finite. */
  public double value() {
    return value;
  }

  @Override
  public double toDouble() {
    return value;
  }

  @Override
  public Rational toRational() {
    long bits = Double.doubleToRawLongBits(value);
    int exponent = StrictMath.getExponent(value);
    boolean normal = exponent >= Double.MIN_EXPONENT;
    long digits = bits & FRACTION | (normal ? HIDDEN : 0);
    int zeros = normal ? Long.numberOfTrailingZeros(digits) : 0;
    long signed = bits < 0 ? -(digits >> zeros) : digits >> zeros;
    int twos = exponent - FRACTION_BITS + zeros;
    // What fits two longs needs no decimals on the way.
    if (normal && twos >= 0 && twos <= Long.SIZE - 2 - FRACTION_BITS) {
      return Rational.of(signed << twos);
    }
    return normal && twos < 0 && twos >= 2 - Long.SIZE
        ? Rational.of(signed, 1L << -twos)
        : Rational.of(new BigDecimal(value));
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
    if (decimals < POWERS_OF_TEN.length) {
      double scaled = value * POWERS_OF_TEN[decimals];
      double below = StrictMath.floor(scaled);
      // Clear of the middle between two neighbours the digits need not be worked out.
      if (Math.abs(scaled) < CLEAR_BELOW && Math.abs(scaled - below - 0.5) > CLEAR) {
        long rounded = (long) below + (scaled - below > 0.5 ? 1 : 0);
        return BigDecimal.valueOf(rounded, decimals);
      }
    }
    BigDecimal digits =
        new BigDecimal(value).round(new java.math.MathContext(15, RoundingMode.HALF_UP));
    return digits.setScale(decimals, RoundingMode.HALF_UP);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Real other && value == other.value;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(value);
  }

  @Override
  public String toString() {
    return Double.toString(value);
  }
}
