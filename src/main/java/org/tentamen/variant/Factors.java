package org.tentamen.variant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Value;

/**
 * A question's parameters taken apart: each single value that is drawn, an item of a list by
 * itself, with the values that it takes. Draws versions in which some have wanted values. Safe for
 * many threads.
 *
 * <p>A {@code list} of three numbers is three factors; a row, a one-hot list, and one of several
 * lists are one each.
 */
public final class Factors {

  /** So many combinations of the parameters that a range reads are gone through. */
  private static final int MOST_COMBINATIONS = 20_000;

  /** Of a list whose items have more values than these together, the first items are followed. */
  private static final int MOST_VALUES = 100_000;

  private final Plan plan;
  private final List<Factor> all = new ArrayList<>();

  /** By parameter, its first factor; behind the last, how many there are. */
  private final int[] first;

  private final List<Map<Value, Integer>> indexes = new ArrayList<>();

  /**
   * One single value that is drawn.
   *
   * @param name the parameter's, with the item's index from 0 in brackets where it is one of a
   *     list's: {@code q[2]}
   * @param values those it may take; of very many the first 10,000
   */
  public record Factor(String name, List<Value> values) {
    /** Copies the values. */
    public Factor {
      values = List.copyOf(values);
    }

    /** Whether it has so many values that there may be others. */
    public boolean isLong() {
      return values.size() >= Domain.MOST_TOLD;
    }
  }

  private Factors(Plan plan) {
    this.plan = plan;
    List<Drawn> parameters = plan.draws().parameters();
    this.first = new int[parameters.size() + 1];
    for (int i = 0; i < parameters.size(); i++) {
      first[i] = all.size();
      String name = String.join(", ", parameters.get(i).names());
      List<Set<Value>> cells = cells(i);
      for (int cell = 0; cell < cells.size(); cell++) {
        String own = cells.size() == 1 ? name : name + "[" + cell + "]";
        add(new Factor(own, List.copyOf(cells.get(cell))));
      }
    }
    first[parameters.size()] = all.size();
  }

  /**
   * Takes a question's parameters apart.
   *
   * @throws InvalidInputException if a range has no value
   */
  public static Factors of(Plan plan) {
    return new Factors(plan);
  }

  private void add(Factor factor) {
    all.add(factor);
    Map<Value, Integer> index = new HashMap<>();
    for (int i = 0; i < factor.values().size(); i++) {
      index.put(factor.values().get(i), i);
    }
    indexes.add(index);
  }

  /** The factors, in the order in which ordinals count the parameters. */
  public List<Factor> all() {
    return List.copyOf(all);
  }

  /**
   * What a version has.
   *
   * @return by factor, the index of its value among the factor's; -1 where the version has no such
   *     item, or one that is not among them
   */
  public int[] of(Variant variant) {
    int[] values = new int[all.size()];
    Arrays.fill(values, -1);
    Value[] slots = variant.slots().clone();
    for (int i = 0; i + 1 < first.length; i++) {
      if (first[i] == first[i + 1]) {
        continue;
      }
      Drawn parameter = plan.draws().parameters().get(i);
      List<Value> cells = new ArrayList<>();
      Domain domain = plan.draws().domain(parameter, slots, Budget.standard());
      domain.addCells(parameter.value(slots), cells);
      for (int cell = 0; cell < cells.size() && first[i] + cell < first[i + 1]; cell++) {
        values[first[i] + cell] = indexes.get(first[i] + cell).getOrDefault(cells.get(cell), -1);
      }
    }
    return values;
  }

  /**
   * Draws once, with wanted values.
   *
   * @param wanted by factor, the index of its value
   * @param budget is charged for it
   * @return empty where the wanted values were not met together, or the question's conditions
   *     refuse what was drawn
   * @throws InvalidInputException if a formula of a range or condition has no value
   */
  public Optional<Variant> draw(Seed seed, Map<Integer, Integer> wanted, Budget budget) {
    List<Drawn> parameters = plan.draws().parameters();
    Value[] slots = plan.layout().slots();
    long[] none = new long[parameters.size()];
    Arrays.fill(none, Domain.TOO_MANY_FOR_A_LONG);
    BigInteger[] numbers = new BigInteger[parameters.size()];
    for (int i = 0; i < parameters.size(); i++) {
      Drawn parameter = parameters.get(i);
      Domain domain = plan.draws().domain(parameter, slots, budget);
      if (domain.size().signum() == 0) {
        return Optional.empty();
      }
      Map<Integer, Value> own = wanted(i, wanted);
      Stream random = parameter.stream(seed);
      Optional<BigInteger> number =
          own.isEmpty() ? Optional.of(random.below(domain.size())) : domain.find(own, random);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers[i] = number.get();
      parameter.put(domain.pick(new Digits(number.get())), slots);
    }
    return plan.draws().accepts(slots, budget)
        ? Optional.of(new Variant(plan, new Draw(slots, none, numbers), seed))
        : Optional.empty();
  }

  private Map<Integer, Value> wanted(int parameter, Map<Integer, Integer> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    // In the order of the items, whatever that of the map: random numbers are taken in it.
    Map<Integer, Value> own = new TreeMap<>();
    wanted.forEach(
        (factor, value) -> {
          if (factor >= first[parameter] && factor < first[parameter + 1]) {
            own.put(factor - first[parameter], all.get(factor).values().get(value));
          }
        });
    return own;
  }

  /** The values in each place of a parameter, whatever the parameters that it reads are. */
  private List<Set<Value>> cells(int parameter) {
    Set<Integer> read = new HashSet<>();
    addRead(parameter, read);
    List<Set<Value>> cells = new ArrayList<>();
    int[] left = {MOST_COMBINATIONS};
    collect(0, parameter, read, plan.layout().slots(), cells, left);
    return cells;
  }

  private void addRead(int parameter, Set<Integer> read) {
    List<Drawn> parameters = plan.draws().parameters();
    for (int i = 0; i < parameter; i++) {
      Set<String> names = parameters.get(parameter).range().reads();
      if (parameters.get(i).names().stream().anyMatch(names::contains) && read.add(i)) {
        addRead(i, read);
      }
    }
  }

  private void collect(
      int from,
      int parameter,
      Set<Integer> read,
      Value[] slots,
      List<Set<Value>> cells,
      int[] left) {
    int next = from;
    while (next < parameter && !read.contains(next)) {
      next++;
    }
    Domain domain =
        plan.draws().domain(plan.draws().parameters().get(next), slots, Budget.standard());
    if (next == parameter) {
      List<List<Value>> now = domain.size().signum() == 0 ? List.of() : domain.cells();
      int followed = 0;
      for (int i = 0; i < now.size() && (i == 0 || followed < MOST_VALUES); i++) {
        if (i == cells.size()) {
          cells.add(new LinkedHashSet<>());
        }
        cells.get(i).addAll(now.get(i));
        followed += now.get(i).size();
      }
      left[0]--;
      return;
    }
    List<Value> values = Domain.told(domain);
    for (int i = 0; i < values.size() && left[0] > 0; i++) {
      plan.draws().parameters().get(next).put(values.get(i), slots);
      collect(next + 1, parameter, read, slots, cells, left);
    }
  }
}
