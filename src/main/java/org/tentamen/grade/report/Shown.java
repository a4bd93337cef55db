package org.tentamen.grade.report;

/**
 * Text that anybody may have typed, made fit to be shown: every character that would act instead of
 * being seen, such as a control character or one that turns the direction of what follows, is
 * written as its code in brackets, {@code [U+202E]}.
 *
 * <p>The rules of Unicode Standard Annex #9 let an embedding or override that is not closed reach
 * to the end of the paragraph, and UTR #36 tells what that is abused for.
 */
public final class Shown {

  private static final int LONGEST = 2000;

  private Shown() {}

  /**
   * The text, cut where it is very long.
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
      } else {
        shown.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return end < typed.length() ? shown.append('…').toString() : shown.toString();
  }

  private static String code(int c) {
    String code = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - code.length())) + code;
  }

  /**
   * Line breaks and tabs are seen; joiners are part of letters in Persian and Indic scripts, and of
   * emoji.
   */
  private static boolean acts(int c) {
    if (c == '\n' || c == '\t' || c == 0x200C || c == 0x200D) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          c != '\r';
      default -> false;
    };
  }
}
