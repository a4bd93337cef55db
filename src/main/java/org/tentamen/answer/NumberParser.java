package org.tentamen.answer;

import java.util.Optional;
import java.util.Set;
import org.tentamen.formula.Rational;

/**
 * Reads one number as a person writes it, in one notation, or nothing: the whole text must be
 * understood.
 *
 * <pre>
 * number     = [= or ≈] [sign] (scientific | power | fraction | mixed) [% or unit] [full stop]
 *              where a unit may follow, a currency may stand before or after the sign instead
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

  private static final Set<String> PERCENT = Set.of("%", "percent", "per cent");

  private final Cursor cursor;
  private final Exponents exponents;
  private final Signs signs;
  private final After after;
  private boolean doubtful;
  private boolean grouped;
  private String currency = "";

  private NumberParser(String text, Signs signs, After after) {
    this.cursor = new Cursor(text);
    this.exponents = new Exponents(cursor);
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
    if (cursor.isAt('=') || cursor.isAt(Glyphs.ABOUT)) {
      cursor.at++;
    }
    cursor.skipSpaces();
    takeCurrency();
    boolean negative = cursor.minus();
    cursor.skipSpaces();
    takeCurrency();
    Response.Number size = magnitude(negative);
    return ending(negative ? new Response.Number(size.value().negated(), size.digits(), "") : size);
  }

  private void takeCurrency() {
    if (after == After.UNIT && currency.isEmpty() && cursor.isAtAny("$€£¥")) {
      currency = String.valueOf(cursor.text.charAt(cursor.at++));
      cursor.skipSpaces();
    }
  }

  private Response.Number magnitude(boolean negative) {
    if (VulgarFractions.isAt(cursor.text, cursor.at)) {
      return exact(vulgar());
    }
    Decimal decimal = decimal();
    cursor.skipSpaces();
    if (exponents.powerOfTen()) {
      return typed(decimal, exponents.exponent());
    }
    if (exponents.powerMark()) {
      // Read as -(2^2), as mathematics does; a spreadsheet reads (-2)^2.
      doubtful |= negative;
      return exact(exponents.power(decimal.value(0), exponents.exponent()));
    }
    if (cursor.isAt('/')) {
      return exact(fraction(decimal));
    }
    if (decimal.isBare() && VulgarFractions.isAt(cursor.text, cursor.at)) {
      doubtful = true;
      return exact(decimal.value(0).plus(vulgar()));
    }
    if (decimal.isBare() && cursor.at > decimal.end() && cursor.isAtDigit()) {
      return exact(mixed(decimal));
    }
    return typed(decimal, 0);
  }

  /** What is left after the number: a percent sign or a unit, and a full stop. */
  private Response.Number ending(Response.Number number) {
    cursor.skipSpaces();
    String rest = cursor.rest();
    if (rest.endsWith(".")) {
      rest = rest.substring(0, rest.length() - 1).stripTrailing();
    }
    if (rest.isEmpty()) {
      return currency.isEmpty() ? number : number.inUnit(currency);
    }
    Optional<String> unit =
        after == After.UNIT && currency.isEmpty() ? UnitText.after(rest) : Optional.empty();
    if (unit.isPresent()) {
      return number.inUnit(unit.get());
    }
    int places = PERCENT.contains(rest) ? 2 : rest.equals("‰") ? 3 : 0;
    if (places == 0 || !currency.isEmpty()) {
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
    Optional<Decimal> found = Decimal.at(cursor.text, cursor.at, signs);
    if (found.isEmpty()) {
      throw new NotANumber(Glyphs.quote(cursor.text) + " is not a number");
    }
    Decimal decimal = found.get();
    doubtful |= signs.isDoubtful(decimal.group()) || signs.isDoubtful(decimal.point());
    grouped |= decimal.isGroupedInDoubt();
    cursor.at = decimal.end();
    return decimal;
  }

  private Rational fraction(Decimal numerator) {
    cursor.at++;
    cursor.skipSpaces();
    boolean negative = cursor.minus();
    Rational denominator = decimal().value(0);
    if (numerator.group() == ' ' && numerator.value(0).compareTo(denominator) > 0) {
      // 1 125/500 may be 1125/500 or 1 + 125/500.
      throw several();
    }
    Rational value = quotient(numerator.value(0), denominator);
    return negative ? value.negated() : value;
  }

  /** The 1/2 of {@code 1 1/2}. Improper ones such as {@code 1 3/2} are more likely a slip. */
  private Rational mixed(Decimal whole) {
    Decimal numerator = decimal();
    cursor.skipSpaces();
    if (!cursor.take("/")) {
      throw several();
    }
    cursor.skipSpaces();
    Decimal denominator = decimal();
    Rational part = quotient(numerator.value(0), denominator.value(0));
    boolean proper = numerator.isBare() && denominator.isBare() && part.compareTo(Rational.ONE) < 0;
    if (!proper) {
      throw several();
    }
    doubtful = true;
    return whole.value(0).plus(part);
  }

  private NotANumber several() {
    return new NotANumber(Glyphs.quote(cursor.text) + " looks like several numbers");
  }

  private Rational quotient(Rational numerator, Rational denominator) {
    if (denominator.signum() == 0) {
      throw new NotANumber(Glyphs.quote(cursor.text) + " divides by zero");
    }
    return numerator.over(denominator);
  }

  private Rational vulgar() {
    return VulgarFractions.at(cursor.text, cursor.at++);
  }
}
