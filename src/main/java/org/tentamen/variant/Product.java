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
    for (int i = length - 1; i >= 0; i--) {
      items[i] = item.pick(digits);
    }
    return Value.Items.of(items);
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
    List<List<Value>> cells = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      cells.addAll(item.cells());
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
