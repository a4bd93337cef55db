package org.tentamen.formula;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signs that people write out of habit from mathematics or another language, and what is meant.
 *
 * @param written what was written
 * @param mend what to write instead, as a full sentence
 */
record Misspelling(String written, String mend) {

  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("**", "^"),
          Map.entry("×", "*"),
          Map.entry("·", "*"),
          Map.entry("⋅", "*"),
          Map.entry("∙", "*"),
          Map.entry("•", "*"),
          Map.entry("∗", "*"),
          Map.entry("÷", "/"),
          Map.entry("∕", "/"),
          Map.entry("⁄", "/"),
          Map.entry("−", "-"),
          Map.entry("–", "-"),
          Map.entry("—", "-"),
          Map.entry("===", "=="),
          Map.entry("=", "=="),
          Map.entry(":=", "=="),
          Map.entry("≠", "!="),
          Map.entry("<>", "!="),
          Map.entry("=/=", "!="),
          Map.entry("!==", "!="),
          Map.entry("≤", "<="),
          Map.entry("=<", "<="),
          Map.entry("≥", ">="),
          Map.entry("=>", ">="),
          Map.entry("&&", "and"),
          Map.entry("&", "and"),
          Map.entry("∧", "and"),
          Map.entry("||", "or"),
          Map.entry("|", "abs(…)' for |x|, or 'or"),
          Map.entry("∨", "or"),
          Map.entry("!", "factorial(…)' for n!, or 'not"),
          Map.entry("¬", "not"),
          Map.entry("√", "sqrt(…)"),
          Map.entry("∑", "sum(…)"),
          Map.entry("²", "^2"),
          Map.entry("³", "^3"),
          Map.entry("½", "1/2"),
          Map.entry("π", "pi"),
          Map.entry("λ", "lambda"),
          Map.entry("∞", "a number"),
          Map.entry("{", "["),
          Map.entry("}", "]"),
          Map.entry("?", "if(c, a, b)"),
          Map.entry(";", ","));

  private static final String CURLY_QUOTES = "‘’‚“”„«»`´";

  private static final List<String> LONGEST_FIRST =
      MEANT.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();

  /** The sign that stands at an index of the text, if it is one of those. */
  static Optional<Misspelling> at(String text, int index) {
    boolean first = text.substring(0, index).isBlank();
    if (first && text.startsWith("=", index) && !text.startsWith("==", index)) {
      return Optional.of(new Misspelling("=", "A formula starts without it. Leave it out."));
    }
    if (text.startsWith("{{", index) || text.startsWith("}}", index)) {
      String braces = text.substring(index, index + 2);
      return Optional.of(new Misspelling(braces, "They belong into texts. Leave them out."));
    }
    if (CURLY_QUOTES.indexOf(text.charAt(index)) >= 0) {
      String written = text.substring(index, index + 1);
      return Optional.of(
          new Misspelling(written, "A text stands in straight quotes, '…' or \"…\"."));
    }
    return LONGEST_FIRST.stream()
        .filter(w -> text.startsWith(w, index))
        .findFirst()
        .map(w -> new Misspelling(w, "Write '" + MEANT.get(w) + "' instead."));
  }
}
