package org.tentamen.diagnostic;

import java.util.Arrays;
import java.util.Objects;

/**
 * A text as its author wrote it, usually a whole file, under the name that messages use for it.
 *
 * <p>Of a file too long to be kept, such as a million responses, a source can be the lines that a
 * message is about; see {@link #lines(String, String, int)}.
 */
public final class Source {

  private final String name;
  private final String text;
  private final int firstLine;
  private final int[] lineStarts;

  private Source(String name, String text, int firstLine) {
    this.name = Objects.requireNonNull(name, "name");
    this.text = Objects.requireNonNull(text, "text");
    this.firstLine = firstLine;
    this.lineStarts = lineStarts(text);
    if (firstLine < 1) {
      throw new IllegalArgumentException("first line (" + firstLine + ") must be 1 or more");
    }
  }

  /**
   * Names a text.
   *
   * @param name how messages call it, such as {@code exercises/kinematics.yaml} or {@code --set v0}
   * @param text the whole text
   */
  public static Source of(String name, String text) {
    return new Source(name, text, 1);
  }

  /**
   * Some lines of a longer text, whose places tell the lines of that text.
   *
   * @param name how messages call the longer text
   * @param text whole lines
   * @param firstLine which line of the longer text the first one is, from 1
   */
  public static Source lines(String name, String text, int firstLine) {
    return new Source(name, text, firstLine);
  }

  /** How messages call this text. */
  public String name() {
    return name;
  }

  /** The text, all of it or the lines that were kept. */
  public String text() {
    return text;
  }

  /**
   * The place of a character.
   *
   * @param offset index into {@link #text()} in UTF-16 units; one past the end is allowed
   */
  public Place at(int offset) {
    return new Place(this, offset);
  }

  /** The number of lines; a text that ends with a line break has an empty last line. */
  int lines() {
    return lineStarts.length;
  }

  /** The line that holds an offset, from 1. */
  int lineOf(int offset) {
    return firstLine + indexOfLine(offset);
  }

  /** The column of an offset in its line, from 1, counted in code points. */
  int columnOf(int offset) {
    return text.codePointCount(lineStarts[indexOfLine(offset)], offset) + 1;
  }

  /** The text of a line, by its number, without its line break. */
  String line(int number) {
    int index = number - firstLine;
    int start = lineStarts[index];
    int end = index + 1 == lineStarts.length ? text.length() : lineStarts[index + 1];
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  private int indexOfLine(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    // By searches, not by characters: a program that has just begun takes long for a long loop.
    int feed = text.indexOf('\n');
    int back = text.indexOf('\r');
    while (feed >= 0 || back >= 0) {
      boolean isFeed = back < 0 || (feed >= 0 && feed <= back + 1);
      int last = isFeed ? feed : back;
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = last + 1;
      feed = feed >= 0 && feed <= last ? text.indexOf('\n', last + 1) : feed;
      back = back >= 0 && back <= last ? text.indexOf('\r', last + 1) : back;
    }
    return Arrays.copyOf(starts, count);
  }
}
