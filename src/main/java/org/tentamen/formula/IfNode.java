package org.tentamen.formula;

import org.tentamen.formula.Value.Items;
import org.tentamen.formula.Value.Truth;

/**
 * A choice, compiled. Of one truth, only the branch it chooses is calculated; of a list, both are,
 * and an item that fails does no harm where it is not chosen.
 */
final class IfNode extends Node {

  private final Node condition;
  private final Node then;
  private final Node otherwise;
  private final Span span;

  IfNode(Node condition, Node then, Node otherwise, Span span) {
    super(condition, then, otherwise);
    this.condition = condition;
    this.then = then;
    this.otherwise = otherwise;
    this.span = span;
  }

  @Override
  Value value(Value[] frame, Budget budget) {
    Value truth = condition.value(frame, budget);
    if (truth instanceof Truth one) {
      return (one.holds() ? then : otherwise).value(frame, budget);
    }
    try {
      Items truths = Kinds.list(truth, "the condition of 'if'");
      Value chosen =
          chosen(truths, spared(then, frame, budget), spared(otherwise, frame, budget), budget);
      return budget.isSparing() ? chosen : Failed.none(chosen);
    } catch (CalculationException e) {
      throw e.in(span);
    }
  }

  private static Value spared(Node branch, Value[] frame, Budget budget) {
    budget.beginSparing();
    try {
      return Lists.spared(() -> branch.value(frame, budget), budget);
    } finally {
      budget.endSparing();
    }
  }

  private static Value chosen(Value truth, Value a, Value b, Budget budget) {
    if (truth instanceof Failed) {
      return truth;
    }
    if (!(truth instanceof Items truths)) {
      return Kinds.truth(truth, "the condition of 'if'") ? a : b;
    }
    refuseOtherLength(truths, a);
    refuseOtherLength(truths, b);
    budget.spend(truths.size() + 1L);
    Value[] items = new Value[truths.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = chosen(truths.get(i), item(a, i), item(b, i), budget);
    }
    return Items.owning(items);
  }

  private static Value item(Value branch, int index) {
    return branch instanceof Items list ? list.get(index) : branch;
  }

  private static void refuseOtherLength(Items truths, Value branch) {
    if (branch instanceof Items list && list.size() != truths.size()) {
      throw CalculationException.because(
          "'if' with " + truths.size() + " truths and " + list.size() + " items");
    }
  }
}
