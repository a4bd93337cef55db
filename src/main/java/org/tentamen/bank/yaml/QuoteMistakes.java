package org.tentamen.bank.yaml;

import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;

/** Quotes that are not closed, closed too early, or hold escapes. */
final class QuoteMistakes {

  private QuoteMistakes() {}

  /** {@code "\hat y"}, which YAML refuses because it knows no escape {@code \h}. */
  static Optional<Diagnostic> escape(Stumble stumble) {
    boolean escape =
        stumble.problem().startsWith("found unknown escape character")
            || stumble.problem().startsWith("expected escape sequence");
    if (!escape) {
      return Optional.empty();
    }
    Stretch text = doubleQuoted(stumble);
    int backslash = stumble.file().lastIndexOf('\\', stumble.at());
    return Optional.of(Backslashes.error(text, Math.max(backslash, text.from())));
  }

  /** A quote without another one before the end of the file. */
  static Optional<Diagnostic> neverClosed(Stumble stumble) {
    if (!stumble.context().equals("while scanning a quoted scalar")) {
      return Optional.empty();
    }
    return unclosed(stumble, stumble.since());
  }

  /** {@code 'It's'}: a text that goes on after its closing quote. */
  static Optional<Diagnostic> textAfterQuote(Stumble stumble) {
    Stretch last = stumble.lastStretch();
    boolean after = stumble.lastWasQuoted() && onlyBlanks(stumble, last.to(), stumble.at());
    if (!after) {
      return Optional.empty();
    }
    boolean overLines = !stumble.line(last.from()).equals(stumble.line(last.to()));
    if (overLines) {
      return unclosed(stumble, last.from());
    }
    char quote = stumble.file().charAt(last.from());
    int end = Extent.ofItem(stumble.file(), last.from(), stumble.line(last.from()).valueEnd());
    Stretch whole = stumble.stretch(last.from(), end);
    return stumble.error(
        stumble.at(),
        "text after the closing " + quote,
        "the end of the quoted text" + (quote == '\'' ? ", or '' for an apostrophe inside it" : ""),
        MendedLine.write(whole, mended(whole.text(), quote)));
  }

  private static Optional<Diagnostic> unclosed(Stumble stumble, int from) {
    char quote = stumble.file().charAt(from);
    Line line = stumble.line(from);
    Stretch end = stumble.stretch(line.end(), line.end());
    return stumble.error(
        from,
        "a " + quote + " that is not closed in its line",
        "another " + quote + " where the text ends",
        MendedLine.write(end, String.valueOf(quote)));
  }

  /** What was meant by a text whose quote closes too early. */
  private static String mended(String written, char quote) {
    boolean closesAtEnd = written.length() > 1 && written.charAt(written.length() - 1) == quote;
    if (!closesAtEnd) {
      return Quoted.of(written);
    }
    String inner = written.substring(1, written.length() - 1);
    return Quoted.of(quote == '\'' ? inner.replace("''", "'") : inner);
  }

  private static boolean onlyBlanks(Stumble stumble, int from, int to) {
    return from <= to && stumble.file().substring(from, to).isBlank();
  }

  private static Stretch doubleQuoted(Stumble stumble) {
    String file = stumble.file();
    int end = stumble.since() + 1;
    while (end < file.length() && file.charAt(end) != '"') {
      end += file.charAt(end) == '\\' ? 2 : 1;
    }
    return stumble.stretch(stumble.since(), Math.min(end + 1, file.length()));
  }
}
