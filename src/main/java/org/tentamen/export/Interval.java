package org.tentamen.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.answer.NumberRules;
import org.tentamen.answer.Tolerance;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Real;

/**
 * The numbers that the judge takes for a key: all that are no further from it than a half width.
 *
 * <p>Computed in decimals of 34 digits: what cannot be said exactly in them differs from the
 * judge's exact fractions far beyond the 14 digits that a quiz keeps.
 */
final class Interval {

  private static final MathContext DIGITS = MathContext.DECIMAL128;

  /** Digits that are sure after a sum of two rounded numbers. */
  private static final MathContext SURE = new MathContext(30, RoundingMode.HALF_EVEN);

  /** More digits than anybody types. */
  private static final int MOST_TYPED = 20;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Digits by which a student shows which unending number is meant. */
  private static final int TELLING = 3;

  /** What a double settles without decimals: a distance this share beyond the half width. */
  private static final double CLEAR = 1e-12;

  /** What numbers came to last; records, so that threads may overwrite each other's. */
  private static final @Nullable Known[] KNOWN = new Known[256];

  /** A number in decimals, and as a double near it. */
  private record Known(Numeric number, BigDecimal decimal, double near) {}

  private final BigDecimal middle;
  private final BigDecimal halfWidth;
  private final double nearMiddle;
  private final double nearHalfWidth;

  /**
   * An interval.
   *
   * @param middle the key
   * @param halfWidth 0 or more; the edges belong to the interval
   */
  Interval(BigDecimal middle, BigDecimal halfWidth) {
    this(middle, middle.doubleValue(), halfWidth);
  }

  private Interval(Known middle, BigDecimal halfWidth) {
    this(middle.decimal(), middle.near(), halfWidth);
  }

  private Interval(BigDecimal middle, double nearMiddle, BigDecimal halfWidth) {
    this.middle = middle;
    this.halfWidth = halfWidth;
    this.nearMiddle = nearMiddle;
    this.nearHalfWidth = halfWidth.doubleValue();
  }

  /** The key. */
  BigDecimal middle() {
    return middle;
  }

  /** How far from the key a number may be. */
  BigDecimal halfWidth() {
    return halfWidth;
  }

  /** The number itself and nothing else. */
  static Interval exactly(Numeric key) {
    return new Interval(known(key), BigDecimal.ZERO);
  }

  /** What a right number's rules accept. */
  static Interval right(Numeric key, NumberRules rules) {
    Optional<Tolerance> tolerance = rules.tolerance();
    Tolerance.Test test = tolerance.isPresent() ? tolerance.get().test() : usual(key, rules);
    Known middle = known(key);
    return new Interval(middle, halfWidth(middle.decimal(), test));
  }

  /**
   * What is taken for the number that a mistake leads to: the same, but where only exact answers
   * are right and nobody can type this one in full, what is rounded to three digits or more.
   */
  static Interval mistaken(Numeric key, NumberRules rules) {
    Interval interval = right(key, rules);
    boolean unending = interval.halfWidth().signum() == 0 && !isFinite(key);
    return unending ? rounded(known(key)) : interval;
  }

  /** A whole number's mistake, which may be no whole number. */
  static Interval mistaken(Numeric key) {
    return isFinite(key) ? exactly(key) : rounded(known(key));
  }

  private static Interval rounded(Known middle) {
    int place = magnitude(middle.decimal()) - TELLING + 1;
    return new Interval(middle, HALF.scaleByPowerOfTen(place));
  }

  private static Tolerance.Test usual(Numeric key, NumberRules rules) {
    int decimals = rules.decimals().orElse(NumberText.USUAL_DECIMALS);
    return isFinite(key) ? new Tolerance.Test.Exact() : new Tolerance.Test.Decimals(decimals);
  }

  private static BigDecimal halfWidth(BigDecimal key, Tolerance.Test test) {
    if (test instanceof Tolerance.Test.Absolute absolute) {
      return decimal(absolute.within());
    }
    if (test instanceof Tolerance.Test.Relative relative) {
      return decimal(relative.share()).multiply(key.abs(), DIGITS);
    }
    if (test instanceof Tolerance.Test.Decimals decimals) {
      return HALF.scaleByPowerOfTen(-decimals.decimals());
    }
    if (test instanceof Tolerance.Test.Significant significant && key.signum() != 0) {
      return HALF.scaleByPowerOfTen(magnitude(key) - significant.digits() + 1);
    }
    return BigDecimal.ZERO;
  }

  /** A number in 34 digits. Each is asked for several times on end, as key, answer and response. */
  static BigDecimal decimal(Numeric number) {
    return known(number).decimal();
  }

  private static Known known(Numeric number) {
    int place = number.hashCode() & KNOWN.length - 1;
    Known known = KNOWN[place];
    if (known == null || !known.number().equals(number)) {
      known = new Known(number, worked(number), number.toDouble());
      KNOWN[place] = known;
    }
    return known;
  }

  private static BigDecimal worked(Numeric number) {
    if (number instanceof Real real) {
      return new BigDecimal(real.value(), DIGITS);
    }
    Rational exact = number.toRational();
    if (exact.isWhole()) {
      return new BigDecimal(exact.numerator());
    }
    Optional<BigDecimal> finite = exact.asFiniteDecimal();
    return finite.isPresent() && finite.get().precision() <= DIGITS.getPrecision()
        ? finite.get()
        : new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator()), DIGITS);
  }

  /** ⌊log₁₀|x|⌋ of a number that is not 0. */
  static int magnitude(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }

  private static boolean isFinite(Numeric number) {
    return number instanceof Rational exact
        && (exact.isWhole() || exact.asFiniteDecimal().isPresent());
  }

  /** Whether a number lies inside or on an edge. */
  boolean contains(BigDecimal number) {
    return number.subtract(middle).abs().round(SURE).compareTo(halfWidth) <= 0;
  }

  /** Whether the middle of another interval lies inside or on an edge. */
  boolean containsMiddleOf(Interval other) {
    return !isClearOf(other) && contains(other.middle);
  }

  /** Whether all of another interval lies inside. */
  boolean contains(Interval other) {
    if (isClearOf(other)) {
      return false;
    }
    BigDecimal apart = other.middle.subtract(middle).abs();
    return apart.add(other.halfWidth).round(SURE).compareTo(halfWidth) <= 0;
  }

  /** Whether all of this one lies inside one of several others. */
  boolean isInside(List<Interval> others) {
    for (Interval other : others) {
      if (other.contains(this)) {
        return true;
      }
    }
    return false;
  }

  private boolean isClearOf(Interval other) {
    double apart = Math.abs(other.nearMiddle - nearMiddle);
    double unsure = CLEAR * (Math.abs(other.nearMiddle) + Math.abs(nearMiddle));
    return apart > nearHalfWidth + unsure;
  }

  /** Whether an edge is a short decimal, which a student can type and expect to be right. */
  boolean hasEdgeThatCanBeTyped() {
    return canBeTyped(middle.add(halfWidth)) || canBeTyped(middle.subtract(halfWidth));
  }

  private static boolean canBeTyped(BigDecimal edge) {
    return edge.round(SURE).stripTrailingZeros().precision() <= MOST_TYPED;
  }
}
