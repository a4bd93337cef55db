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
    int at = skipDigits(text, start);
    StringBuilder digits = new StringBuilder().append(text, start, at);
    // A leading 0 is never a group: 0,357 is not 357.
    boolean mayGroup = at > start && at - start <= 3 && text.charAt(start) != '0';
    int groups = 0;
    char sign = Signs.NONE;
    while (mayGroup && isGroup(text, at, signs) && (groups == 0 || text.charAt(at) == sign)) {
      sign = text.charAt(at);
      digits.append(text, at + 1, at + 4);
      groups++;
      at += 4;
    }
    int whole = digits.length();
    boolean pointed = at < text.length() && signs.isDecimal(text.charAt(at));
    char point = pointed ? text.charAt(at) : Signs.NONE;
    if (pointed) {
      int end = skipDigits(text, at + 1);
      digits.append(text, at + 1, end);
      at = end;
    }
    int decimals = digits.length() - whole;
    boolean proven = groups != 1 || decimals > 0 || !signs.groupsByProof() || sign != signs.group();
    return digits.isEmpty() || !proven
        ? Optional.empty()
        : Optional.of(new Decimal(digits.toString(), decimals, groups, sign, point, at));
  }

  private static boolean isGroup(String text, int at, Signs signs) {
    boolean fits =
        at + 3 < text.length()
            && signs.isGroup(text.charAt(at))
            && Glyphs.isDigit(text.charAt(at + 1))
            && Glyphs.isDigit(text.charAt(at + 2))
            && Glyphs.isDigit(text.charAt(at + 3));
    return fits && (at + 4 == text.length() || !Glyphs.isDigit(text.charAt(at + 4)));
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && Glyphs.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
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
