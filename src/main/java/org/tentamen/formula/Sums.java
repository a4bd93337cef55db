package org.tentamen.formula;

import java.util.List;

/** The built-in functions that make one number of all numbers of a list. */
final class Sums {

  private Sums() {}

  static List<Definition> all() {
    return List.of(
        whole(
            "sum(x)",
            "the sum of all numbers of a list",
            "sum([1, 2, 3]) = 6",
            (a, b) -> Lists.folded(a[0], "sum", Rational.ZERO, Arithmetic::plus, b)),
        whole(
            "prod(x)",
            "the product of all numbers of a list",
            "prod([2, 3, 4]) = 24",
            (a, b) -> Lists.folded(a[0], "prod", Rational.ONE, Arithmetic::times, b)),
        whole(
            "mean(x)",
            "the mean of all numbers of a list",
            "mean([1, 2, 6]) = 3",
            (a, b) -> mean(a[0], b)),
        whole(
            "median(x)",
            "the middle of all numbers of a list, in order",
            "median([5, 1, 2]) = 2",
            (a, b) -> median(Lists.numbers(a[0], "median", b), b)),
        whole(
            "norm(x)",
            "the square root of the sum of squares of a list",
            "norm([3, 4]) = 5",
            (a, b) -> norm(a[0], b)),
        Definition.values(
            "dot(x, y)",
            Arity.of(2),
            "the sum of the products of two flat lists' items",
            "dot([1, 2], [3, 4]) = 11",
            Typing.FLATS_TO_NUMBER,
            (a, b) -> dot(a[0], a[1], b)),
        Definition.values(
            "len(x)",
            Arity.of(1),
            "the number of items of a list, of rows of a matrix",
            "len([7, 8, 9]) = 3",
            Typing.LENGTH,
            (a, b) -> Rational.of(Kinds.list(a[0], "len").size())));
  }

  private static Definition whole(
      String signature, String description, String example, Rule.OfValues rule) {
    return Definition.values(
        signature, Arity.of(1), description, example, Typing.LIST_TO_NUMBER, rule);
  }

  private static Numeric mean(Value list, Budget budget) {
    Numeric sum = Lists.folded(list, "mean", Rational.ZERO, Arithmetic::plus, budget);
    int count = Lists.count(Kinds.list(list, "mean"));
    if (count == 0) {
      throw CalculationException.because("mean of an empty list");
    }
    return Arithmetic.over(sum, Rational.of(count), budget);
  }

  private static Numeric median(List<Numeric> numbers, Budget budget) {
    Extremes.refuseEmpty(numbers, "median");
    List<Numeric> sorted = Extremes.sorted(numbers, budget);
    int middle = sorted.size() / 2;
    if (sorted.size() % 2 == 1) {
      return sorted.get(middle);
    }
    Numeric sum = Arithmetic.plus(sorted.get(middle - 1), sorted.get(middle), budget);
    return Arithmetic.over(sum, Rational.of(2), budget);
  }

  private static Numeric norm(Value list, Budget budget) {
    Rule.OfNumbers square = (sum, x, b) -> Arithmetic.plus(sum, Arithmetic.times(x, x, b), b);
    Numeric squares = Lists.folded(list, "norm", Rational.ZERO, square, budget);
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
}
