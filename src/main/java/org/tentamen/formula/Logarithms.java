package org.tentamen.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalInt;

/** Logarithms: exact where the result is a whole number, by StrictMath otherwise. */
final class Logarithms {

  private static final double LN_2 = StrictMath.log(2);

  private Logarithms() {}

  static Numeric natural(Numeric number) {
    refuseNonPositive(number);
    return isOne(number) ? Rational.ZERO : Arithmetic.real(ln(number));
  }

  static Numeric binary(Numeric number) {
    refuseNonPositive(number);
    OptionalInt exact =
        number instanceof Rational fraction ? exponentOfTwo(fraction) : OptionalInt.empty();
    return exact.isPresent() ? Rational.of(exact.getAsInt()) : Arithmetic.real(ln(number) / LN_2);
  }

  static Numeric decimal(Numeric number) {
    refuseNonPositive(number);
    OptionalInt exact =
        number instanceof Rational fraction ? exponentOfTen(fraction) : OptionalInt.empty();
    if (exact.isPresent()) {
      return Rational.of(exact.getAsInt());
    }
    double value = number.toDouble();
    boolean plain = value > Double.MIN_NORMAL && !Double.isInfinite(value);
    return Arithmetic.real(plain ? StrictMath.log10(value) : ln(number) / StrictMath.log(10));
  }

  private static boolean isOne(Numeric number) {
    return number.isExact() && number.equals(Rational.ONE);
  }

  private static void refuseNonPositive(Numeric number) {
    if (number.signum() <= 0) {
      throw CalculationException.because(
          "the logarithm of " + NumberText.brief(number) + " (it must be positive)");
    }
  }

  /** A fraction of thousands of digits is beyond the doubles, but its logarithm is not. */
  private static double ln(Numeric number) {
    double value = number.toDouble();
    boolean plain = value > Double.MIN_NORMAL && !Double.isInfinite(value);
    if (plain) {
      return StrictMath.log(value);
    }
    Rational exact = number.toRational();
    return ln(exact.numerator()) - ln(exact.denominator());
  }

  private static double ln(BigInteger number) {
    int shift = Math.max(0, number.bitLength() - 64);
    double leading = new BigDecimal(number.shiftRight(shift)).doubleValue();
    return StrictMath.log(leading) + shift * LN_2;
  }

  private static OptionalInt exponentOfTwo(Rational number) {
    if (number.isWhole()) {
      return exponentOfTwo(number.numerator());
    }
    OptionalInt below = exponentOfTwo(number.denominator());
    boolean unit = number.numerator().equals(BigInteger.ONE);
    return unit && below.isPresent() ? OptionalInt.of(-below.getAsInt()) : OptionalInt.empty();
  }

  private static OptionalInt exponentOfTwo(BigInteger number) {
    boolean power = number.bitCount() == 1;
    return power ? OptionalInt.of(number.getLowestSetBit()) : OptionalInt.empty();
  }

  private static OptionalInt exponentOfTen(Rational number) {
    boolean whole = number.isWhole();
    boolean unit = number.numerator().equals(BigInteger.ONE);
    if (!whole && !unit) {
      return OptionalInt.empty();
    }
    BigInteger power = whole ? number.numerator() : number.denominator();
    // 10^n has n factors of two, and 2^k no other power of ten does.
    int n = power.getLowestSetBit();
    boolean exact = power.equals(BigInteger.TEN.pow(n));
    return exact ? OptionalInt.of(whole ? n : -n) : OptionalInt.empty();
  }
}
