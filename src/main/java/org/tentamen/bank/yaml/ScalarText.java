package org.tentamen.bank.yaml;

import java.util.Arrays;
import org.tentamen.diagnostic.Passage;
import org.tentamen.diagnostic.Source;

/** A scalar's text while it is put together, with the place of each character. */
final class ScalarText {

  private final Source source;
  private final String file;
  private final StringBuilder text = new StringBuilder();
  private int[] offsets = new int[64];

  ScalarText(Source source) {
    this.source = source;
    this.file = source.text();
  }

  /** Adds one character that stands for what is at an offset of the file. */
  void add(char c, int offset) {
    if (text.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[text.length()] = offset;
    text.append(c);
  }

  /** Adds a stretch of the file as it is. */
  void addAsWritten(int from, int to) {
    for (int i = from; i < to; i++) {
      add(file.charAt(i), i);
    }
  }

  int length() {
    return text.length();
  }

  void cutTo(int length) {
    text.setLength(Math.min(length, text.length()));
  }

  String text() {
    return text.toString();
  }

  /** The passage; its end is just after its last character, before a line break. */
  Passage passage(int start) {
    int length = text.length();
    int[] places = Arrays.copyOf(offsets, length + 1);
    boolean endsInLine = length > 0 && !LineBreaks.isBreak(file.charAt(places[length - 1]));
    places[length] = length == 0 ? start : places[length - 1] + (endsInLine ? 1 : 0);
    return Passage.of(text.toString(), source, places);
  }
}
