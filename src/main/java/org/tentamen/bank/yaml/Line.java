package org.tentamen.bank.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Source;

/**
 * One line of a file, looked at as its author sees it.
 *
 * @param source the file
 * @param from where it starts
 * @param to where it ends, before its line break
 */
record Line(Source source, int from, int to) {

  /** Dashes, then a key that is one word, then a colon and a blank or the end. */
  private static final Pattern KEY =
      Pattern.compile("^( *(?:- +)*)([^\\s'\"#\\[\\]{}:-][^\\s:]*)\\s*:(?=\\s|$) *");

  private static final Pattern DASHES = Pattern.compile("^( *(?:- +)*)");

  static Line of(Source source, int offset) {
    String file = source.text();
    int from = offset;
    while (from > 0 && !LineBreaks.isBreak(file.charAt(from - 1))) {
      from--;
    }
    return new Line(source, from, LineBreaks.next(file, offset));
  }

  String text() {
    return source.text().substring(from, to);
  }

  boolean isBlank() {
    return text().isBlank();
  }

  /** The nearest line above that is not blank. */
  Optional<Line> above() {
    Line line = this;
    while (line.from > 0) {
      line = of(source, line.from - 1);
      if (!line.isBlank()) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** How many characters stand before the first that is neither space nor tab. */
  int indent() {
    int at = from;
    while (at < to && LineBreaks.isBlank(source.text().charAt(at))) {
      at++;
    }
    return at - from;
  }

  /** Where the first character that is neither space nor tab stands. */
  int start() {
    return from + indent();
  }

  /** Where the text ends, without blanks at the end. */
  int end() {
    int at = to;
    while (at > from && LineBreaks.isBlank(source.text().charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The column, from 0, of the first thing after dashes: where the keys of its mapping stand. */
  int keyColumn() {
    Matcher matcher = DASHES.matcher(text());
    return matcher.find() ? matcher.end(1) : 0;
  }

  /** The word before the colon, where the line starts with a key. */
  Optional<String> key() {
    Matcher matcher = KEY.matcher(text());
    return matcher.find() ? Optional.of(matcher.group(2)) : Optional.empty();
  }

  /** Where the value starts: after the key and its colon, or after dashes. */
  int valueStart() {
    Matcher matcher = KEY.matcher(text());
    return from + (matcher.find() ? matcher.end() : keyColumn());
  }

  /** Where the value ends: before a comment and the blanks at the end. */
  int valueEnd() {
    int comment = comment();
    int at = comment < 0 ? to : comment;
    while (at > valueStart() && LineBreaks.isBlank(source.text().charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Where the first number sign after a blank stands, which starts a comment; -1 for none. */
  int comment() {
    for (int i = from; i < to; i++) {
      boolean afterBlank = i == from || LineBreaks.isBlank(source.text().charAt(i - 1));
      if (afterBlank && source.text().charAt(i) == '#') {
        return i;
      }
    }
    return -1;
  }

  /** The line with another indentation, as a message prints it. */
  String indentedBy(int spaces) {
    return "Write `" + " ".repeat(spaces) + source.text().substring(start(), end()) + "`.";
  }

  /** The sentence that prints the line with its value in quotes. */
  String withQuotedValue() {
    return withQuoted(valueStart(), valueEnd());
  }

  /** The sentence that prints the line with a stretch of it in quotes. */
  String withQuoted(int start, int end) {
    Stretch stretch = new Stretch(source, start, end);
    return MendedLine.write(stretch, Quoted.of(stretch.text()));
  }
}
