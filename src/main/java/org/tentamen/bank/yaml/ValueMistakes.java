package org.tentamen.bank.yaml;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Diagnostic;
import org.yaml.snakeyaml.events.Event;

/** Texts and formulas that need quotes because YAML reads a sign in them as its own. */
final class ValueMistakes {

  private static final Pattern HOLE_FIRST = Pattern.compile("(?:^\\s*|: +|- +|[\\[{,] *)(\\{\\{)");

  private static final Pattern SIGN =
      Pattern.compile(
          "while scanning an (alias|anchor)|while (scanning|parsing) a tag"
              + "|while scanning a block scalar|while scanning a directive");

  private ValueMistakes() {}

  /** {@code question: {{x}} is …}, where YAML takes the braces for keys. */
  static Optional<Diagnostic> unquotedHole(Stumble stumble) {
    return unquotedHole(stumble, stumble.line(stumble.at()))
        .or(() -> unquotedHole(stumble, stumble.line(stumble.since())));
  }

  private static Optional<Diagnostic> unquotedHole(Stumble stumble, Line line) {
    Matcher matcher = HOLE_FIRST.matcher(line.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    int start = line.from() + matcher.start(1);
    int end = line.valueEnd();
    OptionalInt text = UnquotedHole.startOfText(line.text(), matcher.start(1));
    if (text.isPresent()) {
      int from = line.from() + text.getAsInt();
      return stumble.error(
          from,
          UnquotedHole.COLON_FOUND,
          UnquotedHole.COLON_EXPECTED,
          line.withQuoted(from, UnquotedHole.endOfText(line, from, end)));
    }
    boolean inFlow = matcher.group().matches("[\\[{,].*");
    int to =
        inFlow
            ? Extent.ofItem(stumble.file(), start, end)
            : UnquotedHole.endOfText(line, start, end);
    return stumble.error(
        start, UnquotedHole.FOUND, UnquotedHole.EXPECTED, line.withQuoted(start, to));
  }

  /** {@code title: Convolution: the shape}. */
  static Optional<Diagnostic> colonInText(Stumble stumble) {
    Line line = stumble.line(stumble.at());
    boolean colon = stumble.problem().equals("mapping values are not allowed here");
    boolean inValue = line.valueStart() < stumble.at();
    if (!colon || !inValue || line.valueEnd() <= stumble.at()) {
      return colon ? IndentationMistakes.deeperThanKey(stumble, line) : Optional.empty();
    }
    return stumble.error(
        stumble.at(),
        UnquotedHole.COLON_FOUND,
        UnquotedHole.COLON_EXPECTED,
        line.withQuotedValue());
  }

  /** A value that starts with a sign that YAML keeps for itself. */
  static Optional<Diagnostic> signAtStart(Stumble stumble) {
    boolean token = stumble.problem().contains("that cannot start any token");
    boolean own = SIGN.matcher(stumble.context()).find();
    boolean dash = stumble.problem().equals("sequence entries are not allowed here");
    boolean question = stumble.problem().equals("mapping keys are not allowed here");
    boolean content = stumble.problem().startsWith("expected the node content");
    if (!(token || own || dash || question || content)) {
      return Optional.empty();
    }
    int start = own ? stumble.since() : stumble.at();
    if (start >= stumble.file().length()) {
      return Optional.empty();
    }
    Line line = stumble.line(start);
    String sign = new String(Character.toChars(stumble.file().codePointAt(start)));
    if (sign.equals(",") && isBetweenItems(line, start)) {
      return noItem(stumble, line, start);
    }
    return stumble.error(
        start,
        "an unquoted value that starts with '" + sign + "'",
        "quotes around it, since the sign means something else in YAML",
        line.withQuoted(start, Math.max(start + sign.length(), line.valueEnd())));
  }

  /** {@code [1, , 2]}: a comma where an item is expected. */
  private static boolean isBetweenItems(Line line, int comma) {
    String before = line.text().substring(0, comma - line.from()).stripTrailing();
    return !before.isEmpty() && ",[{".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static Optional<Diagnostic> noItem(Stumble stumble, Line line, int comma) {
    int end = comma + 1;
    while (end < line.to() && LineBreaks.isBlank(stumble.file().charAt(end))) {
      end++;
    }
    return stumble.error(
        comma,
        "nothing before a comma",
        "a value, or one comma less",
        MendedLine.write(stumble.stretch(comma, end), ""));
  }

  /** A line above the first key that is neither a key nor a comment. */
  static Optional<Diagnostic> textBeforeKeys(Stumble stumble) {
    if (!stumble.problem().startsWith("expected '<document start>'")) {
      return Optional.empty();
    }
    Line above = stumble.line(stumble.at()).above().orElse(stumble.line(stumble.at()));
    return stumble.error(
        above.start(),
        "a line without a key",
        "a key, ':', a space and the value, or '#' before a comment",
        MendedLine.write(stumble.stretch(above.start(), above.start()), "# "));
  }

  /** {@code x: [1, 2] + y}. */
  static Optional<Diagnostic> textAfterBrackets(Stumble stumble) {
    Line line = stumble.line(stumble.at());
    boolean afterBrackets =
        stumble
            .last()
            .filter(e -> e.is(Event.ID.SequenceEnd) || e.is(Event.ID.MappingEnd))
            .isPresent();
    boolean sameLine =
        stumble.lastStretch().to() > line.from() && stumble.lastStretch().from() >= line.from();
    boolean visible = stumble.lastStretch().to() > stumble.lastStretch().from();
    if (!afterBrackets || !sameLine || !visible) {
      return Optional.empty();
    }
    return stumble.error(
        stumble.at(),
        "'" + stumble.file().substring(stumble.at(), line.valueEnd()) + "' after a closing bracket",
        "the end of the value, or quotes around all of it",
        line.withQuotedValue());
  }

  /** A text over several lines, cut at a number sign in the first. */
  static Optional<Diagnostic> cutAtComment(Stumble stumble) {
    Line line = stumble.line(stumble.lastStretch().to());
    int comment = line.comment();
    boolean cut = stumble.lastWasPlain() && comment >= stumble.lastStretch().to();
    if (!cut) {
      return Optional.empty();
    }
    return stumble.error(
        comment,
        "a text cut at ' #', where YAML starts a comment",
        "the text after '|' on lines of its own, or in quotes",
        line.withQuoted(line.valueStart(), line.end()));
  }
}
