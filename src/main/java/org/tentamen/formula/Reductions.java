package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.formula.Value.Items;
import org.tentamen.formula.Value.Truth;

/** The built-in functions that make one value of a list. */
final class Reductions {

  private Reductions() {}

  static List<Definition> all() {
    return List.of(
        reduction(
            "sum(x)",
            "the sum of all numbers of a list",
            "sum([1, 2, 3]) = 6",
            (a, b) -> sum(Lists.numbers(a[0], "sum", b), b)),
        reduction(
            "prod(x)",
            "the product of all numbers of a list",
            "prod([2, 3, 4]) = 24",
            (a, b) -> product(Lists.numbers(a[0], "prod", b), b)),
        reduction(
            "mean(x)",
            "the mean of all numbers of a list",
            "mean([1, 2, 6]) = 3",
            (a, b) -> mean(Lists.numbers(a[0], "mean", b), b)),
        reduction(
            "median(x)",
            "the middle of all numbers of a list, in order",
            "median([5, 1, 2]) = 2",
            (a, b) -> median(Lists.numbers(a[0], "median", b), b)),
        Definition.values(
            "min(x, …)",
            new Arity(1, Arity.ANY),
            "the smallest number of a list, or item by item of several",
            "min([3, 1, 2]) = 1",
            Reductions::extremeType,
            (a, b) -> extreme(a, b, "min", -1)),
        Definition.values(
            "max(x, …)",
            new Arity(1, Arity.ANY),
            "the largest number of a list, or item by item of several",
            "max(0, [-1, 2]) = [0, 2]",
            Reductions::extremeType,
            (a, b) -> extreme(a, b, "max", 1)),
        reduction(
            "argmin(x)",
            "the index, from 0, of the first smallest number of a flat list",
            "argmin([3, 1, 1]) = 1",
            (a, b) -> argument(a[0], "argmin", -1)),
        reduction(
            "argmax(x)",
            "the index, from 0, of the first largest number of a flat list",
            "argmax([3, 1, 3]) = 0",
            (a, b) -> argument(a[0], "argmax", 1)),
        Definition.values(
            "ties(x)",
            Arity.of(1),
            "the indexes, from 0, of all smallest numbers of a flat list",
            "ties([3, 1, 1]) = [1, 2]",
            Typing.LIST_TO_NUMBERS,
            (a, b) -> Lists.made(ties(Lists.flatNumbers(a[0], "ties"), -1), b)),
        Definition.values(
            "all(x)",
            Arity.of(1),
            "whether all truths of a list hold",
            "all([1 < 2, 2 < 3]) = true",
            Typing.LIST_TO_TRUTH,
            (a, b) -> Truth.of(truths(a[0], "all", b).stream().allMatch(t -> t))),
        Definition.values(
            "any(x)",
            Arity.of(1),
            "whether one or more truths of a list hold",
            "any([1 > 2, 2 < 3]) = true",
            Typing.LIST_TO_TRUTH,
            (a, b) -> Truth.of(truths(a[0], "any", b).stream().anyMatch(t -> t))),
        reduction(
            "count(x)",
            "how many truths of a list hold",
            "count([1, 0, 1] == [1, 1, 1]) = 2",
            (a, b) -> Rational.of(truths(a[0], "count", b).stream().filter(t -> t).count())),
        reduction(
            "len(x)",
            "the number of items of a list, of rows of a matrix",
            "len([7, 8, 9]) = 3",
            (a, b) -> Rational.of(Kinds.list(a[0], "len").size())),
        reduction(
            "norm(x)",
            "the square root of the sum of squares of a list",
            "norm([3, 4]) = 5",
            (a, b) -> norm(a[0], b)),
        Definition.values(
            "dot(x, y)",
            Arity.of(2),
            "the sum of the products of two flat lists' items",
            "dot([1, 2], [3, 4]) = 11",
            Typing.LISTS_TO_NUMBER,
            (a, b) -> dot(a[0], a[1], b)));
  }

  private static Definition reduction(
      String signature, String description, String example, Rule.OfValues rule) {
    return Definition.values(
        signature, Arity.of(1), description, example, Typing.LIST_TO_NUMBER, rule);
  }

  private static Type extremeType(List<Type> arguments, Typing.Complaint complaint) {
    Typing typing = arguments.size() == 1 ? Typing.LIST_TO_NUMBER : Typing.ITEM_BY_ITEM;
    return typing.of(arguments, complaint);
  }

  static Numeric sum(List<Numeric> numbers, Budget budget) {
    Numeric sum = Rational.ZERO;
    for (Numeric number : numbers) {
      sum = Arithmetic.plus(sum, number, budget);
    }
    return sum;
  }

  private static Numeric product(List<Numeric> numbers, Budget budget) {
    Numeric product = Rational.ONE;
    for (Numeric number : numbers) {
      product = Arithmetic.times(product, number, budget);
    }
    return product;
  }

  private static Numeric mean(List<Numeric> numbers, Budget budget) {
    refuseEmpty(numbers, "mean");
    return Arithmetic.over(sum(numbers, budget), Rational.of(numbers.size()), budget);
  }

  private static Numeric median(List<Numeric> numbers, Budget budget) {
    refuseEmpty(numbers, "median");
    List<Numeric> sorted = numbers.stream().sorted(Comparison::exactly).toList();
    int middle = sorted.size() / 2;
    if (sorted.size() % 2 == 1) {
      return sorted.get(middle);
    }
    Numeric sum = Arithmetic.plus(sorted.get(middle - 1), sorted.get(middle), budget);
    return Arithmetic.over(sum, Rational.of(2), budget);
  }

  private static Numeric norm(Value list, Budget budget) {
    Numeric squares = Rational.ZERO;
    for (Numeric x : Lists.numbers(list, "norm", budget)) {
      squares = Arithmetic.plus(squares, Arithmetic.times(x, x, budget), budget);
    }
    return Powers.sqrt(squares);
  }

  static Numeric dot(Value a, Value b, Budget budget) {
    List<Numeric> x = Lists.flatNumbers(a, "dot");
    List<Numeric> y = Lists.flatNumbers(b, "dot");
    if (x.size() != y.size()) {
      throw CalculationException.because(
          "dot of lists of " + x.size() + " and " + y.size() + " items");
    }
    budget.spend(x.size());
    Numeric sum = Rational.ZERO;
    for (int i = 0; i < x.size(); i++) {
      sum = Arithmetic.plus(sum, Arithmetic.times(x.get(i), y.get(i), budget), budget);
    }
    return sum;
  }

  private static Value extreme(Value[] arguments, Budget budget, String function, int sign) {
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

  private static Numeric argument(Value list, String function, int sign) {
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

  private static Value[] ties(List<Numeric> numbers, int sign) {
    if (numbers.isEmpty()) {
      return new Value[0];
    }
    Numeric outermost = outermost(numbers, sign);
    List<Value> indexes = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i).sameAs(outermost)) {
        indexes.add(Rational.of(i));
      }
    }
    return indexes.toArray(Value[]::new);
  }

  /**
   * The smallest or largest by the strict order; "the same" is no order, as it is not transitive.
   */
  private static Numeric outermost(List<Numeric> numbers, int sign) {
    Numeric outermost = numbers.get(0);
    for (Numeric number : numbers) {
      if (Comparison.exactly(number, outermost) * sign > 0) {
        outermost = number;
      }
    }
    return outermost;
  }

  private static List<Boolean> truths(Value value, String function, Budget budget) {
    Items list = Kinds.list(value, function);
    return Lists.flat(list, budget).stream().map(t -> Kinds.truth(t, function)).toList();
  }

  private static void refuseEmpty(List<?> items, String function) {
    if (items.isEmpty()) {
      throw CalculationException.because(function + " of an empty list");
    }
  }
}
