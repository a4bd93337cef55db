package org.tentamen.variant;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.formula.Value;

/**
 * Some of a domain's values in drawn order, no number of the domain twice; in the order of the
 * numbers that their items have in the domain, the last item's fastest.
 */
final class Arrangement implements Domain {

  private final Domain pool;
  private final int length;
  private final BigInteger size;
  private final long count;

  /**
   * All arrangements of a length.
   *
   * @param length up to the pool's size for there to be any
   */
  Arrangement(Domain pool, int length) {
    this.pool = pool;
    this.length = length;
    this.size = arrangements(pool.size(), length);
    this.count = Domain.count(size);
  }

  private static BigInteger arrangements(BigInteger of, int length) {
    if (of.compareTo(BigInteger.valueOf(length)) < 0) {
      return BigInteger.ZERO;
    }
    BigInteger product = BigInteger.ONE;
    for (int i = 0; i < length; i++) {
      product = product.multiply(of.subtract(BigInteger.valueOf(i)));
    }
    return product;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public BigInteger size() {
    return size;
  }

  @Override
  public Value pick(Digits digits) {
    return Value.Items.of(
        pool.count() == TOO_MANY_FOR_A_LONG ? pickFromMany(digits) : pickFromFew(digits));
  }

  private Value[] pickFromFew(Digits digits) {
    long[] places = new long[length];
    for (int i = length - 1; i >= 0; i--) {
      places[i] = digits.next(pool.count() - i);
    }
    Value[] items = new Value[length];
    long[] taken = new long[length];
    for (int i = 0; i < length; i++) {
      int before = 0;
      while (before < i && taken[before] <= places[i] + before) {
        before++;
      }
      long number = places[i] + before;
      System.arraycopy(taken, before, taken, before + 1, i - before);
      taken[before] = number;
      items[i] = pool.pick(new Digits(number));
    }
    return items;
  }

  private Value[] pickFromMany(Digits digits) {
    BigInteger[] places = new BigInteger[length];
    for (int i = length - 1; i >= 0; i--) {
      places[i] = digits.next(pool.size().subtract(BigInteger.valueOf(i)));
    }
    Value[] items = new Value[length];
    BigInteger[] taken = new BigInteger[length];
    for (int i = 0; i < length; i++) {
      BigInteger number = places[i];
      for (BigInteger earlier : Arrays.copyOf(taken, i)) {
        number = earlier.compareTo(number) <= 0 ? number.add(BigInteger.ONE) : number;
      }
      taken[i] = number;
      Arrays.sort(taken, 0, i + 1);
      items[i] = pool.pick(new Digits(number));
    }
    return items;
  }

  @Override
  public double ways(Value value) {
    double ways = 1;
    if (!pool.isInjective()) {
      Map<Value, Integer> taken = new HashMap<>();
      for (Value one : ((Value.Items) value).items()) {
        ways *= pool.ways(one) - taken.merge(one, 1, Integer::sum) + 1;
      }
    }
    return ways;
  }

  @Override
  public boolean isInjective() {
    return pool.isInjective();
  }

  @Override
  public List<List<Value>> cells() {
    return Collections.nCopies(length, Domain.told(pool));
  }

  @Override
  public void addCells(Value value, List<Value> to) {
    to.addAll(((Value.Items) value).items());
  }

  @Override
  public Optional<BigInteger> find(Map<Integer, Value> wanted, Stream random) {
    if (pool.count() == TOO_MANY_FOR_A_LONG || pool.count() > MOST_TOLD) {
      return Domain.super.find(wanted, random);
    }
    List<Value> values = Domain.told(pool);
    long[] taken = new long[length];
    Arrays.fill(taken, -1);
    for (Map.Entry<Integer, Value> one : wanted.entrySet()) {
      long number = values.indexOf(one.getValue());
      if (one.getKey() >= length || number < 0 || contains(taken, number)) {
        return Optional.empty();
      }
      taken[one.getKey()] = number;
    }
    for (int i = 0; i < length; i++) {
      while (taken[i] < 0) {
        long number = random.below(pool.count());
        taken[i] = contains(taken, number) ? -1 : number;
      }
    }
    return Optional.of(number(taken));
  }

  private static boolean contains(long[] numbers, long number) {
    return Arrays.stream(numbers).anyMatch(n -> n == number);
  }

  /** The arrangement's number; the inverse of {@link #pickFromFew}. */
  private BigInteger number(long[] taken) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < length; i++) {
      long item = taken[i];
      long before = Arrays.stream(taken, 0, i).filter(n -> n < item).count();
      number =
          number
              .multiply(BigInteger.valueOf(pool.count() - i))
              .add(BigInteger.valueOf(item - before));
    }
    return number;
  }
}
