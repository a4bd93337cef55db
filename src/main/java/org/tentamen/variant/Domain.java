package org.tentamen.variant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/**
 * The values that a range has once the parameters it reads are known: finitely many, numbered from
 * 0. A draw takes each number with equal probability.
 */
sealed interface Domain
    permits Domain.Fixed,
        Domain.OneOf,
        Domain.Steps,
        Domain.OneHot,
        Product,
        Arrangement,
        SortedSelection,
        SummingToOne {

  /** What {@link #count} says where a long does not hold it. */
  long TOO_MANY_FOR_A_LONG = -1;

  /** So many draws are made to meet wanted items by chance, where they cannot be put together. */
  int MOST_TRIES = 100;

  /** Of a place with more values than these, only so many are told. */
  int MOST_TOLD = 10_000;

  /** How many numbers there are, perhaps 0; {@link #TOO_MANY_FOR_A_LONG} where it does not fit. */
  long count();

  /** How many numbers there are, perhaps 0. */
  default BigInteger size() {
    return BigInteger.valueOf(count());
  }

  /** The value whose number the digits spell; takes off the digits that it needs. */
  Value pick(Digits digits);

  /**
   * How many numbers give a value.
   *
   * @param value one of this domain
   */
  default double ways(Value value) {
    return 1;
  }

  /** Whether no two numbers give the same value. */
  boolean isInjective();

  /**
   * For each place in a drawn value, the values that may stand there: one place for a single value,
   * one for each item of a list, none where nothing is drawn.
   */
  List<List<Value>> cells();

  /** Adds what stands in each place of a value of this domain. */
  default void addCells(Value value, List<Value> to) {
    to.add(value);
  }

  /**
   * The number of a value, drawn among those that have what is wanted.
   *
   * @param wanted by place, what is to stand there
   * @return empty where no such value was met
   */
  default Optional<BigInteger> find(Map<Integer, Value> wanted, Stream random) {
    for (int i = 0; i < MOST_TRIES && size().signum() > 0; i++) {
      BigInteger number = random.below(size());
      List<Value> cells = new ArrayList<>();
      addCells(pick(new Digits(number)), cells);
      boolean found = true;
      for (Map.Entry<Integer, Value> one : wanted.entrySet()) {
        int cell = one.getKey();
        found &= cell < cells.size() && cells.get(cell).equals(one.getValue());
      }
      if (found) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  /** The values of a domain, the first {@link #MOST_TOLD} of them. */
  static List<Value> told(Domain domain) {
    List<Value> values = new ArrayList<>();
    BigInteger most = domain.size().min(BigInteger.valueOf(MOST_TOLD));
    for (int i = 0; i < most.intValueExact(); i++) {
      values.add(domain.pick(new Digits(i)));
    }
    return List.copyOf(values);
  }

  /** The number of the one value that is wanted; a drawn one where none is. */
  private static Optional<BigInteger> number(
      Domain domain, long index, Map<Integer, Value> wanted, Stream random) {
    if (wanted.isEmpty()) {
      return Optional.of(random.below(domain.size()));
    }
    boolean isThere = index >= 0 && wanted.keySet().equals(Set.of(0));
    return isThere ? Optional.of(BigInteger.valueOf(index)) : Optional.empty();
  }

  /** The count of a size. */
  static long count(BigInteger size) {
    return size.bitLength() < Long.SIZE ? size.longValueExact() : TOO_MANY_FOR_A_LONG;
  }

  /**
   * One value; nothing is drawn.
   *
   * @param value the value
   */
  record Fixed(Value value) implements Domain {
    @Override
    public long count() {
      return 1;
    }

    @Override
    public Value pick(Digits digits) {
      return value;
    }

    @Override
    public boolean isInjective() {
      return true;
    }

    @Override
    public List<List<Value>> cells() {
      return List.of();
    }

    @Override
    public void addCells(Value fixed, List<Value> to) {
      // Nothing is drawn.
    }
  }

  /** One of some values, by its place; a value that is there twice is drawn twice as often. */
  final class OneOf implements Domain {
    private final Value[] values;
    private final boolean isInjective;

    /** One of at least one value. */
    OneOf(List<Value> values) {
      this.values = values.toArray(Value[]::new);
      this.isInjective = new HashSet<>(values).size() == values.size();
    }

    @Override
    public long count() {
      return values.length;
    }

    @Override
    public Value pick(Digits digits) {
      return values[(int) digits.next(values.length)];
    }

    @Override
    public double ways(Value value) {
      return isInjective ? 1 : Collections.frequency(Arrays.asList(values), value);
    }

    @Override
    public boolean isInjective() {
      return isInjective;
    }

    @Override
    public List<List<Value>> cells() {
      return List.of(List.copyOf(new LinkedHashSet<>(Arrays.asList(values))));
    }

    @Override
    public Optional<BigInteger> find(Map<Integer, Value> wanted, Stream random) {
      return number(this, Arrays.asList(values).indexOf(wanted.get(0)), wanted, random);
    }
  }

  /**
   * {@code from + i·step}.
   *
   * @param from the first number
   * @param step above 0
   * @param count how many numbers
   */
  record Steps(Rational from, Rational step, long count) implements Domain {
    @Override
    public Value pick(Digits digits) {
      return from.plus(step.times(Rational.of(digits.next(count))));
    }

    @Override
    public boolean isInjective() {
      return true;
    }

    @Override
    public List<List<Value>> cells() {
      return List.of(told(this));
    }

    @Override
    public Optional<BigInteger> find(Map<Integer, Value> wanted, Stream random) {
      return number(this, place(wanted.get(0)), wanted, random);
    }

    private long place(@Nullable Value wanted) {
      if (!(wanted instanceof Rational number)) {
        return -1;
      }
      long index = number.minus(from).over(step).asInt().orElse(-1);
      return index < count ? index : -1;
    }
  }

  /**
   * Zeros with a single 1, by the place of the 1.
   *
   * @param length how many items, 1 or more
   */
  record OneHot(int length) implements Domain {
    @Override
    public long count() {
      return length;
    }

    @Override
    public Value pick(Digits digits) {
      Value[] items = new Value[length];
      Arrays.fill(items, Rational.ZERO);
      items[(int) digits.next(length)] = Rational.ONE;
      return Value.Items.of(items);
    }

    @Override
    public boolean isInjective() {
      return true;
    }

    @Override
    public List<List<Value>> cells() {
      return List.of(told(this));
    }
  }
}
