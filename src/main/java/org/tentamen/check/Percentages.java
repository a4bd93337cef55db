package org.tentamen.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Shares as people read them. */
public final class Percentages {

  private static final MathContext TWO_FIGURES = new MathContext(2, RoundingMode.HALF_UP);
  private static final double HUNDRED = 100;
  private static final double TEN = 10;

  private Percentages() {}

  /**
   * A share in percent: {@code 31 %}, {@code 3.1 %}, {@code 0.0031 %}; never rounded to 0 or 100.
   *
   * @param share from 0 to 1
   */
  public static String of(double share) {
    double percent = share * HUNDRED;
    if (percent <= 0) {
      return "0 %";
    }
    if (percent >= HUNDRED) {
      return "100 %";
    }
    if (percent > HUNDRED - 1) {
      return "over 99 %";
    }
    BigDecimal rounded =
        percent >= TEN
            ? new BigDecimal(percent).setScale(0, RoundingMode.HALF_UP)
            : new BigDecimal(percent).round(TWO_FIGURES).stripTrailingZeros();
    return rounded.toPlainString() + " %";
  }
}
