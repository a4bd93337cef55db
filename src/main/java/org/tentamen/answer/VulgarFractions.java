package org.tentamen.answer;

import org.tentamen.formula.Rational;

/** Fractions that are one sign, such as ½. */
final class VulgarFractions {

  private static final String SIGNS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒";
  private static final int[][] VALUES = {
    {1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {1, 7},
    {1, 8}, {3, 8}, {5, 8}, {7, 8}, {1, 9}, {1, 10},
  };

  private VulgarFractions() {}

  static boolean isAt(String text, int index) {
    return index < text.length() && SIGNS.indexOf(text.charAt(index)) >= 0;
  }

  /** The value of the fraction at an index where there is one. */
  static Rational at(String text, int index) {
    int[] value = VALUES[SIGNS.indexOf(text.charAt(index))];
    return Rational.of(value[0], value[1]);
  }
}
