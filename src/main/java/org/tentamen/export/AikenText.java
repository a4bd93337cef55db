package org.tentamen.export;

import java.util.regex.Pattern;

/**
 * Text in Aiken, which has no escapes: a line is known by how it begins.
 *
 * @see <a href="https://docs.moodle.org/en/Aiken_format">Moodle, Aiken format</a>
 */
final class AikenText {

  /** What a reader takes for an option or for the answer. */
  private static final Pattern NO_QUESTION = Pattern.compile("^(?:[A-Za-z]\\s*[.)]|ANSWER:).*");

  private AikenText() {}

  /** A question's text on one line, which is taken for nothing else. */
  static String question(String text) {
    // A row of a table would run into the next one.
    String line = PlainName.line(text.replaceAll("( \\| [^\\n]*)\\n(?=[^\\n]* \\| )", "$1 / "));
    return NO_QUESTION.matcher(line).matches() ? "… " + line : line;
  }
}
