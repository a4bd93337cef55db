package org.tentamen.diagnostic;

import java.util.Objects;

/**
 * A piece of text and where each of its characters stands in a {@link Source}.
 *
 * <p>A formula in a YAML block scalar has lost its indentation, and one in quotes its escapes; a
 * passage still knows the file's line and column of every character.
 */
public final class Passage {

  private final String text;
  private final Source source;
  private final int[] offsets;

  private Passage(String text, Source source, int[] offsets) {
    this.text = Objects.requireNonNull(text, "text");
    this.source = Objects.requireNonNull(source, "source");
    this.offsets = offsets;
    if (offsets.length != text.length() + 1) {
      throw new IllegalArgumentException(
          "offsets ("
              + offsets.length
              + ") must be one more than the characters ("
              + text.length()
              + ")");
    }
  }

  /**
   * A whole text of its own, such as an argument of the command line; {@code name} is how messages
   * call it.
   */
  public static Passage of(String name, String text) {
    return of(text, Source.of(name, text), 0);
  }

  /** A text that stands in the source letter by letter from {@code offset} on. */
  public static Passage of(String text, Source source, int offset) {
    int[] offsets = new int[text.length() + 1];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = Math.min(offset + i, source.text().length());
    }
    return new Passage(text, source, offsets);
  }

  /**
   * A text whose characters stand at the given offsets of the source.
   *
   * @param offsets one offset in UTF-16 units for each character of the text, and one for its end
   */
  public static Passage of(String text, Source source, int[] offsets) {
    return new Passage(text, source, offsets.clone());
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** The source that the text stands in. */
  public Source source() {
    return source;
  }

  /** The place of the character at an index, from 0 to the length inclusive. */
  public Place at(int index) {
    return source.at(offsets[index]);
  }

  /** The passage from an index up to another, exclusive. */
  public Passage part(int from, int to) {
    int[] some = new int[to - from + 1];
    System.arraycopy(offsets, from, some, 0, some.length);
    return new Passage(text.substring(from, to), source, some);
  }

  /** The text itself. */
  @Override
  public String toString() {
    return text;
  }
}
