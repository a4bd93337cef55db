package org.tentamen.formula;

import java.math.BigDecimal;
import java.util.Optional;

/** A number as it is written in a formula, {@code 12}, {@code 0.5} or {@code 1e-3}. */
final class NumberLiteral {

  /** How many digits and how large an exponent a number may be written with. */
  static final int LONGEST = 1_000;

  private NumberLiteral() {}

  /** The exact value; empty where there are too many digits, before any work is done on them. */
  static Optional<Rational> value(String written) {
    int e = Math.max(written.indexOf('e'), written.indexOf('E'));
    String digits = e < 0 ? written : written.substring(0, e);
    String exponent = e < 0 ? "0" : written.substring(e + 1);
    boolean tooLong = digits.length() > LONGEST || exponent.length() > LONGEST;
    if (tooLong) {
      return Optional.empty();
    }
    BigDecimal power = new BigDecimal(exponent);
    return power.abs().compareTo(BigDecimal.valueOf(LONGEST)) <= 0
        ? Optional.of(Rational.of(new BigDecimal(digits).scaleByPowerOfTen(power.intValueExact())))
        : Optional.empty();
  }
}
