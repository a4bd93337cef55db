package org.tentamen.answer;

import java.util.Optional;

/**
 * Reads what a student wrote, the kind of the answer first: all of it is understood, or nothing is.
 *
 * <pre>{@code
 * Reader.read(key, "31 x 31 x 32", Optional.empty()); // Understood[31×31×32]
 * }</pre>
 *
 * <p>Any text is read in bounded time; nothing in it is ever run.
 */
public final class Reader {

  private Reader() {}

  /**
   * Reads a response.
   *
   * @param key what is right; of it only the kind, the options, the symbols and the lengths matter
   * @param raw the response as it was typed
   * @param notation how numbers are written, where the exam or bank declares it
   */
  public static Reading read(Key key, String raw, Optional<Notation> notation) {
    Optional<? extends Response> plain = plain(key, raw, notation);
    if (plain.isPresent()) {
      return new Reading.Understood(plain.get(), "");
    }
    Optional<Reading> withComma =
        key instanceof Key.Number && notation.isEmpty()
            ? NumberReader.plainWithComma(raw)
            : Optional.empty();
    if (withComma.isPresent()) {
      return withComma.get();
    }
    if (Glyphs.isBlank(raw)) {
      return Reading.Blank.BLANK;
    }
    if (key instanceof Key.Essay || key instanceof Key.Words) {
      return new Reading.Understood(new Response.Words(raw.strip()), "");
    }
    Optional<String> problem = Glyphs.problem(raw);
    if (problem.isPresent()) {
      return new Reading.Unreadable(problem.get());
    }
    return read(key, raw.strip(), Glyphs.plain(raw), notation);
  }

  /** Most responses are plain decimals or sizes, which need no look at anything else. */
  private static Optional<? extends Response> plain(
      Key key, String raw, Optional<Notation> notation) {
    if (key instanceof Key.Number) {
      boolean comma = notation.isPresent() && notation.get().decimal() == ',';
      return NumberReader.plain(raw, comma ? Signs.NONE : '.');
    }
    if (key instanceof Key.Shape) {
      return PlainSizes.read(raw, notation);
    }
    return key instanceof Key.Whole ? NumberReader.plain(raw, Signs.NONE) : Optional.empty();
  }

  private static Reading read(Key key, String raw, String text, Optional<Notation> notation) {
    if (key instanceof Key.Number number) {
      return NumberReader.number(text, notation, NumberSyntax.of(number.rules()));
    }
    if (key instanceof Key.Whole whole) {
      return NumberReader.whole(
          text, notation, new NumberSyntax(NumberParser.After.PERCENT, whole.form()));
    }
    if (key instanceof Key.Shape shape) {
      return ShapeReader.read(text, shape, notation);
    }
    if (key instanceof Key.Vector vector) {
      return ListReader.read(text, vector.values(), NumberSyntax.of(vector.rules()), notation);
    }
    if (key instanceof Key.Choice choice) {
      return OptionReader.one(raw, choice.options());
    }
    if (key instanceof Key.Choices choices) {
      return OptionReader.any(raw, choices.options());
    }
    if (key instanceof Key.Match match) {
      return MatchReader.read(raw, match);
    }
    if (key instanceof Key.Expression expression) {
      return ExpressionReader.read(text, expression, notation);
    }
    throw new IllegalArgumentException("key (" + key + ") is of a kind that is not read");
  }
}
