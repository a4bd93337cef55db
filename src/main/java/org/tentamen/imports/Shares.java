package org.tentamen.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tentamen.formula.Rational;

/** Numbers as other systems write them. */
final class Shares {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d{1,400}(?:\\.\\d{0,400})?|\\.\\d{1,400})(?:[eE][+-]?\\d{1,3})?");

  private static final Rational HUNDRED = Rational.of(100);

  /** Moodle's measure of whether a share is one of its list. */
  private static final BigDecimal CLOSE = new BigDecimal("0.0001");

  /** Beyond that nothing is a share. */
  private static final BigDecimal MOST = new BigDecimal(1000);

  private Shares() {}

  /** A decimal number with a dot; empty where it is anything else. */
  static Optional<BigDecimal> decimal(String text) {
    String stripped = text.strip();
    return DECIMAL.matcher(stripped).matches()
        ? Optional.of(new BigDecimal(stripped))
        : Optional.empty();
  }

  /** A share written in percent: {@code 33.33333} is a third, as Moodle means it. */
  static Optional<Rational> percent(String text) {
    return decimal(text).map(Shares::percent);
  }

  private static Rational percent(BigDecimal percent) {
    if (percent.abs().compareTo(MOST) > 0) {
      return Rational.of(percent).over(HUNDRED);
    }
    for (int over = 1; over <= 9; over++) {
      BigDecimal whole = percent.multiply(BigDecimal.valueOf(over));
      BigDecimal parts = whole.divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
      BigDecimal off = whole.subtract(parts.multiply(BigDecimal.valueOf(100))).abs();
      if (off.compareTo(CLOSE.multiply(BigDecimal.valueOf(over))) < 0) {
        return Rational.of(parts.intValue(), over);
      }
    }
    return Rational.of(percent).over(HUNDRED);
  }

  /** The simple fraction that a decimal such as {@code 0.3333333} stands for, else itself. */
  static Rational near(Rational decimal) {
    return percent(decimal.times(HUNDRED).rounded(20));
  }

  /** A share as a bank writes it: five decimals say to Moodle which third or ninth is meant. */
  static String written(Rational share) {
    return plain(share.rounded(5));
  }

  /** A number without an exponent and without superfluous zeros. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped
        .setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }
}
