package org.tentamen.variant;

import java.util.Optional;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Value;

/**
 * Adds up what formulas take to work out, in the units of {@link Budget}: the same on every
 * machine, unlike the time that they take.
 */
final class Effort {

  /** So many draws are made to find out what a version takes. */
  private static final int DRAWS = 24;

  /** After so many units it is known that it takes much. */
  private static final long ENOUGH = 4_000_000;

  /** So many characters of a formula cost about as much as an item of a list. */
  private static final int CHARACTERS = 16;

  /** A number drawn is picked, looked up, and compared. */
  private static final int EACH_DRAWN = 4;

  /** A long list is picked by a number as long, which takes more than its length. */
  private static final int MANY_DRAWN = 100;

  private static final Secret SECRET = Secret.of("effort");

  private long units;

  /** What a version takes, in the mean, with what was drawn in vain. */
  static long each(Plan plan) {
    Effort effort = new Effort();
    int versions = 0;
    for (int i = 0; i < DRAWS && effort.units < ENOUGH; i++) {
      Seed seed = SECRET.seed(plan.bank().id(), "effort", plan.question().id(), i);
      versions += effort.draw(plan, seed) ? 1 : 0;
    }
    return effort.units / Math.max(1, versions) + 1;
  }

  /** Draws once; false where conditions refuse it. */
  private boolean draw(Plan plan, Seed seed) {
    Budget budget = Budget.standard();
    long before = budget.left();
    try {
      Optional<Value[]> drawn = plan.draws().attempt(seed, budget);
      drawn.ifPresent(slots -> solve(plan, slots));
      return drawn.isPresent();
    } catch (InvalidInputException e) {
      return true; // nothing more is done with a draw that has no value
    } finally {
      units += before - budget.left();
    }
  }

  private void solve(Plan plan, Value[] slots) {
    for (String name : plan.layout().parameters()) {
      long drawn = numbers(slots[plan.layout().slot(name)]);
      units += EACH_DRAWN * drawn + drawn * drawn / MANY_DRAWN;
    }
    boolean isSolved = plan.right().work(slots, this);
    int mistakes = isSolved ? plan.question().misconceptions().size() : 0;
    for (int i = 0; i < mistakes; i++) {
      plan.mistaken(i).work(slots.clone(), this);
    }
  }

  private static long numbers(Value value) {
    return value instanceof Value.Items list
        ? list.items().stream().mapToLong(Effort::numbers).sum()
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
