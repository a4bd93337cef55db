package org.tentamen.answer;

/** Tells what may be a unit from other things that stand after a number. */
final class UnitText {

  private static final int LONGEST = 60;
  private static final String SIGNS = " /*·×^-()%‰°'\"$€£¥µΩ";

  private UnitText() {}

  /**
   * Whether a text may be a unit: letters and the signs between units, with digits only as
   * exponents. What it measures is not asked.
   */
  static boolean isLikely(String text) {
    if (text.length() > LONGEST || "/*·×^-)".indexOf(text.charAt(0)) >= 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits =
          Character.isLetter(c)
              || SIGNS.indexOf(c) >= 0
              || Superscripts.isAt(text, i)
              || (Glyphs.isDigit(c) && i > 0 && isBeforeExponent(text, i));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBeforeExponent(String text, int index) {
    char before = text.charAt(index - 1);
    return Character.isLetter(before)
        || before == '^'
        || before == '-'
        || before == '('
        || before == '*';
  }
}
