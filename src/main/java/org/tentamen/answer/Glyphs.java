package org.tentamen.answer;

import java.util.Locale;
import java.util.Optional;

/**
 * One spelling for the signs that keyboards, word processors and phones have several of.
 *
 * <p>Not Unicode's compatibility folding (NFKC), which would turn 10² into 102 and 1½ into 11⁄2.
 */
final class Glyphs {

  static final char ARABIC_DECIMAL = '\u066B';
  static final char ARABIC_GROUP = '\u066C';
  static final char TIMES = '×';
  static final char ABOUT = '≈';
  static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final char DROPPED = '\uFFFF';

  /** Each entry is the sign that is kept, then the signs that look like it. */
  private static final String[] LOOK_ALIKES = {
    "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2796\uFE58\uFE63\uFF0D",
    "+\uFF0B\u2795",
    "×\u2715\u2716\u2A09\u2A2F\u0445\u0425",
    "*\u2217\uFF0A\u204E",
    "·\u22C5\u2219\u2022\u0387",
    "/\u2215\u2044\uFF0F\u00F7\u2797",
    "=\uFF1D",
    "≈\u2245\u2243\u223C\u2248~\uFF5E\u2252",
    "%\uFF05\u066A",
    ".\uFF0E\u3002\uFF61",
    ",\uFF0C\u060C",
    ";\uFF1B\u061B\u3001",
    ":\uFF1A\u2236",
    "'\u2018\u2019\u02BC\u2032\uFF07`\u00B4",
    "(\uFF08",
    ")\uFF09",
    "[\uFF3B\u3010",
    "]\uFF3D\u3011",
    "{\uFF5B",
    "}\uFF5D",
    "<\u27E8\u2329\u3008",
    ">\u27E9\u232A\u3009",
    "^\u02C6\uFF3E",
    "_\uFF3F",
    "#\uFF03",
    "|\uFF5C",
    "°\u00BA\u02DA",
  };

  private static final char[] FOLDED = folded();

  private Glyphs() {}

  private static char[] folded() {
    char[] table = new char[0x10000];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) i;
    }
    for (String family : LOOK_ALIKES) {
      family.chars().forEach(c -> table[c] = family.charAt(0));
    }
    for (int c = 0; c < table.length; c++) {
      int type = Character.getType(c);
      if (type == Character.SPACE_SEPARATOR || c == '\t' || c == '\f' || c == 0x0B) {
        table[c] = ' ';
      } else if (c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85) {
        table[c] = '\n';
      } else if (type == Character.DECIMAL_DIGIT_NUMBER) {
        table[c] = (char) ('0' + Character.digit(c, 10));
      } else if (type == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F)) {
        // Zero-width joiners, directional marks, byte order marks, variation selectors.
        table[c] = DROPPED;
      } else if (c >= 0xFF21 && c <= 0xFF5A && Character.isLetter(c)) {
        table[c] = (char) (c - 0xFEE0);
      }
    }
    return table;
  }

  /**
   * Why a text must not be read, although each of its characters could be.
   *
   * @return empty where nothing is wrong
   */
  static Optional<String> problem(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B
          || c >= 0x7F && c < 0xA0 && c != 0x85) {
        return Optional.of("it holds a control character (" + named(c) + ")");
      }
      if (c == 0x202D || c == 0x202E) {
        return Optional.of("it holds a character that turns the text around (" + named(c) + ")");
      }
    }
    return Optional.empty();
  }

  /** Whether nothing can be seen of a text. */
  static boolean isBlank(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = FOLDED[raw.charAt(i)];
      if (c != ' ' && c != '\n' && c != DROPPED) {
        return false;
      }
    }
    return true;
  }

  /** The text with one spelling for each sign, without invisible characters and outer spaces. */
  static String plain(String raw) {
    return isPlain(raw) ? raw : respelled(raw);
  }

  /** Most responses are written in one spelling already. */
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (FOLDED[c] != c || Character.isHighSurrogate(c)) {
        return false;
      }
    }
    return raw.isEmpty() || !isSpace(raw.charAt(0)) && !isSpace(raw.charAt(raw.length() - 1));
  }

  private static String respelled(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isHighSurrogate(c) && i + 1 < raw.length()) {
        i += append(plain, raw.codePointAt(i)) - 1;
        continue;
      }
      char kept = FOLDED[c];
      boolean secondOfPair = kept == '\n' && c == '\n' && i > 0 && raw.charAt(i - 1) == '\r';
      if (kept != DROPPED && !secondOfPair) {
        plain.append(kept);
      }
    }
    return trimmed(plain);
  }

  /** Digits beyond the basic plane, such as 𝟓, are digits too. */
  private static int append(StringBuilder plain, int codePoint) {
    int digit = Character.digit(codePoint, 10);
    if (digit >= 0 && Character.isDigit(codePoint)) {
      plain.append((char) ('0' + digit));
    } else {
      plain.appendCodePoint(codePoint);
    }
    return Character.charCount(codePoint);
  }

  private static String trimmed(StringBuilder text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A text in quotes for a message, shortened, with what cannot be seen written out. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("'");
    int shown = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (shown++ == 40) {
        return quoted.append("…'").toString();
      }
      if (isSeen(c)) {
        quoted.appendCodePoint(c);
      } else {
        quoted.append(c == '\n' ? " / " : named(c));
      }
      i += Character.charCount(c);
    }
    return quoted.append('\'').toString();
  }

  private static boolean isSeen(int codePoint) {
    if (codePoint >= ' ' && codePoint < 0x7F) {
      return true;
    }
    int type = Character.getType(codePoint);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }

  /** {@code U+202E}. */
  private static String named(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
