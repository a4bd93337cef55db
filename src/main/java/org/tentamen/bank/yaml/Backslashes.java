package org.tentamen.bank.yaml;

import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Severity;

/**
 * Refuses escapes in double quotes: {@code "$\theta$"} would hold a tab and {@code "\Pi"} a
 * paragraph separator, where TeX was meant.
 */
final class Backslashes {

  private Backslashes() {}

  static void report(YamlNode.Scalar scalar, Diagnostics problems) {
    if (scalar.style() != YamlNode.Style.DOUBLE_QUOTED) {
      return;
    }
    String written = scalar.stretch().text();
    for (int i = 1; i < written.length() - 1; i++) {
      if (written.charAt(i) == '\\') {
        i++;
        char next = written.charAt(i);
        if (next != '"' && next != '\\') {
          problems.add(error(scalar.stretch(), scalar.stretch().from() + i - 1));
          return;
        }
      }
    }
  }

  /**
   * The error for a backslash inside double quotes.
   *
   * @param text the text with its quotes
   * @param at where the backslash stands, an offset into the file
   */
  static Diagnostic error(Stretch text, int at) {
    String file = text.source().text();
    String escape = file.substring(at, Math.min(at + 2, file.length())).strip();
    return new Diagnostic(
        Severity.ERROR,
        Optional.of(text.source().at(at)),
        "'" + escape + "' inside \"…\", where YAML takes a backslash for an escape",
        "the text in '…' or after '|'",
        MendedLine.write(text, asMeant(text.text())));
  }

  /** A text in double quotes, with every backslash but those before a quote or backslash kept. */
  private static String asMeant(String written) {
    String inner = written.substring(1, written.length() - 1);
    return Quoted.of(inner.replace("\\\\", "\\").replace("\\\"", "\""));
  }
}
