package org.tentamen.answer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.tentamen.formula.Rational;

/**
 * A run of digits with its decimal sign and group signs, as it stands in a text.
 *
 * @param digits the digits typed, without signs, at least one
 * @param decimals how many of them stand after the decimal sign
 * @param groups how many signs group the digits before it
 * @param group the sign that groups, {@link Signs#NONE} for none
 * @param point the decimal sign, {@link Signs#NONE} for none
 * @param end where the text goes on
 */
record Decimal(String digits, int decimals, int groups, char group, char point, int end) {

  private static final long[] POWERS = powersOfTen();

  private static long[] powersOfTen() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  /**
   * Reads as far as the digits go.
   *
   * @return empty where no digit stands there, or the group signs cannot be group signs
   */
  static Optional<Decimal> at(String text, int start, Signs signs) {
    DigitRun run = new DigitRun(text, start, signs);
    run.whole();
    run.fraction();
    boolean proven =
        run.groups != 1 || run.decimals > 0 || !signs.groupsByProof() || run.group != signs.group();
    return run.digits.isEmpty() || !proven
        ? Optional.empty()
        : Optional.of(
            new Decimal(
                run.digits.toString(), run.decimals, run.groups, run.group, run.point, run.at));
  }

  /** Whether it is digits and nothing else. */
  boolean isBare() {
    return groups == 0 && point == Signs.NONE;
  }

  /** Whether a comma or full stop groups its digits. */
  boolean isGroupedInDoubt() {
    return group == ',' || group == '.';
  }

  /** The number times a power of ten. */
  Rational value(int exponent) {
    int scale = decimals - exponent;
    if (digits.length() <= 18 && scale >= 0 && scale < POWERS.length) {
      return of(Long.parseLong(digits), scale);
    }
    return Rational.of(new BigDecimal(new BigInteger(digits), scale));
  }

  /** A number of at most 18 digits with some decimals, 0 to 18. */
  static Rational of(long unscaled, int decimals) {
    return decimals == 0 ? Rational.of(unscaled) : Rational.of(unscaled, POWERS[decimals]);
  }

  /** The digits typed, of the number times a power of ten. */
  Digits typed(int exponent) {
    int first = 0;
    while (first < digits.length() && digits.charAt(first) == '0') {
      first++;
    }
    int last = digits.length();
    while (decimals == 0 && last > first && digits.charAt(last - 1) == '0') {
      last--;
    }
    int most = digits.length() - first;
    return new Digits(exponent - decimals, most, Math.min(most, last - first));
  }
}
