package org.tentamen.formula;

import java.math.BigDecimal;

/**
 * A number: an exact {@link Rational}, or a {@link Real} once a function without an exact form was
 * applied.
 */
public sealed interface Numeric extends Value permits Rational, Real {

  /** The nearest double. */
  double toDouble();

  /** The same number as a fraction; a {@link Real} is taken as the exact value of its double. */
  Rational toRational();

  /** Whether the number is known exactly. */
  boolean isExact();

  /** -1, 0 or 1 as the number is negative, zero or positive. */
  int signum();

  /**
   * The number rounded half away from zero.
   *
   * @param decimals how many decimals are kept, 0 or more
   */
  BigDecimal rounded(int decimals);

  /** Whether the number is a whole number. */
  boolean isWhole();

  /**
   * Whether this is the same number as another: exactly the same where both are exact, within 10⁻¹²
   * of the larger one where either came through floating point.
   */
  default boolean sameAs(Numeric other) {
    return Comparison.compare(this, other) == 0;
  }
}
