package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is shown of an operator between two parts. */
final class OperatorExpansion {

  private static final Map<String, String> OPPOSITES =
      Map.of("=", "\\ne", "\\ne", "=", "<", "\\ge", "\\ge", "<", ">", "\\le", "\\le", ">");

  private OperatorExpansion() {}

  static Shown of(Operator operator, Shown left, Shown right) {
    return switch (operator) {
      case PLUS -> sum(left, terms(right));
      case MINUS -> sum(left, List.of(new Shown.Minus(right)));
      case TIMES -> product(left, right);
      case OVER -> new Shown.Fraction(left, right);
      case FLOOR_OVER -> new Shown.Applied("floor", List.of(new Shown.Fraction(left, right)));
      case POWER -> new Shown.Power(left, right);
      case REMAINDER -> new Shown.Related("\\bmod", left, right);
      case EQUAL -> new Shown.Related("=", left, right);
      case UNEQUAL -> new Shown.Related("\\ne", left, right);
      case LESS -> new Shown.Related("<", left, right);
      case AT_MOST -> new Shown.Related("\\le", left, right);
      case MORE -> new Shown.Related(">", left, right);
      case AT_LEAST -> new Shown.Related("\\ge", left, right);
      case AND -> new Shown.Related("\\land", left, right);
      case OR -> new Shown.Related("\\lor", left, right);
    };
  }

  private static Shown sum(Shown left, List<Shown> more) {
    List<Shown> all = new ArrayList<>(terms(left));
    all.addAll(more);
    return new Shown.Sum(all);
  }

  private static List<Shown> terms(Shown shown) {
    return shown instanceof Shown.Sum sum ? sum.parts() : List.of(shown);
  }

  private static Shown product(Shown left, Shown right) {
    // 1·ln(0.9) says no more than ln(0.9); a 1 at the end still shows that something was put in.
    List<Shown> all = new ArrayList<>();
    for (Shown factor : factors(left)) {
      if (!Simplification.isNumber(factor, Rational.ONE)) {
        all.add(factor);
      }
    }
    all.addAll(factors(right));
    return all.size() == 1 ? all.get(0) : new Shown.Product(all);
  }

  private static List<Shown> factors(Shown shown) {
    return shown instanceof Shown.Product product ? product.parts() : List.of(shown);
  }

  /** The condition that holds where this one does not. */
  static Shown opposite(Shown condition) {
    return condition instanceof Shown.Related r && OPPOSITES.containsKey(r.sign())
        ? new Shown.Related(OPPOSITES.get(r.sign()), r.left(), r.right())
        : new Shown.Applied("not", List.of(condition));
  }
}
