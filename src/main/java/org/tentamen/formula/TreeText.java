package org.tentamen.formula;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A tree as somebody would write it, with no more parentheses than it needs.
 *
 * <pre>{@code
 * TreeText.of(Formula.of(Passage.of("f", "((n-f)/(s))+1")).tree()); // (n - f) / s + 1
 * }</pre>
 */
public final class TreeText {

  /** A sign before something binds tighter than any operator but the power. */
  private static final int SIGN = Operator.POWER.binding() - 1;

  private static final int ATOM = Integer.MAX_VALUE;

  private TreeText() {}

  /** The text; reading it again gives the same tree but for the places. */
  public static String of(Tree tree) {
    if (tree instanceof Tree.Literal literal) {
      return literal(literal.value());
    }
    if (tree instanceof Tree.Text text) {
      String quote = text.text().indexOf('\'') < 0 ? "'" : "\"";
      return quote + text.text() + quote;
    }
    if (tree instanceof Tree.Name name) {
      return name.name();
    }
    if (tree instanceof Tree.Negate negate) {
      return "-" + within(negate.operand(), SIGN + 1);
    }
    if (tree instanceof Tree.Not not) {
      return "not " + within(not.operand(), Operator.NOT_BINDS);
    }
    if (tree instanceof Tree.Binary binary) {
      return binary(binary);
    }
    if (tree instanceof Tree.If choice) {
      return call("if", choice.parts());
    }
    if (tree instanceof Tree.ListOf list) {
      return "[" + joined(list.items()) + "]";
    }
    if (tree instanceof Tree.Index index) {
      return within(index.list(), ATOM) + "[" + of(index.index()) + "]";
    }
    if (tree instanceof Tree.Call call) {
      return call(call.function(), call.arguments());
    }
    Tree.Each each = (Tree.Each) tree;
    return "each(" + each.function() + ", " + joined(each.arguments()) + ")";
  }

  private static String call(String function, List<Tree> arguments) {
    return function + "(" + joined(arguments) + ")";
  }

  private static String joined(List<Tree> trees) {
    return trees.stream().map(TreeText::of).collect(Collectors.joining(", "));
  }

  private static String binary(Tree.Binary binary) {
    Operator operator = binary.operator();
    boolean power = operator == Operator.POWER;
    String left = within(binary.left(), power ? operator.binding() + 1 : operator.binding());
    String right = within(binary.right(), power ? operator.binding() : operator.binding() + 1);
    boolean tight = power || operator == Operator.TIMES;
    String between = tight ? operator.sign() : " " + operator.sign() + " ";
    return left + between + right;
  }

  /** In parentheses where it binds less tightly than what is around it. */
  private static String within(Tree tree, int least) {
    String text = of(tree);
    return binding(tree) < least ? "(" + text + ")" : text;
  }

  private static int binding(Tree tree) {
    if (tree instanceof Tree.Binary binary) {
      return binary.operator().binding();
    }
    if (tree instanceof Tree.Negate) {
      return Operator.PLUS.binding();
    }
    if (tree instanceof Tree.Not) {
      return Operator.NOT_BINDS;
    }
    boolean isFraction =
        tree instanceof Tree.Literal literal && literal(literal.value()).indexOf('/') >= 0;
    boolean isNegative = tree instanceof Tree.Literal literal && literal.value().signum() < 0;
    return isFraction || isNegative ? Operator.PLUS.binding() : ATOM;
  }

  private static String literal(Rational value) {
    return value
        .asFiniteDecimal()
        .map(decimal -> NumberText.plain(value))
        .orElseGet(() -> value.numerator() + "/" + value.denominator());
  }
}
