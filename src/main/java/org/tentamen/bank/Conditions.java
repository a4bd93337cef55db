package org.tentamen.bank;

import java.util.Optional;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Operator;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Tree;
import org.tentamen.formula.Type;

/** Finds conditions that are none, and those that no draw can meet. */
final class Conditions {

  private Conditions() {}

  static void check(Formula condition, Vocabulary vocabulary, Diagnostics problems) {
    Type type = vocabulary.check(condition);
    boolean truth = type == Type.TRUTH || type == Type.UNKNOWN;
    if (!truth) {
      boolean list = type instanceof Type.ListOf;
      problems.error(
          condition.passage().at(0),
          "a condition that gives " + type.described(),
          "one truth",
          list
              ? "Write all(" + condition + ") or any(" + condition + ")."
              : "Compare it with something, as in " + condition + " != 0.");
    }
    if (holds(condition.tree()).filter(h -> !h).isPresent()) {
      problems.error(
          condition.passage().at(0),
          "the condition '" + condition + "', which never holds",
          "one that some draws meet",
          "");
    }
  }

  /** Whether a comparison of plain numbers holds; empty where it is anything else. */
  private static Optional<Boolean> holds(Tree tree) {
    if (!(tree instanceof Tree.Binary comparison)
        || comparison.operator().group() != Operator.Group.COMPARISON) {
      return Optional.empty();
    }
    Optional<Rational> left = Constant.of(comparison.left());
    Optional<Rational> right = Constant.of(comparison.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    int order = left.get().compareTo(right.get());
    return Optional.of(
        switch (comparison.operator()) {
          case EQUAL -> order == 0;
          case UNEQUAL -> order != 0;
          case LESS -> order < 0;
          case AT_MOST -> order <= 0;
          case MORE -> order > 0;
          case AT_LEAST -> order >= 0;
          case OR, AND, PLUS, MINUS, TIMES, OVER, FLOOR_OVER, REMAINDER, POWER ->
              throw new IllegalStateException(comparison.operator() + " compares nothing");
        });
  }
}
