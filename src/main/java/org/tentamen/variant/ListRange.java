package org.tentamen.variant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tentamen.bank.Parameter.Range;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** Gives the domain of a {@code list} range for one length and one domain of its items. */
final class ListRange implements CompiledRange.Rule {

  /** The most numbers and texts that one drawn value may hold, its inner lists' items counted. */
  static final int MOST_CELLS = 10_000;

  /** The most values of an item that are gone through to sort them or to find equal ones. */
  private static final int MOST_VALUES = 20_000;

  private static final int MOST_REMEMBERED = 64;

  private final CompiledRange item;
  private final Input length;
  private final Range.ListOf range;
  private final Place place;
  private final String what;

  /**
   * Domains whose lists must be counted first, by length and item domain; counting takes much
   * longer than drawing.
   */
  private final Map<Shape, Domain> counted = new ConcurrentHashMap<>();

  private record Shape(int length, List<Value> values) {}

  ListRange(CompiledRange item, Input length, Range.ListOf range, Place place, String what) {
    this.item = item;
    this.length = length;
    this.range = range;
    this.place = place;
    this.what = what;
  }

  @Override
  public Domain in(Value[] slots, Budget budget) {
    int size = length.whole(slots, budget, 1, MOST_CELLS);
    Domain items = item.in(slots, budget);
    if (items.count() == 0) {
      return new Product(items, size);
    }
    if (cells(items.pick(new Digits(0))) * size > MOST_CELLS) {
      throw failure("a list of more than " + MOST_CELLS + " numbers", "a smaller one");
    }
    if (range.sumsToOne() || range.sorted()) {
      return counted(size, ascending(items));
    }
    return range.distinct() ? new Arrangement(injective(items), size) : new Product(items, size);
  }

  private Domain counted(int size, List<Value> ascending) {
    Shape shape = new Shape(size, ascending);
    Domain known = counted.get(shape);
    if (known == null) {
      known = count(size, ascending);
      if (counted.size() < MOST_REMEMBERED) {
        counted.put(shape, known);
      }
    }
    return known;
  }

  private Domain count(int size, List<Value> ascending) {
    if (!range.sumsToOne()) {
      if ((long) size * (ascending.size() + size) > SortedSelection.LARGEST_TABLE) {
        throw failure("too many sorted lists to count", "fewer values or a shorter list");
      }
      return new SortedSelection(ascending, size, range.distinct());
    }
    List<Rational> numbers = ascending.stream().map(Rational.class::cast).toList();
    try {
      return new SummingToOne(numbers, size, range.distinct(), range.sorted());
    } catch (IllegalArgumentException e) {
      throw failure(e.getMessage(), "fewer values or a shorter list");
    }
  }

  private Domain injective(Domain items) {
    return items.isInjective()
        ? items
        : new Domain.OneOf(List.copyOf(new LinkedHashSet<>(all(items))));
  }

  private List<Value> ascending(Domain items) {
    List<Value> values = new ArrayList<>(new LinkedHashSet<>(all(items)));
    if (!values.stream().allMatch(Rational.class::isInstance)) {
      throw failure("items that have no order", "exact numbers");
    }
    values.sort(Comparator.comparing(Rational.class::cast));
    return values;
  }

  private List<Value> all(Domain items) {
    if (items.count() == Domain.TOO_MANY_FOR_A_LONG || items.count() > MOST_VALUES) {
      throw failure("items with too many values to compare them", "at most " + MOST_VALUES);
    }
    return values(items);
  }

  /** All values of a domain that has few. */
  static List<Value> values(Domain domain) {
    List<Value> values = new ArrayList<>();
    for (long i = 0; i < domain.count(); i++) {
      values.add(domain.pick(new Digits(i)));
    }
    return List.copyOf(values);
  }

  private static long cells(Value value) {
    return value instanceof Value.Items list
        ? list.items().stream().mapToLong(ListRange::cells).sum()
        : 1;
  }

  private Failure failure(String found, String expected) {
    return Failure.at(place, what, found, expected, "");
  }
}
