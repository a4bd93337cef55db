package org.tentamen.formula;

import org.tentamen.diagnostic.Passage;
import org.tentamen.diagnostic.Place;

/**
 * A stretch of a formula as it was written.
 *
 * @param passage the whole formula's text
 * @param from index of its first character
 * @param to index after its last character
 */
public record Span(Passage passage, int from, int to) {

  private static final int LONGEST_QUOTE = 60;

  /** Checks that the stretch lies in the passage. */
  public Span {
    boolean inside = 0 <= from && from <= to && to <= passage.text().length();
    if (!inside) {
      throw new IllegalArgumentException(
          "span (" + from + " to " + to + ") must lie in the passage '" + passage.text() + "'");
    }
  }

  /** Where it begins. */
  public Place place() {
    return passage.at(from);
  }

  /** What was written. */
  public String text() {
    return passage.text().substring(from, to);
  }

  /** What was written, on one line and cut to a length that fits a message. */
  public String quote() {
    String line = text().strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_QUOTE
        ? line
        : line.substring(0, LONGEST_QUOTE).stripTrailing() + "…";
  }
}
