package org.tentamen.formula;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.formula.Operator.Group;

/** Goes through a tree and finds what is known of each part's value. */
final class TypeWalk {

  private final Map<String, Type> names;
  private final Functions functions;
  private final Diagnostics problems;
  private final String hint;
  private final CallTypes calls;

  /**
   * Begins a walk.
   *
   * @param names the names that may be read
   * @param hint how to mend an unknown name that resembles none
   */
  TypeWalk(
      Map<String, Type> names,
      Functions functions,
      Diagnostics problems,
      String hint,
      CallTypes calls) {
    this.names = names;
    this.functions = functions;
    this.problems = problems;
    this.hint = hint;
    this.calls = calls;
  }

  Type type(Tree tree) {
    return calls.nested(() -> typed(tree));
  }

  private Type typed(Tree tree) {
    if (tree instanceof Tree.Name name) {
      return named(name);
    }
    if (tree instanceof Tree.Literal) {
      return Type.NUMBER;
    }
    if (tree instanceof Tree.Text) {
      return Type.TEXT;
    }
    if (tree instanceof Tree.Negate negate) {
      return negated(negate);
    }
    if (tree instanceof Tree.Not not) {
      requireTruth(not.operand(), "'not'");
      return Type.TRUTH;
    }
    if (tree instanceof Tree.Binary binary) {
      return operated(binary);
    }
    if (tree instanceof Tree.If choice) {
      return chosen(choice);
    }
    if (tree instanceof Tree.ListOf list) {
      return listed(list);
    }
    if (tree instanceof Tree.Index index) {
      return picked(index);
    }
    if (tree instanceof Tree.Each each) {
      return new CallWalk(this, names, functions, problems, calls).rows(each);
    }
    if (tree instanceof Tree.Call call) {
      return new CallWalk(this, names, functions, problems, calls).called(call);
    }
    throw new IllegalStateException("tree (" + tree + ") must be of a known kind");
  }

  private Type named(Tree.Name name) {
    Type type = names.get(name.name());
    if (type != null) {
      return type;
    }
    return Constants.value(name.name()).map(Type::of).orElseGet(() -> unknown(name));
  }

  private Type unknown(Tree.Name name) {
    boolean function = functions.arity(name.name()).isPresent();
    if (function) {
      problems.error(
          name.span().place(),
          "function '" + name.name() + "' without arguments",
          functions.signature(name.name()).orElseThrow(),
          "");
      return Type.UNKNOWN;
    }
    Set<String> known = new TreeSet<>(names.keySet());
    String expected = known.isEmpty() ? "" : "one of: " + String.join(", ", known);
    String habit = Habit.ofName(name.name());
    String meant = habit.isEmpty() ? Nearest.suggestion(name.name(), known) : habit;
    problems.error(
        name.span().place(),
        "unknown name '" + name.name() + "' in formula",
        expected,
        meant.isEmpty() ? hint : meant);
    return Type.UNKNOWN;
  }

  private Type negated(Tree.Negate negate) {
    Type type = type(negate.operand());
    boolean symbol = type == Type.SYMBOL;
    return symbol ? type : Broadcast.numbers(type, complaint(negate.operand().span(), "'-'"));
  }

  private Type operated(Tree.Binary binary) {
    String sign = "'" + binary.operator().sign() + "'";
    if (binary.operator().group() == Group.LOGIC) {
      requireTruth(binary.left(), sign);
      requireTruth(binary.right(), sign);
      return Type.TRUTH;
    }
    Type left = type(binary.left());
    Type right = type(binary.right());
    Typing.Complaint together = complaint(binary.span(), sign);
    if (binary.operator().group() == Group.COMPARISON) {
      return OperatorTypes.compared(
          binary.operator(),
          left,
          right,
          complaint(binary.left().span(), sign),
          complaint(binary.right().span(), sign),
          together);
    }
    return OperatorTypes.calculated(
        binary.operator(),
        left,
        right,
        complaint(binary.left().span(), sign),
        complaint(binary.right().span(), sign),
        together);
  }

  private void requireTruth(Tree operand, String what) {
    Type type = type(operand);
    boolean fits = type == Type.TRUTH || type == Type.UNKNOWN;
    if (!fits) {
      boolean list = type instanceof Type.ListOf;
      complaint(operand.span(), what)
          .say(type.described(), list ? "one truth, as all(…) or any(…) make" : "a truth");
    }
  }

  private Type chosen(Tree.If choice) {
    Type condition = type(choice.condition());
    Type then = type(choice.then());
    Type otherwise = type(choice.otherwise());
    OperatorTypes.requireTruths(
        condition, complaint(choice.condition().span(), "the condition of 'if'"));
    if (condition instanceof Type.ListOf truths) {
      Typing.Complaint together = complaint(choice.span(), "'if'");
      Type both = Broadcast.together(then, otherwise, Type.common(then, otherwise), together);
      return Broadcast.together(truths, both, Type.UNKNOWN, together);
    }
    return condition == Type.UNKNOWN ? Type.UNKNOWN : Type.common(then, otherwise);
  }

  private Type listed(Tree.ListOf list) {
    Type item = list.items().stream().map(this::type).reduce(Type::common).orElse(Type.UNKNOWN);
    return Type.list(item, list.items().size());
  }

  private Type picked(Tree.Index index) {
    Type list = type(index.list());
    Type at = type(index.index());
    boolean fits = list instanceof Type.ListOf || list == Type.UNKNOWN;
    if (!fits) {
      complaint(index.list().span(), "an index").say(list.described(), "a list");
    }
    Broadcast.numbers(at, complaint(index.index().span(), "an index"));
    if (!(list instanceof Type.ListOf items)) {
      return Type.UNKNOWN;
    }
    if (items.length().isPresent()) {
      checkInside(index, items.length().getAsInt());
    }
    return at instanceof Type.ListOf several
        ? new Type.ListOf(items.item(), several.length())
        : at == Type.NUMBER ? items.item() : Type.UNKNOWN;
  }

  private void checkInside(Tree.Index index, int length) {
    boolean outside =
        index.index() instanceof Tree.Literal at && at.value().compareTo(Rational.of(length)) >= 0;
    boolean negative = index.index() instanceof Tree.Negate;
    if (outside || negative) {
      problems.error(
          index.index().span().place(),
          "index " + index.index().span().quote() + " of a list of " + length,
          length == 0 ? "a list with items" : "0 to " + (length - 1),
          "");
    }
  }

  /** Where to say what cannot fit; once each, however many arguments it holds for. */
  Typing.Complaint complaint(Span span, String what) {
    Set<String> said = new HashSet<>();
    return (found, expected) -> {
      if (said.add(found)) {
        problems.error(span.place(), found + " for " + what, expected, "");
      }
    };
  }
}
