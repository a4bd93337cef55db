package org.tentamen.formula;

import java.util.List;

/** The built-in functions that order numbers: the outermost ones, where they are, sorting. */
final class Extremes {

  private Extremes() {}

  static List<Definition> all() {
    return List.of(
        Definition.values(
            "min(x, …)",
            new Arity(1, Arity.ANY),
            "the smallest number of a list, or item by item of several",
            "min([3, 1, 2]) = 1",
            Extremes::type,
            (a, b) -> outermost(a, b, "min", -1)),
        Definition.values(
            "max(x, …)",
            new Arity(1, Arity.ANY),
            "the largest number of a list, or item by item of several",
            "max(0, [-1, 2]) = [0, 2]",
            Extremes::type,
            (a, b) -> outermost(a, b, "max", 1)),
        Definition.values(
            "argmin(x)",
            Arity.of(1),
            "the index, from 0, of the first smallest number of a flat list",
            "argmin([3, 1, 1]) = 1",
            Typing.FLAT_TO_NUMBER,
            (a, b) -> index(a[0], "argmin", -1)),
        Definition.values(
            "argmax(x)",
            Arity.of(1),
            "the index, from 0, of the first largest number of a flat list",
            "argmax([3, 1, 3]) = 0",
            Typing.FLAT_TO_NUMBER,
            (a, b) -> index(a[0], "argmax", 1)),
        Definition.values(
            "ties(x)",
            Arity.of(1),
            "the indexes, from 0, of all smallest numbers of a flat list",
            "ties([3, 1, 1]) = [1, 2]",
            Typing.FLAT_TO_INDEXES,
            (a, b) -> Lists.made(ties(Lists.flatNumbers(a[0], "ties")), b)),
        Definition.values(
            "sort(x)",
            Arity.of(1),
            "the numbers of a flat list, the smallest first",
            "sort([3, 1, 2]) = [1, 2, 3]",
            Typing.FLAT_TO_FLAT,
            (a, b) ->
                Lists.made(sorted(Lists.flatNumbers(a[0], "sort"), b).toArray(Value[]::new), b)));
  }

  private static Type type(List<Type> arguments, Typing.Complaint complaint) {
    Typing typing = arguments.size() == 1 ? Typing.LIST_TO_NUMBER : Typing.ITEM_BY_ITEM;
    return typing.of(arguments, complaint);
  }

  private static Value outermost(Value[] arguments, Budget budget, String function, int sign) {
    if (arguments.length == 1) {
      List<Numeric> numbers = Lists.numbers(arguments[0], function, budget);
      refuseEmpty(numbers, function);
      return numbers.get(first(numbers, sign));
    }
    Value best = arguments[0];
    for (int i = 1; i < arguments.length; i++) {
      best = Lists.pairwise(best, arguments[i], (x, y, b) -> further(x, y, function, sign), budget);
    }
    return best;
  }

  private static Value further(Value a, Value b, String function, int sign) {
    Numeric x = Kinds.number(a, function);
    Numeric y = Kinds.number(b, function);
    return Comparison.compare(y, x) * sign > 0 ? y : x;
  }

  private static Numeric index(Value list, String function, int sign) {
    List<Numeric> numbers = Lists.flatNumbers(list, function);
    refuseEmpty(numbers, function);
    return Rational.of(first(numbers, sign));
  }

  /** The index of the first number that is the same as the outermost one. */
  private static int first(List<Numeric> numbers, int sign) {
    Numeric outermost = outermost(numbers, sign);
    int i = 0;
    while (!numbers.get(i).sameAs(outermost)) {
      i++;
    }
    return i;
  }

  private static Value[] ties(List<Numeric> numbers) {
    if (numbers.isEmpty()) {
      return new Value[0];
    }
    Numeric smallest = outermost(numbers, -1);
    Value[] indexes = new Value[numbers.size()];
    int count = 0;
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i).sameAs(smallest)) {
        indexes[count++] = Rational.of(i);
      }
    }
    Value[] found = new Value[count];
    System.arraycopy(indexes, 0, found, 0, count);
    return found;
  }

  /** By the strict order: "the same" is no order, as it is not transitive. */
  private static Numeric outermost(List<Numeric> numbers, int sign) {
    Numeric outermost = numbers.get(0);
    for (Numeric number : numbers) {
      if (Comparison.exactly(number, outermost) * sign > 0) {
        outermost = number;
      }
    }
    return outermost;
  }

  static List<Numeric> sorted(List<Numeric> numbers, Budget budget) {
    budget.spend(8L * numbers.size());
    return numbers.stream().sorted(Comparison::exactly).toList();
  }

  static void refuseEmpty(List<?> items, String function) {
    if (items.isEmpty()) {
      throw CalculationException.because(function + " of an empty list");
    }
  }
}
