package org.tentamen.diagnostic;

import java.util.HexFormat;

/**
 * Characters that act where a table or a terminal shows a text, instead of being seen; and what
 * stands for them there: their code in brackets, {@code [U+202E]}.
 *
 * <p>These are control characters but tabs and line breaks, the separators of lines and paragraphs,
 * those that turn the direction of what follows (Unicode Standard Annex #9, section 2; an override
 * that is not closed turns the rest of a row, and a file's name or a number in it reads
 * differently), annotations, halves of characters, and the two that are none. Joiners, marks of
 * direction, soft hyphens and spaces without width are parts of words and reach no further.
 */
public final class ActingCharacter {

  /** How long a code is. */
  public static final int CODE_LENGTH = "[U+202E]".length();

  private static final String OPENING = "[U+";

  private static final HexFormat DIGITS = HexFormat.of().withUpperCase();

  private ActingCharacter() {}

  /** Whether the character at a place acts. */
  public static boolean isAt(String text, int place) {
    char c = text.charAt(place);
    if (!Character.isSurrogate(c)) {
      return acts(c);
    }
    boolean isPaired =
        Character.isHighSurrogate(c)
            ? place + 1 < text.length() && Character.isLowSurrogate(text.charAt(place + 1))
            : place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
    return !isPaired;
  }

  private static boolean acts(char c) {
    if (c < '\u2028') {
      return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c <= 0x9F;
    }
    return c <= '\u202E'
        || c >= '\u2066' && c <= '\u206F'
        || c >= '\uFFF9' && c <= '\uFFFB'
        || c >= '\uFFFE'
        || Character.isSurrogate(c);
  }

  /** A text in which codes stand for the characters that act. */
  public static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shown.append(isAt(text, i) ? code(c) : String.valueOf(c));
    }
    return shown.toString();
  }

  /** A character's code. */
  public static String code(char c) {
    return OPENING + DIGITS.toHexDigits(c) + ']';
  }

  /** Whether a code starts at a place: of a character that acts, or of a code's own bracket. */
  public static boolean isCodeAt(String text, int place) {
    return text.startsWith(OPENING, place) && isCode(text, place);
  }

  private static boolean isCode(String text, int place) {
    int end = place + CODE_LENGTH - 1;
    if (end >= text.length() || text.charAt(end) != ']') {
      return false;
    }
    for (int i = place + OPENING.length(); i < end; i++) {
      if ("0123456789ABCDEF".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    char c = ofCodeAt(text, place);
    return c == '[' || acts(c);
  }

  /** The character whose code starts at a place. */
  public static char ofCodeAt(String text, int place) {
    int from = place + OPENING.length();
    return (char) HexFormat.fromHexDigits(text, from, place + CODE_LENGTH - 1);
  }
}
