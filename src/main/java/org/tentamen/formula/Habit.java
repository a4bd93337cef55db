package org.tentamen.formula;

import java.util.Map;
import java.util.Optional;

/** Functions as other languages and calculators call them, and what to write here. */
final class Habit {

  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("ln", "log(x)"),
          Map.entry("lg", "log10(x)"),
          Map.entry("ld", "log2(x)"),
          Map.entry("pow", "x^2"),
          Map.entry("power", "x^2"),
          Map.entry("average", "mean(x)"),
          Map.entry("avg", "mean(x)"),
          Map.entry("ceiling", "ceil(x)"),
          Map.entry("int", "floor(x)"),
          Map.entry("trunc", "floor(x)"),
          Map.entry("length", "len(x)"),
          Map.entry("size", "len(x)"),
          Map.entry("mod", "a % b"),
          Map.entry("div", "a // b"),
          Map.entry("choose", "binomial(n, k)"),
          Map.entry("nCr", "binomial(n, k)"),
          Map.entry("comb", "binomial(n, k)"),
          Map.entry("fact", "factorial(n)"),
          Map.entry("arcsin", "asin(x)"),
          Map.entry("arccos", "acos(x)"),
          Map.entry("arctan", "atan(x)"));

  /** Words that stand between two values elsewhere. */
  static final Map<String, String> OPERATORS =
      Map.of("mod", "a % b", "div", "a // b", "xor", "a != b", "AND", "and", "OR", "or");

  private static final Map<String, String> NAMES =
      Map.of(
          "e",
          "exp(x)' for e^x, or 'exp(1)",
          "PI",
          "pi",
          "Pi",
          "pi",
          "True",
          "true",
          "False",
          "false");

  private Habit() {}

  /** What to write in place of a name that does not exist here, as a full sentence, or nothing. */
  static String ofName(String name) {
    return NAMES.containsKey(name) ? "Write '" + NAMES.get(name) + "' instead." : "";
  }

  /** What to write in place of a function that does not exist here, as a full sentence. */
  static Optional<String> of(String function) {
    if (function.startsWith("rand")) {
      return Optional.of("What is drawn is a parameter, such as `a: {from: 1, to: 9}`.");
    }
    return Optional.ofNullable(MEANT.get(function)).map(meant -> "Write '" + meant + "' instead.");
  }
}
