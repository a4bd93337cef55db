package org.tentamen.formula;

import java.util.List;

/**
 * What formulas are written with besides functions, as documentation shows it.
 *
 * @param written how it is written, {@code a // b}
 * @param description what it gives, in one sentence
 * @param example a formula and, after {@code " = "}, what comes out
 */
public record Construct(String written, String description, String example) {

  private static final List<Construct> ALL =
      List.of(
          new Construct("12, 0.5, 1e-3", "numbers, exact as they are written", "1e-3 = 0.001"),
          new Construct(
              "'text', \"text\"", "texts; a backslash is a backslash", "'a' == \"a\" = true"),
          new Construct("[a, b]", "a list; lists may hold lists", "[1, 2] + 1 = [2, 3]"),
          new Construct("x[i]", "the item of a list at an index from 0", "[7, 8, 9][0] = 7"),
          new Construct("a + b, a - b, a*b", "sum, difference, product", "[1, 2]*[3, 4] = [3, 8]"),
          new Construct("a/b", "quotient, exact and never a whole division", "1/4 = 0.25"),
          new Construct("a^b", "power; binds tighter than a sign, to the right", "-2^2 = -4"),
          new Construct("a // b", "quotient rounded down", "-7 // 2 = -4"),
          new Construct("a % b", "what // leaves, with the sign of b", "-7 % 2 = 1"),
          new Construct(
              "==, !=, <, <=, >, >=",
              "comparisons, no chains; once a float is in it, equal means to a relative 1e-12",
              "[1, 2] < 2 = [true, false]"),
          new Construct("and, or, not", "of single truths", "1 < 2 and not 2 < 1 = true"),
          new Construct(
              "if(c, a, b)",
              "a where c holds, else b; item by item where c is a list",
              "if([1, -1] > 0, 10, 20) = [10, 20]"),
          new Construct(
              "each(f, x, …)",
              "the function f applied to row after row of its lists",
              "each(sum, [[1, 2], [3, 4]]) = [3, 7]"),
          new Construct("pi, true, false", "constants", "floor(pi) = 3"));

  /** Everything that formulas are written with besides functions. */
  public static List<Construct> all() {
    return ALL;
  }
}
