package org.tentamen.diagnostic;

import java.util.Comparator;

/**
 * One character's place in a {@link Source}.
 *
 * @param source the text
 * @param offset index into the text in UTF-16 units, from 0 to its length inclusive
 */
public record Place(Source source, int offset) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing((Place place) -> place.source().name())
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::offset);

  /** Checks the offset. */
  public Place {
    if (offset < 0 || offset > source.text().length()) {
      throw new IllegalArgumentException(
          "offset (" + offset + ") must be from 0 to " + source.text().length());
    }
  }

  /** The line, from 1. */
  public int line() {
    return source.lineOf(offset);
  }

  /** The column in the line, from 1, counted in code points. */
  public int column() {
    return source.columnOf(offset);
  }

  /** The text of the whole line, without its line break. */
  public String lineText() {
    return source.line(line());
  }

  /** By name of the source, then by line and offset. */
  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}. */
  @Override
  public String toString() {
    return source.name() + ":" + line() + ":" + column();
  }
}
