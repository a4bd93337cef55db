package org.tentamen.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Real;

/** How numbers print in {@code read_as}, in notes and as a distance. */
final class NumberPrint {

  /** Beyond so many characters an exponent is easier to read than a row of zeros. */
  private static final int LONGEST = 40;

  /** How many bits a numerator may have that is still multiplied by powers of 2 and 5 in a long. */
  private static final int SMALL_BITS = 30;

  private static final int MOST_SMALL_DECIMALS = 12;

  private static final MathContext SIX_FIGURES = new MathContext(6, RoundingMode.HALF_UP);

  private static final double SIX_FIGURES_FROM = 100_000;
  private static final int MOST_SCALED = 15;

  /** Powers of ten that are exact as doubles. */
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  };

  private NumberPrint() {}

  /** A finite decimal in full, another number as a fraction in lowest terms. */
  static String exact(Rational number) {
    if (number.bits() <= SMALL_BITS) {
      return small(number.numerator().longValue(), number.denominator().longValue());
    }
    Optional<BigDecimal> decimal = number.asFiniteDecimal();
    return decimal.isPresent() ? decimal(decimal.get()) : fraction(number);
  }

  /** The same in longs, which is what most responses take. */
  private static String small(long numerator, long denominator) {
    if (denominator == 1) {
      return Long.toString(numerator);
    }
    long unscaled = numerator;
    long rest = denominator;
    int decimals = 0;
    // Multiplied by 10, the denominator loses a 2, a 5 or both, until nothing else is left.
    while (rest != 1 && decimals <= MOST_SMALL_DECIMALS) {
      if (rest % 10 == 0) {
        rest /= 10;
      } else if (rest % 2 == 0) {
        rest /= 2;
        unscaled *= 5;
      } else if (rest % 5 == 0) {
        rest /= 5;
        unscaled *= 2;
      } else {
        return numerator + "/" + denominator;
      }
      decimals++;
    }
    return rest == 1
        ? BigDecimal.valueOf(unscaled, decimals).toPlainString()
        : exact(numerator, denominator);
  }

  private static String exact(long numerator, long denominator) {
    Rational number = Rational.of(numerator, denominator);
    return number.asFiniteDecimal().map(NumberPrint::decimal).orElseGet(() -> fraction(number));
  }

  private static String fraction(Rational number) {
    return number.numerator() + "/" + number.denominator();
  }

  /** |value − key| to six significant figures, without trailing zeros. */
  static String distance(Numeric key, Rational value) {
    if (key instanceof Real real) {
      double typed = value.toDouble();
      double distance = Math.abs(typed - real.value());
      // Six figures of the difference are right unless nearly all figures of the numbers agree.
      boolean sure = distance > 1e-8 * Math.abs(typed) && distance < Double.MAX_VALUE;
      return sure ? brief(distance) : brief(real.toRational().minus(value));
    }
    return brief(value.minus(key.toRational()));
  }

  private static String brief(Rational difference) {
    if (difference.signum() == 0) {
      return "0";
    }
    BigDecimal numerator = new BigDecimal(difference.numerator().abs());
    return brief(numerator.divide(new BigDecimal(difference.denominator()), SIX_FIGURES));
  }

  /** In longs where the six figures are decimals of a small number, as a distance's mostly are. */
  private static String brief(double distance) {
    int decimals = 0;
    double scaled = distance;
    while (scaled < SIX_FIGURES_FROM && decimals < MOST_SCALED) {
      decimals++;
      scaled = distance * POWERS[decimals];
    }
    boolean fits = scaled >= SIX_FIGURES_FROM && scaled < 10 * SIX_FIGURES_FROM;
    return fits
        ? decimal(BigDecimal.valueOf(Math.round(scaled), decimals).stripTrailingZeros())
        : brief(BigDecimal.valueOf(distance));
  }

  private static String brief(BigDecimal distance) {
    return decimal(distance.round(SIX_FIGURES).stripTrailingZeros());
  }

  private static String decimal(BigDecimal number) {
    boolean fits = number.precision() + Math.abs((long) number.scale()) <= LONGEST;
    return fits ? number.toPlainString() : number.stripTrailingZeros().toString();
  }
}
