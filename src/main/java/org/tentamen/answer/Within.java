package org.tentamen.answer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Real;

/**
 * The tests of {@link Tolerance.Test}, computed exactly, edges inclusive.
 *
 * <p>A key that came through a logarithm, root or the like is known to about 15 figures only, so an
 * edge is not known better either: such a key accepts up to 10⁻¹² of its size beyond the edge, the
 * same measure by which the formula language calls two such numbers equal. An exact key accepts
 * nothing beyond the edge.
 */
final class Within {

  private static final Rational SLACK = Rational.of(1, 1_000_000_000_000L);
  private static final int DIGITS_OF_A_DOUBLE = 15;
  private static final Rational ASTRAY = Rational.of(1, 1L << 51);
  private static final Rational HALF = Rational.of(1, 2);
  private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_UP);
  private static final Rational[] HALF_UNITS = halfUnits();

  private Within() {}

  private static Rational[] halfUnits() {
    Rational[] units = new Rational[16];
    for (int i = 0; i < units.length; i++) {
      units[i] = HALF.times(powerOfTen(-i));
    }
    return units;
  }

  /** Whether a value passes a test against a key. */
  static boolean accepts(Tolerance.Test test, Numeric key, Rational value) {
    if (test instanceof Tolerance.Test.Absolute absolute) {
      return near(key, value, absolute.within());
    }
    if (test instanceof Tolerance.Test.Decimals decimals) {
      return near(key, value, halfUnit(-decimals.decimals()));
    }
    if (test instanceof Tolerance.Test.Relative relative) {
      return near(key, value, relative.share().times(key.toRational().abs()));
    }
    if (test instanceof Tolerance.Test.Significant significant && key.signum() != 0) {
      return near(key, value, halfUnit(place(key) - significant.digits() + 1));
    }
    return near(key, value, Rational.ZERO);
  }

  /** |value − key| ≤ bound. */
  static boolean near(Numeric key, Rational value, Rational bound) {
    if (key instanceof Real real) {
      int far = far(real.value(), value.toDouble(), bound.toDouble());
      if (far != 0) {
        return far < 0;
      }
      Rational exact = real.toRational();
      Rational slack = SLACK.times(exact.abs());
      return value.minus(exact).abs().compareTo(bound.plus(slack)) <= 0;
    }
    return value.minus(key.toRational()).abs().compareTo(bound) <= 0;
  }

  /**
   * Settles in doubles what is not near the edge: -1 inside, 1 outside, 0 not settled.
   *
   * <p>The doubles are off by less than 10⁻¹⁵ of the numbers, a thousandth of the margin.
   */
  private static int far(double key, double value, double bound) {
    double distance = Math.abs(value - key);
    double margin = 4e-12 * (Math.abs(key) + Math.abs(value));
    boolean settled = Math.abs(distance - bound) > margin && margin < Double.MAX_VALUE;
    return settled ? Double.compare(distance, bound) : 0;
  }

  /**
   * Whether a number is an exact key as a program prints it: it has 15 digits or more, as a binary
   * floating-point number has (IEEE 754, binary64: DBL_DIG is 15, and 17 digits tell all of them
   * apart), and differs by a unit of its last digit at most, or by the few units in which a
   * calculation in such numbers goes astray, 2⁻⁵¹ of the key.
   *
   * <p>A key that has 15 digits itself asks for all of them.
   */
  static boolean isPrinted(Numeric key, Response.Number typed) {
    Optional<Digits> digits = typed.digits().filter(d -> d.most() >= DIGITS_OF_A_DOUBLE);
    if (!key.isExact() || key.signum() == 0 || digits.isEmpty()) {
      return false;
    }
    Rational exact = key.toRational();
    boolean longer =
        exact
            .asFiniteDecimal()
            .filter(d -> d.stripTrailingZeros().precision() >= DIGITS_OF_A_DOUBLE)
            .isPresent();
    Rational unit = powerOfTen(digits.get().lastPlace());
    Rational astray = exact.abs().times(ASTRAY);
    return !longer && near(key, typed.value(), unit.compareTo(astray) > 0 ? unit : astray);
  }

  /** Half a unit of the place with a power of ten. */
  static Rational halfUnit(int place) {
    return place <= 0 && place > -HALF_UNITS.length
        ? HALF_UNITS[-place]
        : HALF.times(powerOfTen(place));
  }

  static Rational powerOfTen(int exponent) {
    return Rational.of(10).power(exponent);
  }

  /** ⌊log₁₀|number|⌋ of a number other than 0: the place of its first digit. */
  static int place(Numeric number) {
    if (number instanceof Real real) {
      // By its 15 figures, so that 0.99999999999999989 has its first digit before the point.
      BigDecimal digits = new BigDecimal(real.value()).round(FIFTEEN);
      return digits.precision() - digits.scale() - 1;
    }
    Rational exact = number.toRational().abs();
    BigInteger numerator = exact.numerator();
    BigInteger denominator = exact.denominator();
    int guess = new BigDecimal(numerator).precision() - new BigDecimal(denominator).precision();
    return exact.compareTo(powerOfTen(guess)) >= 0 ? guess : guess - 1;
  }

  /** A number rounded half away from zero to the place with a power of ten. */
  static Rational rounded(Numeric number, int place) {
    if (place <= 0) {
      return Rational.of(number.rounded(-place));
    }
    if (number instanceof Real real) {
      BigDecimal digits = new BigDecimal(real.value()).round(FIFTEEN);
      return Rational.of(digits.setScale(-place, RoundingMode.HALF_UP));
    }
    Rational unit = powerOfTen(place);
    return Rational.of(number.toRational().over(unit).rounded(0)).times(unit);
  }

  /**
   * The place of the last digit that a test asks for.
   *
   * @return empty for tests that ask for no number of digits
   */
  static OptionalInt lastPlaceAsked(Tolerance.Test test, Numeric key) {
    if (test instanceof Tolerance.Test.Decimals decimals) {
      return OptionalInt.of(-decimals.decimals());
    }
    if (test instanceof Tolerance.Test.Significant significant && key.signum() != 0) {
      return OptionalInt.of(place(key) - significant.digits() + 1);
    }
    return OptionalInt.empty();
  }
}
