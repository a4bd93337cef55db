package org.tentamen.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.formula.Rational;

/** Reads what raises a number to a power, in all its spellings. */
final class Exponents {

  /** Far beyond any number of an exercise, and quick to compute with. */
  private static final int LARGEST = 1000;

  private static final int MOST_BITS = 4096;

  private static final Pattern WHOLE = Pattern.compile("[-+]?0*(\\d{1,5})");

  private final Cursor cursor;

  Exponents(Cursor cursor) {
    this.cursor = cursor;
  }

  /** {@code e} before an exponent, or {@code × 10 ^}; moves on only where one stands there. */
  boolean powerOfTen() {
    int start = cursor.at;
    if (cursor.isAtAny("eE")) {
      cursor.at++;
      cursor.minus();
      boolean found = cursor.isAtDigit();
      cursor.at = found ? start + 1 : start;
      return found;
    }
    if (cursor.isAtAny("×xX*·")) {
      cursor.at++;
      cursor.skipSpaces();
      if (cursor.take("10")) {
        cursor.skipSpaces();
        if (powerMark()) {
          return true;
        }
      }
      cursor.at = start;
    }
    return false;
  }

  /** {@code ^} or {@code **}, or a raised digit, which itself stays to be read. */
  boolean powerMark() {
    return cursor.take("^") || cursor.take("**") || cursor.isAtRaised();
  }

  /** A whole exponent: raised, in brackets or plain. */
  int exponent() {
    cursor.skipSpaces();
    if (cursor.isAtRaised()) {
      int end = Superscripts.end(cursor.text, cursor.at);
      String raised = Superscripts.lowered(cursor.text.substring(cursor.at, end));
      cursor.at = end;
      return bounded(raised.replaceAll("^\\(|\\)$", ""));
    }
    String closing = cursor.take("(") ? ")" : cursor.take("{") ? "}" : "";
    cursor.skipSpaces();
    String sign = cursor.minus() ? "-" : "";
    String digits = cursor.digits();
    cursor.skipSpaces();
    if (!cursor.take(closing)) {
      throw notWhole();
    }
    return bounded(sign + digits);
  }

  private int bounded(String exponent) {
    if (!exponent.matches("[-+]?\\d+")) {
      throw notWhole();
    }
    Matcher whole = WHOLE.matcher(exponent);
    int size = whole.matches() ? Integer.parseInt(whole.group(1)) : Integer.MAX_VALUE;
    if (size > LARGEST) {
      throw tooLarge();
    }
    return exponent.startsWith("-") ? -size : size;
  }

  /** A number raised to a power, which may have no value or be too large. */
  Rational power(Rational base, int exponent) {
    boolean undefined = base.signum() == 0 && exponent <= 0;
    if (undefined) {
      throw new NotANumber(Glyphs.quote(cursor.text) + " has no value");
    }
    if ((long) base.bits() * Math.abs(exponent) > MOST_BITS) {
      throw tooLarge();
    }
    return base.power(exponent);
  }

  private NotANumber notWhole() {
    return new NotANumber(
        Glyphs.quote(cursor.text) + " has an exponent that is not a whole number");
  }

  private NotANumber tooLarge() {
    return new NotANumber(Glyphs.quote(cursor.text) + " is beyond any number of an exercise");
  }
}
