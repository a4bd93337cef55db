package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.formula.Operator.Group;

/** Goes through a tree and finds what is known of each part's value. */
final class TypeWalk {

  private static final int MOST_LISTED = 12;

  /** 0,5 as an argument, meant as one number and read as two. */
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\b[0-9]+,[0-9]");

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
      return rows(each);
    }
    if (tree instanceof Tree.Call call) {
      return called(call);
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
    String meant = Nearest.suggestion(name.name(), known);
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
      Type both = Broadcast.together(then, otherwise, then.common(otherwise), together);
      return Broadcast.together(truths, both, Type.UNKNOWN, together);
    }
    return condition == Type.UNKNOWN ? Type.UNKNOWN : then.common(otherwise);
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

  private Type called(Tree.Call call) {
    List<Type> arguments = new ArrayList<>();
    call.arguments().forEach(a -> arguments.add(type(a)));
    if (!callable(call.function(), call.name(), arguments.size())) {
      return Type.UNKNOWN;
    }
    return calls.result(
        call.function(), arguments, complaint(call.span(), "'" + call.function() + "'"));
  }

  private Type rows(Tree.Each each) {
    List<Type> rows = new ArrayList<>();
    OptionalInt length = OptionalInt.empty();
    for (Tree argument : each.arguments()) {
      Type type = type(argument);
      if (type instanceof Type.ListOf list) {
        boolean unequal =
            length.isPresent() && list.length().isPresent() && !length.equals(list.length());
        if (unequal) {
          complaint(argument.span(), "'each'")
              .say(list.described(), "a list of " + length.getAsInt() + " like the first");
        }
        length = length.isPresent() ? length : list.length();
      }
      rows.add(type instanceof Type.ListOf list ? list.item() : type);
    }
    if (!callable(each.function(), each.name(), rows.size())) {
      return Type.list(Type.UNKNOWN);
    }
    Type item =
        calls.result(each.function(), rows, complaint(each.span(), "'" + each.function() + "'"));
    return new Type.ListOf(item, length);
  }

  private boolean callable(String function, Span name, int count) {
    if (!countable(function, name, count)) {
      return false;
    }
    boolean block = functions.definition(function).filter(Definition::isForTexts).isPresent();
    if (block) {
      problems.error(
          name.place(), "'" + function + "' inside a formula", "it alone in {{ }} of a text", "");
    }
    return !block;
  }

  /** What stands alone in a text's braces. */
  Type block(Tree.Call call) {
    List<Type> arguments = new ArrayList<>();
    call.arguments().forEach(a -> arguments.add(type(a)));
    if (!countable(call.function(), call.name(), arguments.size())) {
      return Type.UNKNOWN;
    }
    Typing.Complaint complaint = complaint(call.span(), "'" + call.function() + "'");
    return functions.definition(call.function()).orElseThrow().typing().of(arguments, complaint);
  }

  private boolean countable(String function, Span name, int count) {
    if (functions.arity(function).isEmpty()) {
      reportUnknown(function, name);
      return false;
    }
    Arity arity = functions.arity(function).orElseThrow();
    if (!arity.accepts(count)) {
      problems.error(
          name.place(),
          "'" + function + "' with " + Parser.count(count),
          arity.described() + ", " + functions.signature(function).orElseThrow(),
          DECIMAL_COMMA.matcher(name.passage().text()).find(name.to())
              ? "The decimal sign in formulas is '.'."
              : "");
      return false;
    }
    return true;
  }

  private void reportUnknown(String function, Span name) {
    boolean value = names.containsKey(function);
    List<String> own = functions.own().stream().map(Function::name).sorted().toList();
    boolean few = !own.isEmpty() && own.size() <= MOST_LISTED;
    problems.error(
        name.place(),
        "unknown function '" + function + "'",
        few ? "one of the bank's: " + String.join(", ", own) + "; or a built-in one" : "",
        value ? "Write a multiplication as '*'." : Nearest.suggestion(function, functions.names()));
  }

  private Typing.Complaint complaint(Span span, String what) {
    return (found, expected) -> problems.error(span.place(), found + " for " + what, expected, "");
  }
}
