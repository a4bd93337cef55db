package org.tentamen.bank.yaml;

import org.tentamen.diagnostic.Source;

/**
 * A line of a file as it would be right, for the end of a message.
 *
 * <p>A long line is cut around what was changed, so that a message stays readable.
 */
public final class MendedLine {

  private static final int WIDTH = 160;
  private static final int AROUND = 60;

  private MendedLine() {}

  /**
   * The sentence {@code Write `…`.} with the line in which a stretch stands, the stretch replaced.
   *
   * @param stretch what is wrong; of a stretch over several lines the first line is shown
   * @param replacement what should stand there
   */
  public static String write(Stretch stretch, String replacement) {
    return "Write `" + line(stretch, replacement) + "`.";
  }

  /** The line in which a stretch stands, without its indentation, the stretch replaced. */
  public static String line(Stretch stretch, String replacement) {
    Source source = stretch.source();
    String file = source.text();
    int start = lineStart(file, stretch.from());
    int end = LineBreaks.next(file, stretch.to());
    String before = file.substring(start, stretch.from()).stripLeading();
    String after = file.substring(stretch.to(), end).stripTrailing();
    boolean fits = before.length() + replacement.length() + after.length() <= WIDTH;
    return fits ? before + replacement + after : cutStart(before) + replacement + cutEnd(after);
  }

  private static int lineStart(String file, int offset) {
    int start = offset;
    while (start > 0 && !LineBreaks.isBreak(file.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static String cutStart(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= AROUND
        ? text
        : "…" + text.substring(text.offsetByCodePoints(0, length - AROUND));
  }

  private static String cutEnd(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= AROUND ? text : text.substring(0, text.offsetByCodePoints(0, AROUND)) + "…";
  }
}
