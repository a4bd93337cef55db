package org.tentamen.render;

import java.util.Locale;
import org.tentamen.formula.Rational;

/**
 * Which form of a noun stands after a number (Unicode CLDR, "Language Plural Rules", cardinals).
 *
 * <p>For the languages that there are words in; others count as English does.
 */
enum Plural {
  /** None, in Arabic. */
  ZERO,
  /** One. */
  ONE,
  /** Two, in Arabic. */
  TWO,
  /** From 3 to 10, 103 to 110 and so on, in Arabic. */
  FEW,
  /** From 11 to 99, 111 to 199 and so on, in Arabic. */
  MANY,
  /** All others, and fractions. */
  OTHER;

  private static final int HUNDRED = 100;
  private static final int FIRST_OF_FEW = 3;
  private static final int LAST_OF_FEW = 10;

  /**
   * The form after a number.
   *
   * @param number 0 or more
   */
  static Plural of(Rational number, Locale language) {
    return switch (language.getLanguage()) {
      case "ar" -> inArabic(number);
      case "fr" -> number.compareTo(Rational.of(2)) < 0 ? ONE : OTHER;
      default -> number.equals(Rational.ONE) ? ONE : OTHER;
    };
  }

  private static Plural inArabic(Rational number) {
    int whole = number.asInt().orElse(HUNDRED);
    if (whole < FIRST_OF_FEW) {
      return values()[whole];
    }
    int rest = whole % HUNDRED;
    if (rest < FIRST_OF_FEW) {
      return OTHER;
    }
    return rest <= LAST_OF_FEW ? FEW : MANY;
  }

  /** The end of the key of a word in this form. */
  String ending() {
    return "_" + name().toLowerCase(Locale.ROOT);
  }
}
