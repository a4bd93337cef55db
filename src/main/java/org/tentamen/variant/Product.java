package org.tentamen.variant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.formula.Value;

/** Lists whose items are drawn independently; the last item's number runs fastest. */
final class Product implements Domain {

  /** Of so many items and less, one after the other is taken off the number. */
  private static final int RUN = 64;

  private final Domain item;
  private final int length;
  private final long count;

  /**
   * All lists of a length.
   *
   * @param item what each item is drawn from
   */
  Product(Domain item, int length) {
    this.item = item;
    this.length = length;
    this.count = power(item.count(), length);
  }

  /** The power as far as a long holds it; lists are made for each draw, so without big numbers. */
  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent && power > 0; i++) {
      boolean fits = base >= 0 && Math.multiplyHigh(power, base) == 0 && power * base >= 0;
      power = fits ? power * base : TOO_MANY_FOR_A_LONG;
    }
    return power;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public BigInteger size() {
    return count == TOO_MANY_FOR_A_LONG ? item.size().pow(length) : BigInteger.valueOf(count);
  }

  @Override
  public Value pick(Digits digits) {
    Value[] items = new Value[length];
    if (length > RUN && digits.isWide()) {
      pick(items, 0, length, digits, powers());
    } else {
      pick(items, 0, length, digits);
    }
    return Value.Items.of(items);
  }

  private void pick(Value[] items, int from, int to, Digits digits) {
    for (int i = to - 1; i >= from; i--) {
      items[i] = item.pick(digits);
    }
  }

  /**
   * Cuts the number of a long list in two again and again: to take a digit off a number takes as
   * long as the number is.
   */
  private void pick(Value[] items, int from, int to, Digits digits, List<BigInteger> powers) {
    int last = RUN;
    int power = 0;
    while (2 * last < to - from) {
      last *= 2;
      power++;
    }
    if (to - from <= RUN || !digits.isWide()) {
      pick(items, from, to, digits);
      return;
    }
    pick(items, to - last, to, new Digits(digits.next(powers.get(power))), powers);
    pick(items, from, to - last, digits, powers);
  }

  /** How many lists of a run of items there are, of two, of four, and so on. */
  private List<BigInteger> powers() {
    List<BigInteger> powers = new ArrayList<>();
    BigInteger power = item.size().pow(RUN);
    powers.add(power);
    for (long items = 2 * RUN; items < length; items *= 2) {
      power = power.multiply(power);
      powers.add(power);
    }
    return powers;
  }

  @Override
  public double ways(Value value) {
    double ways = 1;
    if (!item.isInjective()) {
      for (Value one : ((Value.Items) value).items()) {
        ways *= item.ways(one);
      }
    }
    return ways;
  }

  @Override
  public boolean isInjective() {
    return item.isInjective();
  }

  @Override
  public List<List<Value>> cells() {
    List<List<Value>> each = item.cells();
    List<List<Value>> cells = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      cells.addAll(each);
    }
    return cells;
  }

  @Override
  public void addCells(Value value, List<Value> to) {
    ((Value.Items) value).items().forEach(one -> item.addCells(one, to));
  }

  @Override
  public Optional<BigInteger> find(Map<Integer, Value> wanted, Stream random) {
    int each = item.cells().size();
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < length; i++) {
      int first = i * each;
      Map<Integer, Value> own = new HashMap<>();
      wanted.forEach(
          (cell, value) -> {
            if (cell >= first && cell < first + each) {
              own.put(cell - first, value);
            }
          });
      Optional<BigInteger> digit = item.find(own, random);
      if (digit.isEmpty()) {
        return digit;
      }
      number = number.multiply(item.size()).add(digit.get());
    }
    boolean all = wanted.keySet().stream().allMatch(cell -> cell < length * each);
    return all ? Optional.of(number) : Optional.empty();
  }
}
