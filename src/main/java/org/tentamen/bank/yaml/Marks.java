package org.tentamen.bank.yaml;

import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Source;
import org.yaml.snakeyaml.error.Mark;

/** Turns SnakeYAML's marks, which count code points, into offsets of the source. */
final class Marks {

  private final Source source;
  private final boolean pairs;
  private int knownPoints = 0;
  private int knownOffset = 0;

  Marks(Source source) {
    this.source = source;
    this.pairs = hasPairs(source.text());
  }

  /** Line by line, since a program that has just begun takes long for one long loop. */
  private static boolean hasPairs(String text) {
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf('\n', from) + 1;
      to = to == 0 ? text.length() : to;
      if (text.codePointCount(from, to) < to - from) {
        return true;
      }
      from = to;
    }
    return false;
  }

  Source source() {
    return source;
  }

  int offset(Mark mark) {
    int length = source.text().length();
    if (!pairs) {
      return Math.min(mark.getIndex(), length);
    }
    walkTo(mark.getIndex());
    return knownOffset;
  }

  /** Marks come nearly in order, so walking from the last one keeps a long file linear. */
  private void walkTo(int points) {
    String text = source.text();
    while (knownPoints < points && knownOffset < text.length()) {
      knownOffset += Character.charCount(text.codePointAt(knownOffset));
      knownPoints++;
    }
    while (knownPoints > points) {
      knownOffset -= Character.charCount(text.codePointBefore(knownOffset));
      knownPoints--;
    }
  }

  Stretch stretch(Mark start, Mark end) {
    int from = offset(start);
    return new Stretch(source, from, Math.max(from, offset(end)));
  }

  Place place(Mark mark) {
    return source.at(offset(mark));
  }
}
