package org.tentamen.render;

import java.util.Locale;

/**
 * Text that anybody may have typed, made fit to be shown: every character that would act instead of
 * being seen, such as a control character or one that turns the direction of what follows, is
 * written as its code in brackets, {@code [U+202E]}.
 *
 * <p>By Unicode Standard Annex #9 an embedding or override that is not closed reaches to the end of
 * the paragraph; Unicode Technical Report #36, section 2.5, tells what that is abused for.
 */
public final class Shown {

  /** What is longer is cut; nobody reads it on a page. */
  private static final int LONGEST = 4000;

  private static final int CODE_DIGITS = 4;

  private Shown() {}

  /**
   * The text, cut where it is very long; line breaks and tabs stay.
   *
   * @param typed any text
   */
  public static String text(String typed) {
    StringBuilder shown = new StringBuilder();
    int end = Math.min(typed.length(), LONGEST);
    for (int i = 0; i < end; ) {
      int c = typed.codePointAt(i);
      if (acts(c)) {
        shown.append("[U+").append(code(c)).append(']');
      } else if (c != '\r') {
        shown.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return end < typed.length() ? shown.append('…').toString() : shown.toString();
  }

  private static String code(int c) {
    String code = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, CODE_DIGITS - code.length())) + code;
  }

  private static boolean acts(int c) {
    return switch (c) {
      case '\n', '\r', '\t' -> false;
      // Parts of words in Arabic, Persian, Indic scripts and emoji: the joiners and the marks of
      // direction, which reach no further than their neighbours.
      case 0x200C, 0x200D, 0x200E, 0x200F, 0x061C -> false;
      default -> isOfActingKind(c) || isNoCharacter(c);
    };
  }

  /** Kinds that do not grow with versions of Unicode in ranges that matter, so that all agree. */
  private static boolean isOfActingKind(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static boolean isNoCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
  }
}
