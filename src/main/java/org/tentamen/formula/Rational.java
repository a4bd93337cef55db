package org.tentamen.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * An exact fraction in lowest terms with a positive denominator.
 *
 * <p>Fractions whose parts fit a long are computed in longs, which is what keeps drawing and
 * solving in the microseconds; others carry {@link BigInteger}s. A number has one form only, so
 * {@code equals} is equality of numbers.
 */
public final class Rational implements Numeric, Comparable<Rational> {

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

  /** The parts of a number too large for longs. */
  private record Wide(BigInteger numerator, BigInteger denominator) {
    static final Wide NONE = new Wide(BigInteger.ZERO, BigInteger.ZERO);
  }

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
    long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
    long sign = denominator < 0 ? -1 : 1;
    long n = sign * numerator / divisor;
    long d = sign * denominator / divisor;
    return d == 1 ? of(n) : new Rational(n, d);
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
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger sign = BigInteger.valueOf(denominator.signum());
    BigInteger n = numerator.divide(divisor).multiply(sign);
    BigInteger d = denominator.divide(divisor).multiply(sign);
    // 63 bits and a sign would fit Long.MIN_VALUE too, whose negation does not; it stays wide.
    boolean fits = n.abs().bitLength() <= 63 && d.bitLength() <= 63;
    if (!fits) {
      return new Rational(new Wide(n, d));
    }
    return d.equals(BigInteger.ONE)
        ? of(n.longValueExact())
        : new Rational(n.longValueExact(), d.longValueExact());
  }

  /** The exact value of a decimal. */
  public static Rational of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
        : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
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

  /**
   * How many bits the larger of numerator and denominator has; what arithmetic with this number
   * costs.
   */
  public int bits() {
    return isWide()
        ? Math.max(wide.numerator().bitLength(), wide.denominator().bitLength())
        : 64
            - Math.min(
                Long.numberOfLeadingZeros(Math.abs(numerator)),
                Long.numberOfLeadingZeros(denominator));
  }

  /** The sum. */
  public Rational plus(Rational other) {
    if (!isWide() && !other.isWide()) {
      if (denominator == 1 && other.denominator == 1) {
        long sum = numerator + other.numerator;
        if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
          return of(sum);
        }
      } else {
        long a = productOrOverflow(numerator, other.denominator);
        long b = productOrOverflow(other.numerator, denominator);
        long d = productOrOverflow(denominator, other.denominator);
        long sum = a + b;
        boolean exact =
            a != OVERFLOW && b != OVERFLOW && d != OVERFLOW && ((a ^ sum) & (b ^ sum)) >= 0;
        if (exact) {
          return of(sum, d);
        }
      }
    }
    return of(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  /** The difference. */
  public Rational minus(Rational other) {
    return plus(other.negated());
  }

  /** The product. */
  public Rational times(Rational other) {
    if (!isWide() && !other.isWide()) {
      long n = productOrOverflow(numerator, other.numerator);
      long d = productOrOverflow(denominator, other.denominator);
      if (n != OVERFLOW && d != OVERFLOW) {
        return d == 1 ? of(n) : of(n, d);
      }
    }
    return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if the other number is 0
   */
  public Rational over(Rational other) {
    if (!isWide() && !other.isWide()) {
      long n = productOrOverflow(numerator, other.denominator);
      long d = productOrOverflow(denominator, other.numerator);
      if (n != OVERFLOW && d != OVERFLOW) {
        return of(n, d);
      }
    }
    return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
  }

  /** The number with the other sign. */
  public Rational negated() {
    return isWide()
        ? new Rational(new Wide(wide.numerator().negate(), wide.denominator()))
        : denominator == 1 ? of(-numerator) : new Rational(-numerator, denominator);
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
    return of(numerator().pow(exponent), denominator().pow(exponent));
  }

  /** The largest whole number that is not above this one. */
  public Rational floor() {
    if (!isWide()) {
      return denominator == 1 ? this : of(Math.floorDiv(numerator, denominator));
    }
    BigInteger[] parts = wide.numerator().divideAndRemainder(wide.denominator());
    return of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
  }

  /** The smallest whole number that is not below this one. */
  public Rational ceil() {
    return negated().floor().negated();
  }

  /** The number as a decimal, where it has finitely many decimals. */
  public Optional<BigDecimal> asFiniteDecimal() {
    BigInteger rest = denominator();
    int twos = Math.max(0, rest.getLowestSetBit());
    rest = rest.shiftRight(twos);
    int fives = 0;
    while (!rest.equals(BigInteger.ONE)) {
      BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(5));
      if (parts[1].signum() != 0) {
        return Optional.empty();
      }
      rest = parts[0];
      fives++;
    }
    return Optional.of(
        new BigDecimal(numerator())
            .divide(
                new BigDecimal(denominator()), Math.max(twos, fives), RoundingMode.UNNECESSARY));
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
    return new BigDecimal(numerator())
        .divide(
            new BigDecimal(denominator()), new java.math.MathContext(40, RoundingMode.HALF_EVEN))
        .doubleValue();
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
      long a = productOrOverflow(numerator, other.denominator);
      long b = productOrOverflow(other.numerator, denominator);
      if (a != OVERFLOW && b != OVERFLOW) {
        return Long.compare(a, b);
      }
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Rational other
        && numerator == other.numerator
        && denominator == other.denominator
        && wide.equals(other.wide);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator, denominator, wide);
  }

  /** A finite decimal in full, otherwise {@code numerator/denominator}. */
  @Override
  public String toString() {
    return asFiniteDecimal()
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> numerator() + "/" + denominator());
  }

  /** Whether a part does not fit a long. */
  boolean isWide() {
    return denominator == 0;
  }

  private static final long OVERFLOW = Long.MIN_VALUE;

  /**
   * The product, or {@link #OVERFLOW} where it does not fit; that value itself counts as not
   * fitting.
   */
  private static long productOrOverflow(long a, long b) {
    long low = a * b;
    return Math.multiplyHigh(a, b) == low >> 63 ? low : OVERFLOW;
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }
}
