package org.tentamen.answer;

import org.tentamen.formula.Rational;

/**
 * The unit of a number and what mistakes with it cost.
 *
 * @param name the unit as the author wrote it, such as {@code m/s} or {@code %}
 * @param missing the share of the credit that a response without a unit loses, 0 to 1
 * @param convertible the share lost by a response in another unit of the same quantity, right after
 *     conversion
 * @param wrong the share lost by a response whose number is right but whose unit is of another
 *     quantity or unknown
 */
public record UnitRule(String name, Rational missing, Rational convertible, Rational wrong) {

  /**
   * Whether it is made of units that are known, or of the signs of currencies: {@code m/s}, {@code
   * €/kWh}, but not {@code apples}.
   */
  public boolean isKnown() {
    return Units.isKnown(name);
  }

  /** Nothing is lost for a missing or convertible unit, everything for a wrong one. */
  public static UnitRule of(String name) {
    return new UnitRule(name, Rational.ZERO, Rational.ZERO, Rational.ONE);
  }
}
