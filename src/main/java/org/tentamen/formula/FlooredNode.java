package org.tentamen.formula;

/**
 * {@code floor(a / b)}, compiled: between whole numbers, the fraction that would be floored is
 * neither made nor reduced, which is most of its cost.
 */
final class FlooredNode extends Node {

  private final CallNode.OfNumber floor;
  private final OperatorNode.Calculated quotient;
  private final Node left;
  private final Node right;

  FlooredNode(CallNode.OfNumber floor, OperatorNode.Calculated quotient) {
    super(quotient);
    this.floor = floor;
    this.quotient = quotient;
    this.left = quotient.left();
    this.right = quotient.right();
  }

  @Override
  Value value(Value[] frame, Budget budget) {
    Value a = left.value(frame, budget);
    Value b = right.value(frame, budget);
    return a instanceof Rational x && b instanceof Rational y && y.signum() != 0
        ? budget.checked(x.floorOver(y))
        : floor.applied(quotient.applied(a, b, budget), budget);
  }
}
