package org.tentamen.answer;

import java.util.Optional;
import org.tentamen.formula.Rational;

/**
 * Reads one number as a person writes it, in one notation, or nothing: the whole text must be
 * understood.
 *
 * <pre>
 * number     = [= or ≈] [sign] (scientific | power | fraction | mixed) [% or unit] [full stop]
 * scientific = decimal [e [sign] digits | × 10 ^ [sign] digits]
 * power      = decimal ^ [sign] digits
 * fraction   = decimal / [sign] decimal
 * mixed      = digits space digits / digits, the fraction below 1; also 1½
 * </pre>
 */
final class NumberParser {

  /** What may follow a number. */
  enum After {
    /** Nothing but a percent sign. */
    PERCENT,
    /** A unit, of which the percent sign is one. */
    UNIT
  }

  /** A number of an exercise has fewer characters; converting longer ones takes quadratic time. */
  static final int LONGEST = 1000;

  /** Far beyond any number of an exercise, and quick to compute with. */
  private static final int LARGEST_EXPONENT = 1000;

  private static final int MOST_BITS = 4096;

  /** The text is not a number; the message says why. */
  private static final class NotANumber extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotANumber(String reason) {
      super(reason, null, false, false);
    }
  }

  private final String text;
  private final Signs signs;
  private final After after;
  private int at;
  private boolean doubtful;
  private boolean grouped;

  private NumberParser(String text, Signs signs, After after) {
    this.text = text;
    this.signs = signs;
    this.after = after;
  }

  /**
   * Reads a number.
   *
   * @param text with one spelling for each sign, see {@link Glyphs#plain}
   */
  static Typed parse(String text, Signs signs, After after) {
    if (text.length() > LONGEST) {
      return Typed.unread("it is longer than " + LONGEST + " characters");
    }
    NumberParser parser = new NumberParser(text, signs, after);
    try {
      Response.Number number = parser.number();
      return new Typed(Optional.of(number), parser.doubtful, parser.grouped, "");
    } catch (NotANumber e) {
      return Typed.unread(e.getMessage());
    }
  }

  private Response.Number number() {
    if (isAt('=') || isAt(Glyphs.ABOUT)) {
      at++;
    }
    skipSpaces();
    boolean negative = sign();
    skipSpaces();
    Response.Number size = magnitude(negative);
    return ending(negative ? new Response.Number(size.value().negated(), size.digits(), "") : size);
  }

  private Response.Number magnitude(boolean negative) {
    if (VulgarFractions.isAt(text, at)) {
      return exact(vulgar());
    }
    Decimal decimal = decimal();
    skipSpaces();
    if (powerOfTen()) {
      int exponent = exponent();
      return typed(decimal, exponent);
    }
    if (powerMark()) {
      // Read as -(2^2), as mathematics does; a spreadsheet reads (-2)^2.
      doubtful |= negative;
      return exact(power(decimal.value(0), exponent()));
    }
    if (isAt('/')) {
      return exact(fraction(decimal));
    }
    if (decimal.isBare() && VulgarFractions.isAt(text, at)) {
      doubtful = true;
      return exact(decimal.value(0).plus(vulgar()));
    }
    if (decimal.isBare() && at > decimal.end() && isAtDigit()) {
      return exact(mixed(decimal));
    }
    return typed(decimal, 0);
  }

  /** What is left after the number: a percent sign or a unit, and a full stop. */
  private Response.Number ending(Response.Number number) {
    skipSpaces();
    String rest = text.substring(at);
    if (rest.endsWith(".")) {
      rest = rest.substring(0, rest.length() - 1).stripTrailing();
    }
    if (rest.isEmpty()) {
      return number;
    }
    if (after == After.UNIT && UnitText.isLikely(rest)) {
      return new Response.Number(number.value(), number.digits(), rest);
    }
    int places = rest.equals("%") ? 2 : rest.equals("‰") ? 3 : 0;
    if (places == 0) {
      throw new NotANumber(Glyphs.quote(rest) + " after the number is not understood");
    }
    doubtful = true;
    Rational share = number.value().over(Rational.of(places == 2 ? 100 : 1000));
    return new Response.Number(share, number.digits().map(d -> d.shifted(-places)), "");
  }

  private static Response.Number exact(Rational value) {
    return new Response.Number(value, Optional.empty(), "");
  }

  private static Response.Number typed(Decimal decimal, int exponent) {
    return new Response.Number(decimal.value(exponent), Optional.of(decimal.typed(exponent)), "");
  }

  private Decimal decimal() {
    Optional<Decimal> found = Decimal.at(text, at, signs);
    if (found.isEmpty()) {
      throw new NotANumber(Glyphs.quote(text) + " is not a number");
    }
    Decimal decimal = found.get();
    doubtful |= signs.isDoubtful(decimal.group()) || signs.isDoubtful(decimal.point());
    grouped |= decimal.isGroupedInDoubt();
    at = decimal.end();
    return decimal;
  }

  private Rational fraction(Decimal numerator) {
    at++;
    skipSpaces();
    boolean negative = sign();
    Rational denominator = decimal().value(0);
    if (numerator.group() == ' ' && numerator.value(0).compareTo(denominator) > 0) {
      // 1 125/500 may be 1125/500 or 1 + 125/500.
      throw new NotANumber(Glyphs.quote(text) + " looks like several numbers");
    }
    Rational value = quotient(numerator.value(0), denominator);
    return negative ? value.negated() : value;
  }

  /** The 1/2 of {@code 1 1/2}. Improper ones such as {@code 1 3/2} are more likely a slip. */
  private Rational mixed(Decimal whole) {
    Decimal numerator = decimal();
    skipSpaces();
    if (!isAt('/')) {
      throw new NotANumber(Glyphs.quote(text) + " looks like several numbers");
    }
    at++;
    skipSpaces();
    Decimal denominator = decimal();
    Rational part = quotient(numerator.value(0), denominator.value(0));
    boolean proper = numerator.isBare() && denominator.isBare() && part.compareTo(Rational.ONE) < 0;
    if (!proper) {
      throw new NotANumber(Glyphs.quote(text) + " looks like several numbers");
    }
    doubtful = true;
    return whole.value(0).plus(part);
  }

  private Rational quotient(Rational numerator, Rational denominator) {
    if (denominator.signum() == 0) {
      throw new NotANumber(Glyphs.quote(text) + " divides by zero");
    }
    return numerator.over(denominator);
  }

  private Rational power(Rational base, int exponent) {
    boolean undefined = base.signum() == 0 && exponent <= 0;
    if (undefined) {
      throw new NotANumber(Glyphs.quote(text) + " has no value");
    }
    if ((long) base.bits() * Math.abs(exponent) > MOST_BITS) {
      throw new NotANumber(Glyphs.quote(text) + " is beyond any number of an exercise");
    }
    return base.power(exponent);
  }

  /** {@code e} before an exponent, or {@code × 10 ^}; moves on only where one stands there. */
  private boolean powerOfTen() {
    int start = at;
    if (isAt('e') || isAt('E')) {
      at++;
      if (isAt('+') || isAt('-')) {
        at++;
      }
      boolean found = isAtDigit();
      at = found ? start + 1 : start;
      return found;
    }
    if (isAt('×') || isAt('x') || isAt('X') || isAt('*') || isAt('·')) {
      at++;
      skipSpaces();
      if (text.startsWith("10", at)) {
        at += 2;
        skipSpaces();
        if (powerMark()) {
          return true;
        }
      }
      at = start;
    }
    return false;
  }

  /** {@code ^} or {@code **}, or a raised digit, which itself stays to be read. */
  private boolean powerMark() {
    if (isAt('^')) {
      at++;
      return true;
    }
    if (text.startsWith("**", at)) {
      at += 2;
      return true;
    }
    return at < text.length() && Superscripts.isAt(text, at);
  }

  /** A whole exponent, raised, in brackets or plain. */
  private int exponent() {
    skipSpaces();
    if (at < text.length() && Superscripts.isAt(text, at)) {
      int end = Superscripts.end(text, at);
      String raised = Superscripts.lowered(text.substring(at, end));
      at = end;
      return bounded(raised);
    }
    char closing = isAt('(') ? ')' : isAt('{') ? '}' : Signs.NONE;
    if (closing != Signs.NONE) {
      at++;
    }
    skipSpaces();
    int start = at;
    if (isAt('+') || isAt('-')) {
      at++;
    }
    while (isAtDigit()) {
      at++;
    }
    String typed = text.substring(start, at);
    if (closing != Signs.NONE) {
      skipSpaces();
      if (!isAt(closing)) {
        throw new NotANumber(Glyphs.quote(text) + " has an exponent that is not a whole number");
      }
      at++;
    }
    return bounded(typed);
  }

  private int bounded(String exponent) {
    boolean signed = exponent.startsWith("-") || exponent.startsWith("+");
    String digits = signed ? exponent.substring(1) : exponent;
    if (digits.isEmpty()) {
      throw new NotANumber(Glyphs.quote(text) + " has an exponent that is not a whole number");
    }
    // Leading zeros aside, more than five digits are too many whatever they say.
    String kept = digits.replaceFirst("^0+(?=.)", "");
    int size = kept.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(kept);
    if (size > LARGEST_EXPONENT) {
      throw new NotANumber(Glyphs.quote(text) + " is beyond any number of an exercise");
    }
    return exponent.startsWith("-") ? -size : size;
  }

  private Rational vulgar() {
    return VulgarFractions.at(text, at++);
  }

  private boolean sign() {
    boolean negative = isAt('-');
    if (negative || isAt('+')) {
      at++;
    }
    return negative;
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean isAtDigit() {
    return at < text.length() && Glyphs.isDigit(text.charAt(at));
  }

  private void skipSpaces() {
    while (isAt(' ')) {
      at++;
    }
  }
}
