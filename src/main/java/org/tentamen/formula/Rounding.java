package org.tentamen.formula;

import java.math.BigDecimal;

/** Rounding to whole numbers and to decimals; what comes out is exact. */
final class Rounding {

  private Rounding() {}

  /**
   * The largest whole number that is not above, by the equality that comparisons use: a float that
   * a last-bit error has moved just below 3 is 3.
   */
  static Rational floor(Numeric number) {
    if (number instanceof Rational exact) {
      return exact.floor();
    }
    Rational nearest = nearest(number);
    return nearest.sameAs(number) ? nearest : number.toRational().floor();
  }

  /** The smallest whole number that is not below, likewise. */
  static Rational ceil(Numeric number) {
    if (number instanceof Rational exact) {
      return exact.ceil();
    }
    Rational nearest = nearest(number);
    return nearest.sameAs(number) ? nearest : number.toRational().ceil();
  }

  private static Rational nearest(Numeric number) {
    return Rational.of(new BigDecimal(StrictMath.rint(number.toDouble())));
  }

  /** Half away from zero. */
  static Rational round(Numeric number, int decimals) {
    boolean already = decimals >= 0 && number instanceof Rational exact && exact.isWhole();
    return already ? number.toRational() : Rational.of(number.rounded(decimals));
  }
}
