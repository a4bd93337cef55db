package org.tentamen.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tentamen.formula.Value.Items;

/** The built-in functions that make a list. */
final class ListFunctions {

  private static final int LONGEST = 1_000_000;

  private ListFunctions() {}

  static List<Definition> all() {
    return List.of(
        Definition.values(
            "range(from, to, step)",
            new Arity(1, 3),
            "the numbers from 'from' up to before 'to'; range(n) counts from 0 to n - 1",
            "range(3) = [0, 1, 2]",
            Typing.NUMBERS_TO_LIST,
            ListFunctions::range),
        Definition.values(
            "repeat(x, n)",
            Arity.of(2),
            "a list of n times x, of any kind",
            "repeat(0, 3) = [0, 0, 0]",
            ListFunctions::repeatedType,
            ListFunctions::repeated),
        Definition.values(
            "reverse(x)",
            Arity.of(1),
            "the items of a list, the last first",
            "reverse([1, 2, 3]) = [3, 2, 1]",
            Typing.SAME_LIST,
            (a, b) -> reversed(a[0], b)),
        Definition.values(
            "cumsum(x)",
            Arity.of(1),
            "the sums of a flat list up to each item",
            "cumsum([1, 2, 3]) = [1, 3, 6]",
            Typing.FLAT_TO_FLAT,
            (a, b) -> running(a[0], "cumsum", Arithmetic::plus, b)),
        Definition.values(
            "cumprod(x)",
            Arity.of(1),
            "the products of a flat list up to each item",
            "cumprod([2, 3, 4]) = [2, 6, 24]",
            Typing.FLAT_TO_FLAT,
            (a, b) -> running(a[0], "cumprod", Arithmetic::times, b)),
        Definition.values(
            "slice(x, from, to)",
            new Arity(2, 3),
            "the items of a list from index 'from' up to before 'to', or to the end",
            "slice([5, 6, 7, 8], 1, 3) = [6, 7]",
            Typing.SOME_ITEMS,
            ListFunctions::slice),
        Definition.values(
            "concat(x, y, …)",
            new Arity(1, Arity.ANY),
            "the items of several lists in one",
            "concat([1, 2], [3]) = [1, 2, 3]",
            Typing.JOINED,
            ListFunctions::concat),
        Definition.values(
            "flatten(x)",
            Arity.of(1),
            "all items of a list of lists, row after row",
            "flatten([[1, 2], [3, 4]]) = [1, 2, 3, 4]",
            Typing.FLATTENED,
            (a, b) ->
                Lists.made(Lists.flat(Kinds.list(a[0], "flatten"), b).toArray(Value[]::new), b)),
        Definition.values(
            "transpose(x)",
            Arity.of(1),
            "the columns of a matrix as rows",
            "transpose([[1, 2], [3, 4]]) = [[1, 3], [2, 4]]",
            Typing.TRANSPOSED,
            (a, b) -> transposed(a[0], "transpose", b)),
        Definition.values(
            "matmul(x, y)",
            Arity.of(2),
            "the product of two matrices",
            "matmul([[1, 2]], [[3], [4]]) = [[11]]",
            Typing.PRODUCT,
            ListFunctions::matmul));
  }

  private static Value range(Value[] arguments, Budget budget) {
    Rational from = arguments.length == 1 ? Rational.ZERO : exact(arguments[0]);
    Rational to = exact(arguments[arguments.length == 1 ? 0 : 1]);
    Rational step = arguments.length < 3 ? Rational.ONE : exact(arguments[2]);
    if (step.signum() == 0) {
      throw CalculationException.because("range with a step of 0");
    }
    Rational count = to.minus(from).over(step).ceil();
    if (count.compareTo(Rational.of(LONGEST)) > 0) {
      throw CalculationException.because("a list of more than 1,000,000 items");
    }
    Value[] items = new Value[Math.max(0, count.asInt().orElse(0))];
    budget.spend(items.length);
    for (int i = 0; i < items.length; i++) {
      items[i] = budget.checked(from.plus(step.times(Rational.of(i))));
    }
    return Items.owning(items);
  }

  private static Rational exact(Value value) {
    return Kinds.number(value, "range").toRational();
  }

  private static Type repeatedType(List<Type> arguments, Typing.Complaint complaint) {
    Typing.NUMBERS_TO_LIST.of(arguments.subList(1, 2), complaint);
    return Type.list(arguments.get(0));
  }

  private static Value repeated(Value[] arguments, Budget budget) {
    Value[] items = new Value[Kinds.whole(arguments[1], "repeat", 0, LONGEST)];
    Arrays.fill(items, arguments[0]);
    return Lists.made(items, budget);
  }

  private static Value reversed(Value value, Budget budget) {
    Items list = Kinds.list(value, "reverse");
    Value[] items = new Value[list.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = list.get(items.length - 1 - i);
    }
    return Lists.made(items, budget);
  }

  private static Value running(Value list, String function, Rule.OfNumbers rule, Budget budget) {
    Value[] items = Lists.flatNumbers(list, function).toArray(Value[]::new);
    for (int i = 1; i < items.length; i++) {
      items[i] = rule.of((Numeric) items[i - 1], (Numeric) items[i], budget);
    }
    return Lists.made(items, budget);
  }

  private static Value slice(Value[] arguments, Budget budget) {
    Items list = Kinds.list(arguments[0], "slice");
    int from = Kinds.whole(arguments[1], "slice", 0, list.size());
    int to =
        arguments.length == 3 ? Kinds.whole(arguments[2], "slice", from, list.size()) : list.size();
    return Lists.made(list.items().subList(from, to).toArray(Value[]::new), budget);
  }

  private static Value concat(Value[] arguments, Budget budget) {
    List<Value> items = new ArrayList<>();
    for (Value argument : arguments) {
      Items list = Kinds.list(argument, "concat");
      budget.spend(list.size());
      items.addAll(list.items());
    }
    return Lists.made(items.toArray(Value[]::new), budget);
  }

  private static Items transposed(Value value, String function, Budget budget) {
    Items rows = matrix(value, function);
    int columns = rows.size() == 0 ? 0 : ((Items) rows.get(0)).size();
    Value[] turned = new Value[columns];
    for (int j = 0; j < columns; j++) {
      Value[] column = new Value[rows.size()];
      for (int i = 0; i < column.length; i++) {
        column[i] = ((Items) rows.get(i)).get(j);
      }
      turned[j] = Lists.made(column, budget);
    }
    return Lists.made(turned, budget);
  }

  private static Value matmul(Value[] arguments, Budget budget) {
    Items rows = matrix(arguments[0], "matmul");
    Items others = matrix(arguments[1], "matmul");
    boolean fits = rows.size() == 0 || ((Items) rows.get(0)).size() == others.size();
    if (!fits) {
      throw CalculationException.because(
          "matmul of rows of "
              + ((Items) rows.get(0)).size()
              + " and columns of "
              + others.size()
              + " items");
    }
    Items columns = transposed(arguments[1], "matmul", budget);
    Value[] product = new Value[rows.size()];
    for (int i = 0; i < product.length; i++) {
      Value row = rows.get(i);
      Value[] entries = new Value[columns.size()];
      Arrays.setAll(entries, j -> Sums.dot(row, columns.get(j), budget));
      product[i] = Lists.made(entries, budget);
    }
    return Lists.made(product, budget);
  }

  /** A list of lists that are equally long. */
  private static Items matrix(Value value, String function) {
    Items rows = Kinds.list(value, function);
    int columns = -1;
    for (Value row : rows.items()) {
      int length = Kinds.list(row, function).size();
      if (columns >= 0 && length != columns) {
        throw CalculationException.because(
            function + " of rows of " + columns + " and " + length + " items");
      }
      columns = length;
    }
    return rows;
  }
}
