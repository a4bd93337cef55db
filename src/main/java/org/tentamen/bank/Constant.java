package org.tentamen.bank;

import java.util.Optional;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Operator;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Tree;

/** The value of a formula that is plain arithmetic of numbers, known when a bank is read. */
final class Constant {

  private Constant() {}

  /** The value; empty where the formula needs anything else. */
  static Optional<Rational> of(Formula formula) {
    return of(formula.tree());
  }

  static Optional<Rational> of(Tree tree) {
    if (tree instanceof Tree.Literal literal) {
      return Optional.of(literal.value());
    }
    if (tree instanceof Tree.Negate negate) {
      return of(negate.operand()).map(Rational::negated);
    }
    if (tree instanceof Tree.Binary binary) {
      Optional<Rational> left = of(binary.left());
      Optional<Rational> right = of(binary.right());
      return left.isPresent() && right.isPresent()
          ? calculated(binary.operator(), left.get(), right.get())
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Rational> calculated(Operator operator, Rational left, Rational right) {
    if (operator == Operator.PLUS) {
      return Optional.of(left.plus(right));
    }
    if (operator == Operator.MINUS) {
      return Optional.of(left.minus(right));
    }
    if (operator == Operator.TIMES) {
      return Optional.of(left.times(right));
    }
    boolean quotient = operator == Operator.OVER && right.signum() != 0;
    return quotient ? Optional.of(left.over(right)) : Optional.empty();
  }
}
