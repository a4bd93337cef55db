package org.tentamen.formula;

import java.util.List;
import java.util.Optional;

/** What may stand alone in a text's braces besides a formula. */
final class TextFunctions {

  private TextFunctions() {}

  static List<Definition> all() {
    return List.of(
        inTexts(
            "table(heading, list, …)",
            new Arity(2, Arity.ANY),
            "a table with a column for each list; alone in {{ }}",
            "table('x', [1, 2])",
            TextFunctions::table),
        inTexts(
            "working(step)",
            Arity.of(1),
            "a step's formula, with its numbers, and its value; alone in {{ }}",
            "working(L)",
            Typing.ANYTHING),
        inTexts(
            "paren(x)",
            Arity.of(1),
            "a number, in parentheses where it is negative; alone in {{ }}",
            "paren(-2)",
            TextFunctions::paren));
  }

  private static Definition inTexts(
      String signature, Arity arity, String description, String example, Typing typing) {
    BuiltIn text = BuiltIn.of(signature, arity, description, example);
    return new Definition(text, new Rule.InTexts(), typing);
  }

  /** The call of one of them that a text's braces hold, unless a bank's function took its name. */
  static Optional<Tree.Call> block(Formula formula, Functions functions) {
    return formula.tree() instanceof Tree.Call call
            && functions.definition(call.function()).filter(Definition::isForTexts).isPresent()
        ? Optional.of(call)
        : Optional.empty();
  }

  private static Type table(List<Type> arguments, Typing.Complaint complaint) {
    if (arguments.size() % 2 != 0) {
      complaint.say(Parser.count(arguments.size()), "headings and lists in turn");
      return Type.UNKNOWN;
    }
    for (int i = 0; i < arguments.size(); i++) {
      Type type = arguments.get(i);
      boolean heading = i % 2 == 0;
      boolean fits =
          type == Type.UNKNOWN || (heading ? type == Type.TEXT : type instanceof Type.ListOf);
      if (!fits) {
        complaint.say(type.described(), heading ? "a heading, '…'" : "a list after its heading");
      }
    }
    return Type.UNKNOWN;
  }

  private static Type paren(List<Type> arguments, Typing.Complaint complaint) {
    Type type = arguments.get(0);
    boolean fits = type == Type.NUMBER || type == Type.UNKNOWN;
    if (!fits) {
      complaint.say(type.described(), "a number");
    }
    return Type.NUMBER;
  }
}
