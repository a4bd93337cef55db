package org.tentamen.grade.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;

/** Numbers as the report prints them. */
final class Figure {

  private static final Rational HUNDRED = Rational.of(100);
  private static final String NONE = "–";

  private Figure() {}

  /** A share in whole percent, {@code 31 %}. */
  static String percent(Rational share) {
    return NumberText.rounded(share.times(HUNDRED), 0) + " %";
  }

  /** A share of things, never rounded to none or all; a dash where there are no things. */
  static String share(long some, long all) {
    if (all == 0) {
      return NONE;
    }
    String rounded = percent(Rational.of(some, all));
    if (some > 0 && rounded.equals("0 %")) {
      return "under 1 %";
    }
    return some < all && rounded.equals("100 %") ? "over 99 %" : rounded;
  }

  /** Points, with two decimals at most. */
  static String points(Rational points) {
    return points.asFiniteDecimal().filter(decimal -> decimal.scale() <= 2).isPresent()
        ? NumberText.plain(points)
        : NumberText.rounded(points, 2);
  }

  /** With two decimals and a true minus sign. */
  static String two(double number) {
    String text = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
    return text.replace('-', '−').replace("−0.00", "0.00");
  }

  /** With two decimals; a dash where there is none. */
  static String two(OptionalDouble number) {
    return number.isPresent() ? two(number.getAsDouble()) : NONE;
  }

  /** A probability: {@code 0.03}, {@code 0.004}, {@code under 0.001}. */
  static String probability(double chance) {
    if (chance < 0.001) {
      return "under 0.001";
    }
    int decimals = chance < 0.01 ? 3 : 2;
    return BigDecimal.valueOf(chance).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
