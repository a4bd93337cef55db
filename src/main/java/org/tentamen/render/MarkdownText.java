package org.tentamen.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as Markdown that shows exactly that text.
 *
 * <p>Two steps, since what a character means depends on where its line starts: {@link #escaped} for
 * the signs that mean something anywhere, {@link #lineStart} once a line is complete.
 */
final class MarkdownText {

  /** Signs of CommonMark, of GitHub's tables, strikethrough and links, and of maths. */
  private static final String SIGNS = "\\`*_[]<>|~$&";

  /** What would start a heading, a list, a quotation or an underlined heading. */
  private static final Pattern BLOCK_SIGN = Pattern.compile("^(?:[#+=>:-]|\\d{1,9}(?=[.)]))");

  /** What GitHub turns into a link without being asked. */
  private static final Pattern BARE_LINK =
      Pattern.compile("(?<=https?|ftp|mailto|xmpp)(?=:)|(?<=www)(?=\\.)", Pattern.CASE_INSENSITIVE);

  private MarkdownText() {}

  /** Escapes what is a sign anywhere; line breaks become spaces. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '\u2028' || c == '\u2029') {
        out.append(' ');
      } else if (SIGNS.indexOf(c) >= 0) {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return mayHoldLink(text) ? BARE_LINK.matcher(out).replaceAll("\\\\") : out.toString();
  }

  /** Spares most texts the search, which took a quarter of the time of writing a paper. */
  private static boolean mayHoldLink(String text) {
    return text.indexOf(':') >= 0 || text.contains("w.") || text.contains("W.");
  }

  /** Escapes what is a sign at the start of a line only, and drops the spaces around the line. */
  static String lineStart(String line) {
    String stripped = line.strip();
    Matcher sign = BLOCK_SIGN.matcher(stripped);
    if (!sign.find()) {
      return stripped;
    }
    // A number's sign stands behind it: "1." is a list, "1\." is not.
    int at = Character.isDigit(stripped.charAt(0)) ? sign.end() : 0;
    return stripped.substring(0, at) + "\\" + stripped.substring(at);
  }

  /** Code in a line, between as many backticks as it needs. */
  static String code(String text) {
    String line = text.replaceAll("\\s", " ");
    int longest = 0;
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      run = line.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    String pad = isStripped(line) ? " " : "";
    return line.isEmpty() ? "" : fence + pad + line + pad + fence;
  }

  /** Whether a backtick would join the fence, or CommonMark would take a space at each end away. */
  private static boolean isStripped(String line) {
    boolean spaces = line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
    return spaces || line.startsWith("`") || line.endsWith("`");
  }
}
