package org.tentamen.diagnostic;

/** The line of a place and a caret under it, cut to a width that a terminal shows. */
final class Excerpt {

  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  private Excerpt() {}

  static String of(Place place) {
    int[] line = place.lineText().codePoints().map(Excerpt::visible).toArray();
    int caret = Math.min(place.column() - 1, line.length);
    int from = Math.max(0, Math.min(caret - WIDTH / 2, line.length - WIDTH));
    int to = Math.min(line.length, from + WIDTH);
    String before = from > 0 ? "…" : "";
    String after = to < line.length ? "…" : "";
    return INDENT
        + before
        + new String(line, from, to - from)
        + after
        + "\n"
        + INDENT
        + " ".repeat(before.length() + caret - from)
        + "^";
  }

  /**
   * Control characters and bidirectional overrides would move the caret or hide text; they are
   * shown as a space.
   */
  private static int visible(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.FORMAT ? ' ' : codePoint;
  }
}
