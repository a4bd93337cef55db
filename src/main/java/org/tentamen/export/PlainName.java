package org.tentamen.export;

/**
 * Names that Moodle keeps: of questions, categories and tags.
 *
 * <p>Moodle strips HTML tags from a name, and takes every {@code <} without a space behind it for
 * the start of one.
 */
final class PlainName {

  /** The longest name of a category that Moodle stores. */
  private static final int LONGEST = 250;

  private PlainName() {}

  /** A name on one line, without anything that Moodle would take for a tag. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String name = text.strip();
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      append(out, name.codePointAt(i));
    }
    if (out.length() > LONGEST) {
      out.setLength(out.offsetByCodePoints(0, out.codePointCount(0, LONGEST - 1)));
      out.append('…');
    }
    return out.toString();
  }

  /** A text on one line. */
  static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static void append(StringBuilder out, int c) {
    boolean opened = out.length() > 0 && out.charAt(out.length() - 1) == '<';
    if (opened && !Character.isWhitespace(c)) {
      out.append(' ');
    }
    out.appendCodePoint(Character.isWhitespace(c) ? ' ' : c);
  }

  /**
   * The path of a category in the course's question bank.
   *
   * @param names from the top down; a slash in one is doubled, as Moodle's own export does it
   */
  static String category(String... names) {
    StringBuilder path = new StringBuilder("$course$/top");
    for (String name : names) {
      String doubled = of(name).replace("/", "//");
      path.append('/');
      // Next to the separator a doubled slash would be read together with it.
      path.append(doubled.startsWith("/") ? " " : "");
      path.append(doubled);
      path.append(doubled.endsWith("/") ? " " : "");
    }
    return path.toString();
  }
}
