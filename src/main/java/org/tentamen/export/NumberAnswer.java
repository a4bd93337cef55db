package org.tentamen.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.tentamen.formula.Rational;

/**
 * A number that a quiz accepts, as Moodle stores it: at most 14 significant digits, and how far a
 * response may be off.
 *
 * @param value the number, with a dot and without grouping or exponent
 * @param tolerance how far off a response may be, the edges included; 0 for the number itself
 * @param credit the share of the mark it earns, 0 to 1
 * @param feedback HTML shown with it; may be empty
 */
record NumberAnswer(BigDecimal value, BigDecimal tolerance, Rational credit, String feedback)
    implements Credited {

  /** Moodle stores numbers as PHP prints them. */
  private static final MathContext STORED = new MathContext(14, RoundingMode.HALF_EVEN);

  private static final MathContext NO_LESS = new MathContext(14, RoundingMode.CEILING);

  /** Writes both numbers without superfluous zeros. */
  NumberAnswer {
    value = plain(value);
    tolerance = plain(tolerance);
    if (tolerance.signum() < 0) {
      throw new IllegalArgumentException("tolerance (" + tolerance + ") must not be below 0");
    }
  }

  /**
   * The answer that accepts an interval.
   *
   * <p>Where an edge can be typed and the middle had to be rounded, the tolerance is widened by the
   * rounding, so that the edge stays inside.
   */
  static NumberAnswer accepting(Interval interval, Rational credit, String feedback) {
    BigDecimal value = stored(interval.middle());
    BigDecimal moved = value.subtract(interval.middle()).abs();
    boolean widened = moved.signum() != 0 && interval.hasEdgeThatCanBeTyped();
    BigDecimal reach = widened ? interval.halfWidth().add(moved) : interval.halfWidth();
    return new NumberAnswer(value, reach.round(NO_LESS), credit, feedback);
  }

  /** A number as Moodle keeps it. */
  static BigDecimal stored(BigDecimal number) {
    return plain(number.round(STORED));
  }

  /** The lowest number that is taken. */
  BigDecimal lowest() {
    return plain(value.subtract(tolerance));
  }

  /** The highest number that is taken. */
  BigDecimal highest() {
    return plain(value.add(tolerance));
  }

  /** The value as Moodle reads it. */
  String valueText() {
    return value.toPlainString();
  }

  /** The tolerance as Moodle reads it. */
  String toleranceText() {
    return tolerance.toPlainString();
  }

  @Override
  public String inGap() {
    return valueText() + ":" + toleranceText();
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
