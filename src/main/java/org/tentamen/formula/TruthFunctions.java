package org.tentamen.formula;

import java.util.List;
import org.tentamen.formula.Value.Truth;

/** The built-in functions that make one value of all truths of a list. */
final class TruthFunctions {

  private TruthFunctions() {}

  static List<Definition> all() {
    return List.of(
        Definition.values(
            "all(x)",
            Arity.of(1),
            "whether all truths of a list hold",
            "all([1 < 2, 2 < 3]) = true",
            Typing.LIST_TO_TRUTH,
            (a, b) -> Truth.of(count(a[0], "all", false, b) == 0)),
        Definition.values(
            "any(x)",
            Arity.of(1),
            "whether one or more truths of a list hold",
            "any([1 > 2, 2 < 3]) = true",
            Typing.LIST_TO_TRUTH,
            (a, b) -> Truth.of(count(a[0], "any", true, b) > 0)),
        Definition.values(
            "count(x)",
            Arity.of(1),
            "how many truths of a list hold",
            "count([1, 0, 1] == [1, 1, 1]) = 2",
            Typing.TRUTHS_TO_NUMBER,
            (a, b) -> Rational.of(count(a[0], "count", true, b))));
  }

  /** How many truths of a list, nested or not, are the one asked for. */
  private static long count(Value list, String function, boolean asked, Budget budget) {
    List<Value> truths = Lists.flat(Kinds.list(list, function), budget);
    return truths.stream().filter(t -> Kinds.truth(t, function) == asked).count();
  }
}
