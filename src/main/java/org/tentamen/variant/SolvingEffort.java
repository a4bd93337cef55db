package org.tentamen.variant;

import org.tentamen.formula.Budget;
import org.tentamen.formula.Value;

/** Adds up what the solutions of one draw take. */
final class SolvingEffort {

  /** So many characters of a formula cost about as much as an item of a list. */
  private static final int CHARACTERS = 16;

  /** A number drawn is picked, looked up, and compared. */
  private static final int EACH_DRAWN = 4;

  /** A long list is picked by a number as long, which takes more than its length. */
  private static final int MANY_DRAWN = 100;

  private long units;

  private SolvingEffort() {}

  /**
   * What the right solution and those of all misconceptions take together, with what goes through
   * the parameters' values.
   *
   * @param slots with all parameters
   */
  static long of(Plan plan, Value[] slots) {
    SolvingEffort effort = new SolvingEffort();
    for (String name : plan.layout().parameters()) {
      long drawn = numbers(slots[plan.layout().slot(name)]);
      effort.units += EACH_DRAWN * drawn + drawn * drawn / MANY_DRAWN;
    }
    boolean isSolved = plan.right().work(slots, effort);
    int mistakes = isSolved ? plan.question().misconceptions().size() : 0;
    for (int i = 0; i < mistakes; i++) {
      plan.mistaken(i).work(slots.clone(), effort);
    }
    return effort.units;
  }

  private static long numbers(Value value) {
    return value instanceof Value.Items list
        ? list.items().stream().mapToLong(SolvingEffort::numbers).sum()
        : 1;
  }

  /**
   * A formula's value.
   *
   * @throws Failure where it has none
   */
  Value on(Input input, Value[] slots) {
    Budget budget = Budget.standard();
    long before = budget.left();
    try {
      return input.value(slots, budget);
    } finally {
      units += before - budget.left() + input.formula().passage().text().length() / CHARACTERS;
    }
  }
}
