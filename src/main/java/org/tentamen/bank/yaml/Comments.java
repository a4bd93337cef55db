package org.tentamen.bank.yaml;

import java.util.Optional;
import org.tentamen.diagnostic.Source;

/** Comments in which YAML hides what was meant as a text. */
final class Comments {

  private Comments() {}

  /** The comment that follows an offset in its line, from the number sign on. */
  static Optional<String> after(Source source, int offset) {
    return start(source, offset).map(at -> source.text().substring(at, Line.of(source, at).end()));
  }

  /** Where the comment starts that follows an offset in its line, with only blanks before it. */
  static Optional<Integer> start(Source source, int offset) {
    String file = source.text();
    int at = offset;
    while (at < file.length() && LineBreaks.isBlank(file.charAt(at))) {
      at++;
    }
    boolean comment = at < file.length() && file.charAt(at) == '#';
    return comment ? Optional.of(at) : Optional.empty();
  }
}
