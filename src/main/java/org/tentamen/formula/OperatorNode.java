package org.tentamen.formula;

import org.tentamen.formula.Value.Truth;

/** The operators, compiled. */
final class OperatorNode {

  private OperatorNode() {}

  static Node of(Operator operator, Node left, Node right, Span span) {
    return switch (operator) {
      case AND, OR -> new Joined(operator, left, right, span);
      case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST ->
          new Compared(operator, left, right, span);
      case PLUS -> new Calculated(operator, Arithmetic::plus, left, right, span);
      case MINUS -> new Calculated(operator, Arithmetic::minus, left, right, span);
      case TIMES -> new Calculated(operator, Arithmetic::times, left, right, span);
      case OVER -> new Calculated(operator, Arithmetic::over, left, right, span);
      case FLOOR_OVER -> new Calculated(operator, Arithmetic::floorOver, left, right, span);
      case REMAINDER -> new Calculated(operator, Arithmetic::remainder, left, right, span);
      case POWER -> new Calculated(operator, Powers::power, left, right, span);
    };
  }

  /** Arithmetic. */
  static final class Calculated extends Node {
    private final Operator operator;
    private final Rule.OfNumbers rule;
    private final Lists.Pairing pairing;
    private final Node left;
    private final Node right;
    private final Span span;

    Calculated(Operator operator, Rule.OfNumbers rule, Node left, Node right, Span span) {
      super(left, right);
      this.operator = operator;
      this.rule = rule;
      this.pairing =
          (a, b, budget) ->
              a instanceof Numeric x && b instanceof Numeric y
                  ? rule.of(x, y, budget)
                  : Arithmetic.apply(operator, a, b, budget);
      this.left = left;
      this.right = right;
      this.span = span;
    }

    boolean isQuotient() {
      return operator == Operator.OVER;
    }

    Node left() {
      return left;
    }

    Node right() {
      return right;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      return applied(left.value(frame, budget), right.value(frame, budget), budget);
    }

    /** The operator's value of two operands. */
    Value applied(Value a, Value b, Budget budget) {
      try {
        return a instanceof Numeric x && b instanceof Numeric y
            ? rule.of(x, y, budget)
            : located(Lists.pairwise(a, b, pairing, budget), span, budget);
      } catch (CalculationException e) {
        throw e.in(span);
      }
    }
  }

  /** Comparison. */
  private static final class Compared extends Node {
    private final Operator operator;
    private final Lists.Pairing pairing;
    private final Node left;
    private final Node right;
    private final Span span;

    Compared(Operator operator, Node left, Node right, Span span) {
      super(left, right);
      this.operator = operator;
      this.pairing = (a, b, budget) -> Truth.of(Comparison.holds(operator, a, b));
      this.left = left;
      this.right = right;
      this.span = span;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      Value a = left.value(frame, budget);
      Value b = right.value(frame, budget);
      try {
        return a instanceof Numeric && b instanceof Numeric
            ? Truth.of(Comparison.holds(operator, a, b))
            : located(Lists.pairwise(a, b, pairing, budget), span, budget);
      } catch (CalculationException e) {
        throw e.in(span);
      }
    }
  }

  /** And, or; the right operand is calculated only where it decides. */
  private static final class Joined extends Node {
    private final Operator operator;
    private final Node left;
    private final Node right;
    private final Span span;

    Joined(Operator operator, Node left, Node right, Span span) {
      super(left, right);
      this.operator = operator;
      this.left = left;
      this.right = right;
      this.span = span;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      boolean decided = operator == Operator.OR;
      return truth(left, frame, budget) == decided
          ? Truth.of(decided)
          : Truth.of(truth(right, frame, budget));
    }

    private boolean truth(Node operand, Value[] frame, Budget budget) {
      Value value = operand.value(frame, budget);
      try {
        return oneTruth(value, "'" + operator.sign() + "'");
      } catch (CalculationException e) {
        throw e.in(span);
      }
    }
  }

  /** A truth that is not a list of them. */
  static boolean oneTruth(Value value, String function) {
    if (value instanceof Truth truth) {
      return truth.holds();
    }
    String expected =
        value instanceof Value.Items ? "one truth, as all(…) or any(…) make" : "a truth";
    throw Kinds.unfit(value, expected, function);
  }

  /** Not. */
  static final class Denied extends Node {
    private final Node operand;
    private final Span span;

    Denied(Node operand, Span span) {
      super(operand);
      this.operand = operand;
      this.span = span;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      Value value = operand.value(frame, budget);
      try {
        return Truth.of(!oneTruth(value, "'not'"));
      } catch (CalculationException e) {
        throw e.in(span);
      }
    }
  }

  /** Minus sign. */
  static final class Negated extends Node {
    private final Node operand;
    private final Span span;

    Negated(Node operand, Span span) {
      super(operand);
      this.operand = operand;
      this.span = span;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      Value value = operand.value(frame, budget);
      try {
        return located(Lists.itemwise(value, (v, b) -> negated(v), budget), span, budget);
      } catch (CalculationException e) {
        throw e.in(span);
      }
    }

    private static Value negated(Value value) {
      return value instanceof Value.Symbol symbol
          ? new Value.Symbol(symbol.name(), symbol.factor().negated())
          : NumberFunctions.negated(Kinds.number(value, "'-'"));
    }
  }
}
