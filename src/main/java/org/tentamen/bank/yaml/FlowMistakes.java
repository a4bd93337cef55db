package org.tentamen.bank.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Diagnostic;

/** Brackets and braces that are not closed, items without a comma, and brackets inside items. */
final class FlowMistakes {

  private static final Pattern PROBLEM =
      Pattern.compile("expected ',' or '([\\]}])', but got (.*)", Pattern.DOTALL);

  private FlowMistakes() {}

  static Optional<Diagnostic> explain(Stumble stumble) {
    Matcher matcher = PROBLEM.matcher(stumble.problem());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String closing = matcher.group(1);
    String got = matcher.group(2);
    Line first = stumble.line(stumble.since());
    boolean sameLine = first.equals(stumble.line(stumble.at()));
    boolean bracketInItem = got.equals("[") || got.equals("{");
    if (bracketInItem && stumble.lastWasPlain() && sameLine) {
      return bracketInItem(stumble);
    }
    if (got.equals("?")) {
      return questionMark(stumble);
    }
    if (sameLine && got.equals(":") && stumble.lastWasPlain()) {
      return secondColon(stumble, closing);
    }
    return neverClosed(stumble, first, closing);
  }

  /** {@code [x[0], y]}. */
  private static Optional<Diagnostic> bracketInItem(Stumble stumble) {
    int start = stumble.lastStretch().from();
    int end = Extent.ofItem(stumble.file(), start, stumble.line(start).valueEnd());
    Stretch item = stumble.stretch(start, end);
    return stumble.error(
        start,
        "brackets in the unquoted item '" + item.text() + "'",
        "quotes around an item that has [ ] or { } in it",
        MendedLine.write(item, Quoted.of(item.text())));
  }

  /** {@code [How many?, 3]}, since YAML takes a question mark before a comma for its own. */
  private static Optional<Diagnostic> questionMark(Stumble stumble) {
    int start = stumble.lastStretch().from();
    int end = Extent.ofItem(stumble.file(), start, stumble.line(stumble.at()).valueEnd());
    Stretch item = stumble.stretch(start, end);
    return stumble.error(
        stumble.at(),
        "a '?' that ends an unquoted text inside [ ] or { }",
        "quotes around the text",
        MendedLine.write(item, Quoted.of(item.text())));
  }

  /** <code>{from: 1 to: 2}</code>, or a text with a colon in it. */
  private static Optional<Diagnostic> secondColon(Stumble stumble, String closing) {
    Stretch last = stumble.lastStretch();
    String[] words = last.text().split(" +");
    if (words.length == 2) {
      int key = last.to() - words[1].length();
      Stretch before = stumble.stretch(last.from() + words[0].length(), key);
      return stumble.error(
          key,
          "a key without a comma before it",
          "',' or '" + closing + "', or quotes around a text with ':' in it",
          MendedLine.write(before, ", "));
    }
    int end = Extent.ofItem(stumble.file(), last.from(), stumble.line(last.from()).valueEnd());
    Stretch item = stumble.stretch(last.from(), end);
    return stumble.error(
        stumble.at(),
        "':' inside an unquoted text",
        "quotes around the text, since YAML takes what stands before ':' for a key",
        MendedLine.write(item, Quoted.of(item.text())));
  }

  private static Optional<Diagnostic> neverClosed(Stumble stumble, Line first, String closing) {
    String opening = closing.equals("]") ? "[" : "{";
    int comment = commentInItem(stumble, first);
    if (comment >= 0) {
      int item = Extent.startOfItem(stumble.file(), comment);
      return stumble.error(
          comment,
          "a comment inside [ ] or { }, since YAML starts one at '#'",
          "quotes around a text with '#'",
          first.withQuoted(item, Extent.ofItem(stumble.file(), item, first.end())));
    }
    return stumble.error(
        stumble.since(),
        "a '" + opening + "' that is not closed",
        "'" + closing + "' where it ends",
        MendedLine.write(stumble.stretch(first.valueEnd(), first.valueEnd()), closing));
  }

  /** A number sign in the first line that hides a comma or bracket; -1 for none. */
  private static int commentInItem(Stumble stumble, Line first) {
    String file = stumble.file();
    int at = file.indexOf('#', stumble.since());
    boolean inLine = at >= 0 && at < first.to();
    boolean starts = inLine && " \t,[{".indexOf(file.charAt(at - 1)) >= 0;
    if (!starts) {
      return -1;
    }
    boolean closesLater = file.substring(at, first.to()).matches(".*[\\]}].*");
    boolean afterText = Extent.startOfItem(file, at) < at;
    return closesLater || afterText ? at : -1;
  }
}
