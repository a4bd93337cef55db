package org.tentamen.answer;

import java.util.Optional;

/** Tells what may be a unit from other things that stand after a number. */
final class UnitText {

  private static final int LONGEST = 60;
  private static final String SIGNS = " /*·×^-(){}%‰°℃℉'\"$€£¥µΩ";

  private UnitText() {}

  /**
   * The unit in what follows a number: {@code m/s}, {@code *m/s}, {@code [m/s]}.
   *
   * @param rest what follows, not empty
   * @return empty where it is no unit
   */
  static Optional<String> after(String rest) {
    String factor = "*·×".indexOf(rest.charAt(0)) < 0 ? rest : rest.substring(1).stripLeading();
    boolean whole = Brackets.areBalanced(factor);
    String unit = whole ? Brackets.inside(factor).orElse(factor) : factor;
    return Optional.of(unit).filter(u -> !u.isEmpty() && isLikely(u));
  }

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
        || before == '{'
        || before == '*';
  }
}
