package org.tentamen.bank.yaml;

import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Source;

/**
 * A stretch of a file.
 *
 * @param source the file
 * @param from where it starts, an offset into the file's text in UTF-16 units
 * @param to where it ends, exclusive
 */
public record Stretch(Source source, int from, int to) {

  /** Checks the order. */
  public Stretch {
    if (from < 0 || to < from || to > source.text().length()) {
      throw new IllegalArgumentException("from " + from + " to " + to + " is no stretch of text");
    }
  }

  /** The place where it starts. */
  public Place start() {
    return source.at(from);
  }

  /** The text as it stands in the file. */
  public String text() {
    return source.text().substring(from, to);
  }

  /** The smallest stretch that holds both. */
  public Stretch upTo(Stretch last) {
    return new Stretch(source, Math.min(from, last.from), Math.max(to, last.to));
  }
}
