package org.tentamen.formula;

import java.math.BigInteger;
import java.util.Optional;

/** Powers, roots and logarithms: exact where the result is a fraction, by StrictMath otherwise. */
final class Powers {

  private static final int LARGEST_EXACT_ROOT = 64;

  private Powers() {}

  /** A base raised to an exponent; 0^0 is 1, the empty product, as in every spreadsheet. */
  static Numeric power(Numeric base, Numeric exponent, Budget budget) {
    if (exponent.isExact() && exponent.signum() == 0) {
      return Rational.ONE;
    }
    if (base.signum() == 0 && exponent.signum() < 0) {
      throw CalculationException.because("division by zero");
    }
    if (base instanceof Rational x && exponent instanceof Rational y) {
      return y.isWhole() ? wholePower(x, y, budget) : rootPower(x, y, budget);
    }
    return floating(base, exponent);
  }

  private static Numeric wholePower(Rational base, Rational exponent, Budget budget) {
    boolean trivial = base.signum() == 0 || base.abs().equals(Rational.ONE);
    if (trivial) {
      boolean even = !exponent.numerator().testBit(0);
      return even ? base.abs() : base;
    }
    // A base of b bits is at least 2^(b-1), so the power has (b-1)*n bits or more.
    Optional<Integer> n = exponent.asInt();
    long least =
        n.isPresent() ? Math.abs((long) n.get()) * Math.max(1, base.bits() - 1) : Long.MAX_VALUE;
    budget.spendBits(least);
    return budget.checked(base.power(n.orElseThrow()));
  }

  /** A fraction p/q as the exponent: exact where the q-th root is. */
  private static Numeric rootPower(Rational base, Rational exponent, Budget budget) {
    if (base.signum() < 0) {
      throw CalculationException.because(NumberText.brief(base) + " to the power of a fraction");
    }
    Optional<Rational> root =
        exponent.denominator().bitLength() < 8
                && exponent.denominator().intValue() <= LARGEST_EXACT_ROOT
            ? root(base, exponent.denominator().intValue())
            : Optional.empty();
    return root.isPresent()
        ? wholePower(root.get(), Rational.of(exponent.numerator(), BigInteger.ONE), budget)
        : floating(base, exponent);
  }

  private static Numeric floating(Numeric base, Numeric exponent) {
    if (base.signum() < 0 && !exponent.isWhole()) {
      throw CalculationException.because(NumberText.brief(base) + " to the power of a fraction");
    }
    return Arithmetic.real(StrictMath.pow(base.toDouble(), exponent.toDouble()));
  }

  static Numeric sqrt(Numeric number) {
    if (number.signum() < 0) {
      throw CalculationException.because("the square root of " + NumberText.brief(number));
    }
    Optional<Rational> exact =
        number instanceof Rational fraction ? root(fraction, 2) : Optional.empty();
    return exact.isPresent() ? exact.get() : Arithmetic.real(StrictMath.sqrt(number.toDouble()));
  }

  /** The root of a fraction that is not negative, where it is a fraction. */
  private static Optional<Rational> root(Rational number, int degree) {
    Optional<BigInteger> numerator = root(number.numerator(), degree);
    Optional<BigInteger> denominator = numerator.flatMap(n -> root(number.denominator(), degree));
    return denominator.map(d -> Rational.of(numerator.orElseThrow(), d));
  }

  private static Optional<BigInteger> root(BigInteger number, int degree) {
    if (number.bitLength() <= 1) {
      return Optional.of(number);
    }
    BigInteger root = degree == 2 ? number.sqrt() : nearestRoot(number, degree);
    return root.pow(degree).equals(number) ? Optional.of(root) : Optional.empty();
  }

  /** Newton's method from above on whole numbers. */
  private static BigInteger nearestRoot(BigInteger number, int degree) {
    BigInteger root = BigInteger.ONE.shiftLeft((number.bitLength() - 1) / degree + 1);
    while (true) {
      BigInteger next =
          root.multiply(BigInteger.valueOf(degree - 1L))
              .add(number.divide(root.pow(degree - 1)))
              .divide(BigInteger.valueOf(degree));
      if (next.compareTo(root) >= 0) {
        return root;
      }
      root = next;
    }
  }
}
