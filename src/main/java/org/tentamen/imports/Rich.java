package org.tentamen.imports;

import java.util.Map;

/**
 * A text with its markup.
 *
 * @param source the text as the file holds it
 * @param markup what its markup is
 * @param files pictures that came with it, by name
 */
record Rich(String source, Markup markup, Map<String, byte[]> files) {

  /** No text. */
  static final Rich NONE = new Rich("", Markup.HTML, Map.of());

  /** Copies the files. */
  Rich {
    files = Map.copyOf(files);
  }

  /** What the markup of a text is, by Moodle's names. */
  enum Markup {
    /** HTML. */
    HTML,
    /** HTML in which line breaks count, unless it has blocks. */
    AUTOMATIC,
    /** None. */
    PLAIN,
    /** Markdown. */
    MARKDOWN
  }

  /** HTML without pictures. */
  static Rich html(String source) {
    return new Rich(source, Markup.HTML, Map.of());
  }

  /** Text without markup. */
  static Rich plain(String source) {
    return new Rich(source, Markup.PLAIN, Map.of());
  }

  /** The same markup and pictures around another text. */
  Rich with(String other) {
    return new Rich(other, markup, files);
  }

  /** Whether there is nothing to see. */
  boolean isEmpty() {
    return source.isBlank();
  }
}
