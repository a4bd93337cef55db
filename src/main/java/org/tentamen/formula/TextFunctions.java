package org.tentamen.formula;

import java.util.List;

/** What may stand alone in a text's braces besides a formula. */
final class TextFunctions {

  private TextFunctions() {}

  static List<Definition> all() {
    return List.of(
        inTexts(
            "table(heading, list, …)",
            new Arity(2, Arity.ANY),
            "a table with a column a list; alone in {{ }}",
            "table('x', [1, 2])"),
        inTexts(
            "working(step)",
            Arity.of(1),
            "a step's formula, with its numbers, and its value; alone in {{ }}",
            "working(L)"),
        inTexts(
            "paren(x)",
            Arity.of(1),
            "a number, in parentheses where it is negative; alone in {{ }}",
            "paren(-2)"));
  }

  private static Definition inTexts(
      String signature, Arity arity, String description, String example) {
    BuiltIn text = BuiltIn.of(signature, arity, description, example);
    return new Definition(text, new Rule.InTexts(), Typing.ANYTHING);
  }
}
