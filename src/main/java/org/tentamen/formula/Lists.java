package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tentamen.formula.Value.Items;

/** Going through lists item by item. */
final class Lists {

  /** More nesting than any tensor has; recursion goes as deep. */
  private static final int DEEPEST = 64;

  private Lists() {}

  /** What is done with two single values. */
  @FunctionalInterface
  interface Pairing {
    Value of(Value a, Value b, Budget budget);
  }

  /** What is done with one single value. */
  @FunctionalInterface
  interface Mapping {
    Value of(Value a, Budget budget);
  }

  /** A list that may be nested no deeper than recursion can follow. */
  static Items made(Value[] items, Budget budget) {
    budget.spend(items.length + 1L);
    Items list = Items.owning(items);
    if (list.depth() > DEEPEST) {
      throw CalculationException.because("lists nested more than " + DEEPEST + " deep");
    }
    return list;
  }

  /** Item by item; a single value goes to every item of the other. */
  static Value pairwise(Value a, Value b, Pairing rule, Budget budget) {
    boolean single = !(a instanceof Items) && !(b instanceof Items);
    return single ? rule.of(a, b, budget) : paired(a, b, rule, budget);
  }

  private static Items paired(Value a, Value b, Pairing rule, Budget budget) {
    Value[] items = new Value[length(a, b)];
    budget.spend(items.length + 1L);
    boolean sparing = budget.isSparing();
    for (int i = 0; i < items.length; i++) {
      Value x = a instanceof Items list ? list.get(i) : a;
      Value y = b instanceof Items list ? list.get(i) : b;
      if (sparing) {
        items[i] = spared(() -> pairwise(x, y, rule, budget), budget);
      } else {
        boolean single = !(x instanceof Items) && !(y instanceof Items);
        items[i] = single ? rule.of(x, y, budget) : paired(x, y, rule, budget);
      }
    }
    return Items.owning(items);
  }

  private static int length(Value a, Value b) {
    int inA = a instanceof Items list ? list.size() : -1;
    int inB = b instanceof Items list ? list.size() : -1;
    if (inA >= 0 && inB >= 0 && inA != inB) {
      throw CalculationException.because("lists of " + inA + " and " + inB + " items");
    }
    return Math.max(inA, inB);
  }

  /** Item by item. */
  static Value itemwise(Value a, Mapping rule, Budget budget) {
    return a instanceof Items list ? mapped(list, rule, budget) : rule.of(a, budget);
  }

  private static Items mapped(Items list, Mapping rule, Budget budget) {
    Value[] items = new Value[list.size()];
    budget.spend(items.length + 1L);
    boolean sparing = budget.isSparing();
    for (int i = 0; i < items.length; i++) {
      Value x = list.get(i);
      if (sparing) {
        items[i] = spared(() -> itemwise(x, rule, budget), budget);
      } else {
        items[i] = x instanceof Items inner ? mapped(inner, rule, budget) : rule.of(x, budget);
      }
    }
    return Items.owning(items);
  }

  /** An item; where {@code if} may not choose it, its failure is kept in its place. */
  static Value spared(Supplier<Value> item, Budget budget) {
    if (!budget.isSparing()) {
      return item.get();
    }
    try {
      return item.get();
    } catch (CalculationException e) {
      if (e.isExhausted()) {
        throw e;
      }
      return new Failed(e);
    }
  }

  /** All innermost items, row after row. */
  static List<Value> flat(Items list, Budget budget) {
    List<Value> items = new ArrayList<>(list.size());
    addFlat(list, items, budget);
    return items;
  }

  private static void addFlat(Items list, List<Value> items, Budget budget) {
    budget.spend(list.size());
    for (int i = 0; i < list.size(); i++) {
      Value item = list.get(i);
      if (item instanceof Items inner) {
        addFlat(inner, items, budget);
      } else {
        items.add(item);
      }
    }
  }

  /** The numbers of a list, nested or not, row after row. */
  static List<Numeric> numbers(Value value, String function, Budget budget) {
    List<Value> items = flat(Kinds.list(value, function), budget);
    List<Numeric> numbers = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      numbers.add(Kinds.number(items.get(i), function));
    }
    return numbers;
  }

  /** All numbers of a list put together, nested or not, row after row. */
  static Numeric folded(
      Value value, String function, Numeric first, Rule.OfNumbers rule, Budget budget) {
    Items list = Kinds.list(value, function);
    budget.spend(list.size());
    Numeric result = first;
    for (int i = 0; i < list.size(); i++) {
      Value item = list.get(i);
      result =
          item instanceof Items inner
              ? folded(inner, function, result, rule, budget)
              : rule.of(result, Kinds.number(item, function), budget);
    }
    return result;
  }

  /** How many items the innermost lists have together. */
  static int count(Items list) {
    int count = 0;
    for (int i = 0; i < list.size(); i++) {
      count += list.get(i) instanceof Items inner ? count(inner) : 1;
    }
    return count;
  }

  /** The numbers of a list that must hold numbers and no lists. */
  static List<Numeric> flatNumbers(Value value, String function) {
    Items list = Kinds.list(value, function);
    List<Numeric> numbers = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Items) {
        throw CalculationException.because(
            function + " needs a list of numbers, not a list of lists");
      }
      numbers.add(Kinds.number(list.get(i), function));
    }
    return numbers;
  }
}
