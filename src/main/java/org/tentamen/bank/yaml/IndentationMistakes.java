package org.tentamen.bank.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Diagnostic;

/** Lines that start in the wrong column, and lines without a key where one is needed. */
final class IndentationMistakes {

  /** A key with its colon but without the blank after it. */
  private static final Pattern NO_BLANK = Pattern.compile("^(\\s*(?:- +)*\\w+:)(?=[^\\s:])");

  private static final Pattern NO_COLON = Pattern.compile("^(\\s*(?:- +)*\\w+)(?= +\\S)");

  private IndentationMistakes() {}

  static Optional<Diagnostic> tab(Stumble stumble) {
    if (!stumble.problem().contains("\\t(TAB)")) {
      return Optional.empty();
    }
    Line line = stumble.line(stumble.at());
    boolean indents = stumble.at() < line.start();
    String file = stumble.file();
    if (indents) {
      int spaces = line.above().map(IndentationMistakes::columnBelow).orElse(0);
      return stumble.error(
          stumble.at(), "a tab in the indentation", "spaces", line.indentedBy(spaces));
    }
    int end = stumble.at();
    while (file.startsWith("\t", end)) {
      end++;
    }
    return stumble.error(
        stumble.at(),
        "a tab",
        "a space",
        MendedLine.write(stumble.stretch(stumble.at(), end), " "));
  }

  /** Where a line most likely starts that comes after another. */
  private static int columnBelow(Line above) {
    boolean opens = above.text().stripTrailing().endsWith(":");
    return above.keyColumn() + (opens ? 2 : 0);
  }

  /** A key that is indented more than the key above, which then has a text going on over lines. */
  static Optional<Diagnostic> deeperThanKey(Stumble stumble, Line line) {
    Optional<Line> above =
        stumble.line(stumble.lastStretch().from()).equals(line)
            ? line.above()
            : Optional.of(stumble.line(stumble.lastStretch().from()));
    if (above.isEmpty()) {
      return Optional.empty();
    }
    boolean aboveHasKey = above.get().key().isPresent();
    if (!aboveHasKey) {
      return withoutKey(stumble, above.get());
    }
    int expected = above.get().keyColumn();
    return stumble.error(
        line.start(),
        "a key indented by " + line.indent() + " spaces, more than the one above",
        expected + " spaces",
        line.indentedBy(expected));
  }

  /** A line of a text after a bar that is not indented enough to belong to it. */
  static Optional<Diagnostic> textLeavesItsBlock(Stumble stumble) {
    if (!stumble.lastWasBlock()) {
      return Optional.empty();
    }
    int place =
        stumble.context().equals("while scanning a simple key") ? stumble.since() : stumble.at();
    Line line = stumble.line(place);
    boolean item = line.text().startsWith("- ", line.indent());
    if (line.key().isPresent() || item) {
      return Optional.empty();
    }
    Line bar = stumble.line(stumble.lastStretch().from());
    Line first = Line.of(stumble.source(), Math.min(bar.to() + 1, stumble.file().length()));
    int expected = Math.max(bar.keyColumn() + 2, line.from() > first.from() ? first.indent() : 0);
    return stumble.error(
        line.start(),
        "a line of text that is not indented",
        "at least " + expected + " spaces, as long as the text goes on",
        line.indentedBy(expected));
  }

  static Optional<Diagnostic> missingColon(Stumble stumble) {
    boolean key = stumble.problem().startsWith("could not find expected ':'");
    return key ? withoutKey(stumble, stumble.line(stumble.since())) : Optional.empty();
  }

  private static Optional<Diagnostic> withoutKey(Stumble stumble, Line line) {
    Matcher noBlank = NO_BLANK.matcher(line.text());
    if (noBlank.find()) {
      int colon = line.from() + noBlank.end();
      return stumble.error(
          colon,
          "a ':' without a space after it",
          "a key, ':', a space and the value",
          MendedLine.write(stumble.stretch(colon, colon), " "));
    }
    if (line.text().strip().startsWith("//")) {
      int slashes = line.start();
      return stumble.error(
          slashes,
          "a line that starts with '//'",
          "'#' before a comment",
          MendedLine.write(stumble.stretch(slashes, slashes + 2), "#"));
    }
    Matcher noColon = NO_COLON.matcher(line.text());
    int end = line.from() + (noColon.find() ? noColon.end() : line.text().stripTrailing().length());
    return stumble.error(
        line.start(),
        "a line without a key",
        "a key, ':', a space and the value",
        MendedLine.write(stumble.stretch(end, end), ":"));
  }

  /** A line that starts in none of the columns in which the lines above start. */
  static Optional<Diagnostic> anotherColumn(Stumble stumble) {
    if (!stumble.problem().startsWith("expected <block end>")) {
      return Optional.empty();
    }
    Line line = stumble.line(stumble.at());
    int outer = stumble.since() - stumble.line(stumble.since()).from();
    int inner = line.above().map(above -> column(above, line)).orElse(outer);
    int column = line.indent();
    int expected = Math.abs(inner - column) <= Math.abs(outer - column) ? inner : outer;
    boolean item = line.text().startsWith("- ", line.indent());
    if (expected == column) {
      return stumble.error(
          line.start(),
          item ? "a list item among keys" : "a key among list items",
          item ? "a key, ':', a space and the value" : "'- ' before each item",
          "");
    }
    return stumble.error(
        line.start(),
        "a line indented by " + column + " spaces",
        outer == inner
            ? spaces(outer)
            : spaces(Math.min(outer, inner))
                + " or "
                + Math.max(outer, inner)
                + ", as the lines above",
        line.indentedBy(expected));
  }

  private static int column(Line above, Line line) {
    boolean item = line.text().startsWith("- ", line.indent());
    return item ? above.indent() : above.keyColumn();
  }

  private static String spaces(int count) {
    return count + " spaces";
  }
}
