package org.tentamen.bank;

import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Rational;

/** Finds probability vectors that cannot add up to 1. */
final class SumOfOne {

  private SumOfOne() {}

  /**
   * Checks a list whose items are to add up to 1.
   *
   * @param length how many items, where that is known
   * @param place where the parameter stands
   */
  static void check(
      Parameter.Range.ListOf list, OptionalInt length, Place place, Diagnostics problems) {
    if (!(list.item() instanceof Parameter.Range.Steps steps)) {
      problems.error(
          place,
          "'sum: 1' of items that are no range",
          "items from a range",
          "Write for example `{list: {from: 0.1, to: 0.8, step: 0.1}, length: 3, sum: 1}`.");
      return;
    }
    Optional<Rational> from = Constant.of(steps.from());
    Optional<Rational> to = Constant.of(steps.to());
    Optional<Rational> step = Constant.of(steps.step()).filter(s -> s.signum() > 0);
    boolean known = from.isPresent() && to.isPresent() && step.isPresent() && length.isPresent();
    if (!known) {
      return;
    }
    Rational count = Rational.of(length.getAsInt());
    Rational least = from.get().times(count);
    Rational most = last(from.get(), to.get(), step.get()).times(count);
    if (least.compareTo(Rational.ONE) > 0 || most.compareTo(Rational.ONE) < 0) {
      report(
          list, length.getAsInt() + " items from " + least + " to " + most + " together", problems);
    } else if (!Rational.ONE.minus(least).over(step.get()).isWhole()) {
      report(
          list,
          length.getAsInt() + " items that never add up to 1 in steps of " + step.get(),
          problems);
    }
  }

  private static Rational last(Rational from, Rational to, Rational step) {
    return from.plus(to.minus(from).over(step).floor().times(step));
  }

  private static void report(Parameter.Range.ListOf list, String found, Diagnostics problems) {
    problems.error(
        list.length().passage().at(0),
        found,
        "items that can add up to 1",
        "Choose another length, or another from, to or step.");
  }
}
