package org.tentamen.export;

/**
 * How text is written in GIFT, so that Moodle's importer gives it back letter by letter.
 *
 * @see <a href="https://docs.moodle.org/en/GIFT_format">Moodle, GIFT format</a>
 */
final class GiftText {

  /** "=" and "~" begin an answer even inside words, so they are escaped everywhere. */
  private static final String SIGNS = "\\~=#{}:\n\r";

  /** By character, whether it is one of the signs. */
  private static final boolean[] IS_SIGN = new boolean[1 + '~'];

  static {
    SIGNS.chars().forEach(sign -> IS_SIGN[sign] = true);
  }

  private GiftText() {}

  /**
   * Any text between GIFT's signs: seven signs get a backslash, and a line break is written out.
   */
  static String escaped(String text) {
    char[] all = text.toCharArray();
    StringBuilder out = new StringBuilder(all.length + 16);
    int from = 0;
    for (int i = 0; i < all.length; i++) {
      char c = all[i];
      if (c < IS_SIGN.length && IS_SIGN[c]) {
        out.append(all, from, i - from);
        switch (c) {
          case '\n' -> out.append("\\n");
          case '\r' -> {}
          default -> out.append('\\').append(c);
        }
        from = i + 1;
      }
    }
    return out.append(all, from, all.length - from).toString();
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
