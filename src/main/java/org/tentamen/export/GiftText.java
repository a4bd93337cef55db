package org.tentamen.export;

/**
 * How text is written in GIFT, so that Moodle's importer gives it back letter by letter.
 *
 * @see <a href="https://docs.moodle.org/en/GIFT_format">Moodle, GIFT format</a>
 */
final class GiftText {

  private GiftText() {}

  /**
   * Any text between GIFT's signs: seven signs get a backslash, and a line break is written out.
   */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (char c : text.toCharArray()) {
      switch (c) {
        // "=" and "~" begin an answer even inside words, so they are escaped everywhere.
        case '\\', '~', '=', '#', '{', '}', ':' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> {}
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** The value of a {@code [tag:…]} or {@code [id:…]} in a comment line. */
  static String bracketed(String text) {
    return text.replace("]", "\\]").replace('\n', ' ').replace('\r', ' ');
  }

  /**
   * Whether a short answer can be written at all.
   *
   * <p>Moodle reads {@code ->} in one as a matching question and stops the import, and takes a
   * format's name in brackets at its start away.
   */
  static boolean canSay(String shortAnswer) {
    return !shortAnswer.contains("->")
        && !shortAnswer.startsWith("[html]")
        && !shortAnswer.startsWith("[moodle]")
        && !shortAnswer.startsWith("[plain]")
        && !shortAnswer.startsWith("[markdown]");
  }
}
