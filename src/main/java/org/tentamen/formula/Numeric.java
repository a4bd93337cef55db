package org.tentamen.formula;

import java.math.BigDecimal;

/**
 * A number: an exact {@link Rational}, or a {@link Real} once a function without an exact form was
 * applied.
 *
 * <p>A class, since every operation asks whether a value is one: a virtual machine remembers of
 * each class the last interface it was asked for, and {@link Value} is the other one.
 */
public abstract sealed class Numeric implements Value permits Rational, Real {

  Numeric() {}

  /** The nearest double. */
  public abstract double toDouble();

  /** The same number as a fraction; a {@link Real} is taken as the exact value of its double. */
  public abstract Rational toRational();

  /** Whether the number is known exactly. */
  public abstract boolean isExact();

  /** -1, 0 or 1 as the number is negative, zero or positive. */
  public abstract int signum();

  /**
   * The number rounded half away from zero.
   *
   * @param decimals how many decimals are kept, 0 or more
   */
  public abstract BigDecimal rounded(int decimals);

  /** Whether the number is a whole number. */
  public abstract boolean isWhole();

  /**
   * Whether this is the same number as another: exactly the same where both are exact, within 10⁻¹²
   * of the larger one where either came through floating point.
   */
  public boolean sameAs(Numeric other) {
    return Comparison.same(this, other);
  }
}
