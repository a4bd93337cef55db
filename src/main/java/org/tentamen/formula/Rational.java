package org.tentamen.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact fraction in lowest terms with a positive denominator.
 *
 * <p>Fractions whose parts fit a long are computed in longs, which is what keeps drawing and
 * solving in the microseconds; others carry {@link BigInteger}s. A number has one form only, so
 * {@code equals} is equality of numbers.
 */
public final class Rational extends Numeric implements Comparable<Rational> {

  /** The number 0. */
  public static final Rational ZERO = new Rational(0, 1);

  /** The number 1. */
  public static final Rational ONE = new Rational(1, 1);

  private static final Rational[] SMALL = new Rational[1280];
  private static final int SMALLEST = -256;

  static {
    for (int i = 0; i < SMALL.length; i++) {
      int n = i + SMALLEST;
      SMALL[i] = n == 0 ? ZERO : n == 1 ? ONE : new Rational(n, 1);
    }
  }

  /** The parts where both fit a long; the denominator is 0 where they do not. */
  private final long numerator;

  private final long denominator;
  private final Wide wide;

  private Rational(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.wide = Wide.NONE;
  }

  private Rational(Wide wide) {
    this.numerator = 0;
    this.denominator = 0;
    this.wide = wide;
  }

  /** A whole number. */
  public static Rational of(long whole) {
    long index = whole - SMALLEST;
    if (index >= 0 && index < SMALL.length) {
      return SMALL[(int) index];
    }
    return whole == Long.MIN_VALUE
        ? of(BigInteger.valueOf(whole), BigInteger.ONE)
        : new Rational(whole, 1);
  }

  /**
   * A fraction.
   *
   * @throws ArithmeticException if the denominator is 0
   */
  public static Rational of(long numerator, long denominator) {
    if (denominator == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    long divisor = Longs.gcd(Math.abs(numerator), Math.abs(denominator));
    return denominator < 0
        ? reduced(Longs.over(-numerator, divisor), Longs.over(-denominator, divisor))
        : reduced(Longs.over(numerator, divisor), Longs.over(denominator, divisor));
  }

  /**
   * A fraction.
   *
   * @throws ArithmeticException if the denominator is 0
   */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return of(Wide.of(numerator, denominator));
  }

  /** A number with these parts, which are in lowest terms, in its one form. */
  private static Rational of(Wide parts) {
    // 63 bits and a sign would fit Long.MIN_VALUE too, whose negation does not; it stays wide.
    boolean fits =
        parts.denominator().bitLength() <= 63 && parts.numerator().abs().bitLength() <= 63;
    return fits
        ? reduced(parts.numerator().longValueExact(), parts.denominator().longValueExact())
        : new Rational(parts);
  }

  /** A fraction that is in lowest terms, with a positive denominator. */
  private static Rational reduced(long numerator, long denominator) {
    return denominator == 1 ? of(numerator) : new Rational(numerator, denominator);
  }

  /** The exact value of a decimal. */
  public static Rational of(BigDecimal decimal) {
    int scale = decimal.scale();
    if (scale > 0
        && scale < Longs.POWERS_OF_TEN.length
        && decimal.precision() < Longs.POWERS_OF_TEN.length) {
      return of(decimal.unscaledValue().longValue(), Longs.POWERS_OF_TEN[scale]);
    }
    return scale <= 0
        ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
        : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /** The numerator where both parts fit longs; only then meant. */
  long narrowNumerator() {
    return numerator;
  }

  /** The denominator where both parts fit longs; only then meant. */
  long narrowDenominator() {
    return denominator;
  }

  /** The numerator in lowest terms, with the number's sign. */
  public BigInteger numerator() {
    return isWide() ? wide.numerator() : BigInteger.valueOf(numerator);
  }

  /** The denominator in lowest terms, 1 or more. */
  public BigInteger denominator() {
    return isWide() ? wide.denominator() : BigInteger.valueOf(denominator);
  }

  @Override
  public boolean isWhole() {
    return denominator == 1 || (isWide() && wide.denominator().equals(BigInteger.ONE));
  }

  /** The number as an int, where it is a whole number that fits one. */
  public Optional<Integer> asInt() {
    return denominator == 1 && (int) numerator == numerator
        ? Optional.of((int) numerator)
        : Optional.empty();
  }

  /** How many bits the larger of numerator and denominator has; what arithmetic costs. */
  public int bits() {
    return isWide()
        ? wide.bits()
        : 64 - Long.numberOfLeadingZeros(Math.abs(numerator) | denominator);
  }

  /** The sum. */
  public Rational plus(Rational other) {
    if (denominator == 1 && other.denominator == 1) {
      long sum = numerator + other.numerator;
      boolean fits = ((numerator ^ sum) & (other.numerator ^ sum)) >= 0;
      return fits ? of(sum) : of(parts().plus(other.parts()));
    }
    return isWide() || other.isWide()
        ? of(parts().plus(other.parts()))
        : sum(other.numerator, other);
  }

  /** The difference. */
  public Rational minus(Rational other) {
    if (denominator == 1 && other.denominator == 1) {
      long difference = numerator - other.numerator;
      boolean fits = ((numerator ^ other.numerator) & (numerator ^ difference)) >= 0;
      return fits ? of(difference) : plus(other.negated());
    }
    return isWide() || other.isWide() ? plus(other.negated()) : sum(-other.numerator, other);
  }

  /**
   * The sum with a fraction of longs whose numerator may have changed its sign; see {@link Wide}.
   */
  private Rational sum(long otherNumerator, Rational other) {
    long common =
        denominator == other.denominator ? denominator : Longs.gcd(denominator, other.denominator);
    long here = Longs.over(denominator, common);
    long there = Longs.over(other.denominator, common);
    long a = Longs.product(numerator, there);
    long b = Longs.product(otherNumerator, here);
    long sum = a + b;
    boolean fits =
        a != Longs.OVERFLOW
            && b != Longs.OVERFLOW
            && ((a ^ sum) & (b ^ sum)) >= 0
            && sum != Longs.OVERFLOW;
    if (fits) {
      long rest = common == 1 ? 1 : Longs.gcd(Math.abs(sum), common);
      long under = Longs.product(here, Longs.over(other.denominator, rest));
      if (under != Longs.OVERFLOW) {
        return reduced(Longs.over(sum, rest), under);
      }
    }
    BigInteger signed = BigInteger.valueOf(otherNumerator);
    return of(parts().plus(new Wide(signed, BigInteger.valueOf(other.denominator))));
  }

  /** The product. */
  public Rational times(Rational other) {
    return isWide() || other.isWide()
        ? of(parts().times(other.parts()))
        : product(other.numerator, other.denominator);
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if the other number is 0
   */
  public Rational over(Rational other) {
    if (other.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (isWide() || other.isWide()) {
      return of(parts().over(other.parts()));
    }
    return other.numerator < 0
        ? product(-other.denominator, -other.numerator)
        : product(other.denominator, other.numerator);
  }

  /** The product with a fraction of longs in lowest terms; common factors go before multiplying. */
  private Rational product(long over, long under) {
    if (denominator == 1 && under == 1) {
      long whole = Longs.product(numerator, over);
      if (whole != Longs.OVERFLOW) {
        return of(whole);
      }
    }
    long first = Longs.gcd(Math.abs(numerator), under);
    long second = Longs.gcd(Math.abs(over), denominator);
    long n = Longs.product(Longs.over(numerator, first), Longs.over(over, second));
    long d = Longs.product(Longs.over(denominator, second), Longs.over(under, first));
    return n != Longs.OVERFLOW && d != Longs.OVERFLOW
        ? reduced(n, d)
        : of(parts().times(new Wide(BigInteger.valueOf(over), BigInteger.valueOf(under))));
  }

  /** The number with the other sign. */
  public Rational negated() {
    return isWide()
        ? new Rational(new Wide(wide.numerator().negate(), wide.denominator()))
        : reduced(-numerator, denominator);
  }

  /** The number without its sign. */
  public Rational abs() {
    return signum() < 0 ? negated() : this;
  }

  /**
   * The number raised to a whole power.
   *
   * @param exponent may be negative, then 1 over the power is meant; the caller bounds its size
   * @throws ArithmeticException if the number is 0 and the exponent negative
   */
  public Rational power(int exponent) {
    if (exponent < 0) {
      return ONE.over(power(-exponent));
    }
    if (isWide()) {
      return of(wide.power(exponent));
    }
    long over = Longs.power(numerator, exponent);
    long under = Longs.power(denominator, exponent);
    // What has no common factor has none in its powers either.
    return over == Longs.OVERFLOW || under == Longs.OVERFLOW
        ? of(parts().power(exponent))
        : reduced(over, under);
  }

  /** The largest whole number that is not above this one. */
  public Rational floor() {
    if (!isWide()) {
      return denominator == 1 ? this : of(Math.floorDiv(numerator, denominator));
    }
    return of(new Wide(wide.floor(), BigInteger.ONE));
  }

  /**
   * The quotient rounded down, without a fraction on the way.
   *
   * @throws ArithmeticException if the other number is 0
   */
  Rational floorOver(Rational other) {
    return denominator == 1 && other.denominator == 1
        ? of(Math.floorDiv(numerator, other.numerator))
        : over(other).floor();
  }

  /**
   * What {@link #floorOver} leaves; it has the other number's sign.
   *
   * @throws ArithmeticException if the other number is 0
   */
  Rational remainder(Rational other) {
    return denominator == 1 && other.denominator == 1
        ? of(Math.floorMod(numerator, other.numerator))
        : minus(other.times(floorOver(other)));
  }

  /** The smallest whole number that is not below this one. */
  public Rational ceil() {
    return negated().floor().negated();
  }

  /** The number as a decimal, where it has finitely many decimals. */
  public Optional<BigDecimal> asFiniteDecimal() {
    return Decimals.finite(this);
  }

  @Override
  public BigDecimal rounded(int decimals) {
    return new BigDecimal(numerator())
        .divide(new BigDecimal(denominator()), decimals, RoundingMode.HALF_UP);
  }

  @Override
  public double toDouble() {
    // Both parts are exact as doubles below 2^53, so one division rounds correctly.
    boolean exactParts = !isWide() && Math.abs(numerator) < 1L << 53 && denominator < 1L << 53;
    if (exactParts) {
      return (double) numerator / denominator;
    }
    return parts().toDouble();
  }

  @Override
  public Rational toRational() {
    return this;
  }

  @Override
  public boolean isExact() {
    return true;
  }

  @Override
  public int signum() {
    return isWide() ? wide.numerator().signum() : Long.signum(numerator);
  }

  @Override
  public int compareTo(Rational other) {
    if (denominator == 1 && other.denominator == 1) {
      return Long.compare(numerator, other.numerator);
    }
    if (!isWide() && !other.isWide()) {
      long a = Longs.product(numerator, other.denominator);
      long b = Longs.product(other.numerator, denominator);
      if (a != Longs.OVERFLOW && b != Longs.OVERFLOW) {
        return Long.compare(a, b);
      }
    }
    return parts().compareTo(other.parts());
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Rational other
        && numerator == other.numerator
        && denominator == other.denominator
        && (wide == other.wide || wide.equals(other.wide));
  }

  @Override
  public int hashCode() {
    int narrow = 31 * Long.hashCode(numerator) + Long.hashCode(denominator);
    return isWide() ? wide.hashCode() : narrow;
  }

  /** A finite decimal in full, otherwise {@code numerator/denominator}. */
  @Override
  public String toString() {
    Optional<BigDecimal> decimal = asFiniteDecimal();
    return decimal.isPresent() ? decimal.get().toPlainString() : numerator() + "/" + denominator();
  }

  /** Whether a part does not fit a long. */
  boolean isWide() {
    return denominator == 0;
  }

  /** The parts as such, whether they fit longs or not. */
  private Wide parts() {
    return isWide()
        ? wide
        : new Wide(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }
}
