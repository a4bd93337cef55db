package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a unit apart into symbols with exponents: {@code kg*m^2/s^2}, {@code kg m² s⁻²}, {@code
 * J/(kg·K)}, {@code metres per second}.
 */
final class UnitGrammar {

  /**
   * A symbol with its exponent.
   *
   * @param symbol letters, or a sign such as {@code %}
   * @param exponent never 0
   */
  record Factor(String symbol, int exponent) {}

  private static final Pattern SYMBOL = Pattern.compile("°?\\p{L}+|[°℃℉%‰'\"$€£¥]");
  private static final Pattern EXPONENT =
      Pattern.compile("(?:\\^|\\*\\*)?[({]?([-+]?[1-9])[)}]?|([⁺⁻¹²³⁴⁵⁶⁷⁸⁹]+)");
  private static final Pattern SEPARATOR = Pattern.compile(" *([*·×/]) *(\\()?| per |[ ]+");

  private final String text;
  private final boolean wide;
  private final List<Factor> factors = new ArrayList<>();
  private int at;
  private int side = 1;
  private boolean inBrackets;

  private UnitGrammar(String text, boolean wide) {
    this.text = text;
    this.wide = wide;
  }

  /**
   * The factors of a unit.
   *
   * @param text with one spelling for each sign
   * @param wide whether all that follows a slash is below it, as some mean {@code J/kg K}
   * @return empty where the text is no unit
   */
  static Optional<List<Factor>> factors(String text, boolean wide) {
    UnitGrammar grammar = new UnitGrammar(text, wide);
    return grammar.read() ? Optional.of(grammar.factors) : Optional.empty();
  }

  private boolean read() {
    while (true) {
      Optional<String> symbol = next(SYMBOL).map(Matcher::group);
      Optional<Integer> exponent = symbol.isPresent() ? exponent() : Optional.empty();
      if (exponent.isEmpty()) {
        return false;
      }
      factors.add(new Factor(symbol.get(), side * exponent.get()));
      if (inBrackets && at < text.length() && text.charAt(at) == ')') {
        inBrackets = false;
        at++;
      }
      if (at == text.length()) {
        return !inBrackets;
      }
      Optional<Matcher> separator = next(SEPARATOR);
      if (separator.isEmpty()) {
        return false;
      }
      turn(separator.get());
    }
  }

  private void turn(Matcher separator) {
    boolean slash = "/".equals(separator.group(1)) || separator.group().equals(" per ");
    boolean stays = inBrackets || (wide && side < 0);
    side = slash ? -1 : stays ? side : 1;
    inBrackets |= separator.group(2) != null;
  }

  /** 1 where none is written; empty where it makes no sense. */
  private Optional<Integer> exponent() {
    Optional<Matcher> written = next(EXPONENT);
    if (written.isEmpty()) {
      return Optional.of(1);
    }
    String raised = written.get().group(2);
    String digits = raised == null ? written.get().group(1) : Superscripts.lowered(raised);
    return digits.matches("[-+]?[1-9]") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  private Optional<Matcher> next(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    return Optional.of(matcher);
  }
}
