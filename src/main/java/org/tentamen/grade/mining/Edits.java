package org.tentamen.grade.mining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Operator;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Tree;
import org.tentamen.formula.TreeText;
import org.tentamen.formula.Type;

/**
 * All ways in which one operation of a formula can be changed: a term dropped, another rounding, a
 * name or function in place of another, a sign, 1 more or less, arguments exchanged.
 */
final class Edits {

  /** Built-in functions that are taken for one another, as long as they take as many arguments. */
  private static final List<List<String>> CONFUSED =
      List.of(
          List.of("floor", "ceil", "round"),
          List.of("log", "log2", "log10"),
          List.of("mean", "sum", "max", "min", "prod"),
          List.of("argmin", "argmax"),
          List.of("sin", "cos", "tan"),
          List.of("sqrt", "abs"));

  private static final Set<String> ROUNDING = Set.of("floor", "ceil", "round");

  private static final int COMMON = 1;
  private static final int USUAL = 2;
  private static final int FETCHED = 3;

  private final Map<String, Type> names;
  private final Set<String> avoided;
  private final Functions functions;
  private final List<Edit> edits = new ArrayList<>();

  private Edits(Map<String, Type> names, Set<String> avoided, Functions functions) {
    this.names = names;
    this.avoided = avoided;
    this.functions = functions;
  }

  /**
   * The edits of a formula.
   *
   * @param names what it may read, with what is known of each
   * @param avoided names that may not come in anew, since they depend on what is replaced
   * @param functions what it may call
   */
  static List<Edit> of(
      Tree tree, Map<String, Type> names, Set<String> avoided, Functions functions) {
    Edits edits = new Edits(names, avoided, functions);
    edits.walk(tree, List.of());
    edits.whole(tree);
    return edits.edits;
  }

  private void walk(Tree tree, List<Integer> path) {
    at(tree, path);
    List<Tree> parts = tree.parts();
    for (int i = 0; i < parts.size(); i++) {
      List<Integer> deeper = new ArrayList<>(path);
      deeper.add(i);
      walk(parts.get(i), deeper);
    }
  }

  private void at(Tree tree, List<Integer> path) {
    if (tree instanceof Tree.Binary binary) {
      binary(binary, path);
    } else if (tree instanceof Tree.Call call) {
      call(call, path);
    } else if (tree instanceof Tree.Name name) {
      name(name, path);
    } else if (tree instanceof Tree.Literal literal) {
      literal(literal, path);
    } else if (tree instanceof Tree.Negate) {
      add(path, t -> ((Tree.Negate) t).operand(), "the sign is missing", COMMON);
    } else if (tree instanceof Tree.If) {
      add(path, t -> ((Tree.If) t).then(), "the case is not distinguished", USUAL);
      add(path, t -> ((Tree.If) t).otherwise(), "the case is not distinguished", USUAL);
    } else if (tree instanceof Tree.ListOf list) {
      exchanged(list.items(), "items", path);
    }
  }

  private void binary(Tree.Binary binary, List<Integer> path) {
    String left = TreeText.of(binary.left());
    String right = TreeText.of(binary.right());
    if (binary.operator().group() != Operator.Group.ARITHMETIC) {
      return;
    }
    add(path, t -> ((Tree.Binary) t).left(), missing(binary.operator(), right), COMMON);
    boolean adds = binary.operator() == Operator.PLUS || binary.operator() == Operator.TIMES;
    add(path, t -> ((Tree.Binary) t).right(), quoted(left) + " is missing", adds ? COMMON : USUAL);
    switch (binary.operator()) {
      case PLUS -> operators(path, binary, Operator.MINUS);
      case MINUS -> {
        operators(path, binary, Operator.PLUS);
        turned(path, left, right);
      }
      case TIMES -> operators(path, binary, Operator.PLUS, Operator.OVER);
      case OVER -> {
        operators(path, binary, Operator.TIMES, Operator.FLOOR_OVER);
        turned(path, left, right);
        add(path, t -> called("ceil", t), "the quotient is rounded up", USUAL);
        add(path, t -> called("round", t), "the quotient is rounded", USUAL);
      }
      case FLOOR_OVER -> operators(path, binary, Operator.OVER, Operator.REMAINDER);
      case REMAINDER -> operators(path, binary, Operator.FLOOR_OVER);
      case POWER -> operators(path, binary, Operator.TIMES);
      default -> {}
    }
  }

  private static String missing(Operator operator, String right) {
    return operator == Operator.POWER
        ? "the power " + quoted(right) + " is missing"
        : quoted(right) + " is missing";
  }

  private void operators(List<Integer> path, Tree.Binary binary, Operator... others) {
    for (Operator other : others) {
      add(
          path,
          t -> {
            Tree.Binary old = (Tree.Binary) t;
            return new Tree.Binary(other, old.left(), old.right(), old.span());
          },
          quoted(other.sign()) + " in place of " + quoted(binary.operator().sign()),
          USUAL);
    }
  }

  private void turned(List<Integer> path, String left, String right) {
    add(
        path,
        t -> {
          Tree.Binary old = (Tree.Binary) t;
          return new Tree.Binary(old.operator(), old.right(), old.left(), old.span());
        },
        quoted(left) + " and " + quoted(right) + " are exchanged",
        USUAL);
  }

  private void call(Tree.Call call, List<Integer> path) {
    String function = call.function();
    int count = call.arguments().size();
    if (count == 1) {
      add(path, t -> ((Tree.Call) t).arguments().get(0), quoted(function) + " is missing", COMMON);
    }
    for (List<String> family : CONFUSED) {
      if (family.contains(function)) {
        family.stream()
            .filter(other -> !other.equals(function) && takes(other, count))
            .forEach(other -> add(path, t -> renamed(t, other), inPlace(other, function), COMMON));
      }
    }
    functions
        .own(function)
        .ifPresent(
            known ->
                functions.own().stream()
                    .filter(other -> !other.name().equals(function))
                    .filter(other -> other.parameters().size() == count)
                    .forEach(
                        other ->
                            add(
                                path,
                                t -> renamed(t, other.name()),
                                inPlace(other.name(), function),
                                FETCHED)));
    exchanged(call.arguments(), "arguments", path);
  }

  private boolean takes(String function, int arguments) {
    return functions.own(function).isEmpty()
        && functions.arity(function).filter(arity -> arity.accepts(arguments)).isPresent();
  }

  private static Tree renamed(Tree call, String function) {
    return new Tree.Call(function, ((Tree.Call) call).arguments(), call.span());
  }

  /** Two parts of a list or call in each other's place. */
  private void exchanged(List<Tree> parts, String what, List<Integer> path) {
    for (int i = 0; i < parts.size(); i++) {
      for (int j = i + 1; j < parts.size(); j++) {
        String one = TreeText.of(parts.get(i));
        String other = TreeText.of(parts.get(j));
        if (!one.equals(other)) {
          int first = i;
          int second = j;
          add(
              path,
              t -> {
                Tree held = t.parts().get(first);
                Tree moved = Edit.with(t, first, t.parts().get(second));
                return Edit.with(moved, second, held);
              },
              "the " + what + " " + quoted(one) + " and " + quoted(other) + " are exchanged",
              USUAL);
        }
      }
    }
  }

  private void name(Tree.Name name, List<Integer> path) {
    Type type = names.getOrDefault(name.name(), Type.UNKNOWN);
    names.forEach(
        (other, otherType) -> {
          boolean mayBe = type.equals(otherType) || type == Type.UNKNOWN;
          if (mayBe && !other.equals(name.name()) && !avoided.contains(other)) {
            add(path, t -> new Tree.Name(other, t.span()), inPlace(other, name.name()), USUAL);
          }
        });
    if (!path.isEmpty() && (type == Type.NUMBER || type == Type.UNKNOWN)) {
      add(path, t -> literal(0, t), "0 in place of " + quoted(name.name()), USUAL);
      add(path, t -> literal(1, t), "1 in place of " + quoted(name.name()), USUAL);
      add(path, t -> twice(t), quoted(name.name()) + " is doubled", FETCHED);
      add(path, t -> half(t), quoted(name.name()) + " is halved", FETCHED);
      add(path, t -> plus(t, 1), "1 is added to " + quoted(name.name()), FETCHED);
      add(path, t -> plus(t, -1), "1 is taken from " + quoted(name.name()), FETCHED);
    }
  }

  private void literal(Tree.Literal literal, List<Integer> path) {
    Rational value = literal.value();
    for (Rational other :
        List.of(
            Rational.ZERO,
            Rational.ONE,
            value.plus(Rational.ONE),
            value.minus(Rational.ONE),
            value.times(Rational.of(2)),
            value.over(Rational.of(2)),
            value.negated())) {
      boolean isNear = other.minus(value).abs().equals(Rational.ONE);
      if (!other.equals(value) && !(isNear && isUnitFactor(value))) {
        add(
            path,
            t -> new Tree.Literal(other, t.span()),
            TreeText.of(new Tree.Literal(other, literal.span()))
                + " in place of "
                + TreeText.of(literal),
            USUAL);
      }
    }
  }

  /**
   * Whether a number is 100, 1000, …, which stands between units or percents: nobody is mistaken by
   * 1 in it, and 101 leads nearly to what is right, as slips in the last digits do.
   */
  private static boolean isUnitFactor(Rational value) {
    return value.toString().matches("100+");
  }

  /** What is done to the whole formula, once it is calculated. */
  private void whole(Tree tree) {
    if (tree instanceof Tree.ListOf || tree instanceof Tree.Text) {
      return;
    }
    List<Integer> here = List.of();
    add(here, t -> plus(t, 1), "1 is added", COMMON);
    add(here, t -> plus(t, -1), "1 is taken off", COMMON);
    add(here, t -> new Tree.Negate(t, t.span()), "the sign is turned", COMMON);
    add(here, Edits::twice, "it is doubled", USUAL);
    add(here, Edits::half, "it is halved", USUAL);
    boolean isRounded = tree instanceof Tree.Call call && ROUNDING.contains(call.function());
    if (!isRounded) {
      add(here, t -> called("floor", t), "it is rounded down", USUAL);
      add(here, t -> called("ceil", t), "it is rounded up", USUAL);
      add(here, t -> called("round", t), "it is rounded", USUAL);
    }
    add(
        here,
        t -> new Tree.Binary(Operator.OVER, literal(1, t), t, t.span()),
        "it is turned upside down",
        FETCHED);
    add(here, t -> called("sqrt", t), "its root is taken", FETCHED);
    add(
        here,
        t -> new Tree.Binary(Operator.POWER, t, literal(2, t), t.span()),
        "it is squared",
        FETCHED);
    add(
        here,
        t -> new Tree.Binary(Operator.MINUS, literal(1, t), t, t.span()),
        "it is taken from 1",
        FETCHED);
    add(
        here,
        t -> new Tree.Binary(Operator.TIMES, literal(100, t), t, t.span()),
        "it is given in percent",
        FETCHED);
  }

  private static Tree literal(long value, Tree at) {
    return new Tree.Literal(Rational.of(value), at.span());
  }

  private static Tree twice(Tree tree) {
    return new Tree.Binary(Operator.TIMES, literal(2, tree), tree, tree.span());
  }

  private static Tree half(Tree tree) {
    return new Tree.Binary(Operator.OVER, tree, literal(2, tree), tree.span());
  }

  private static Tree plus(Tree tree, int by) {
    Operator operator = by < 0 ? Operator.MINUS : Operator.PLUS;
    return new Tree.Binary(operator, tree, literal(Math.abs(by), tree), tree.span());
  }

  private static Tree called(String function, Tree tree) {
    return new Tree.Call(function, List.of(tree), tree.span());
  }

  private static String inPlace(String one, String other) {
    return quoted(one) + " in place of " + quoted(other);
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }

  private void add(List<Integer> path, UnaryOperator<Tree> change, String what, int cost) {
    edits.add(new Edit(path, change, what, cost));
  }
}
