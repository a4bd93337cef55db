package org.tentamen.variant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tentamen.formula.Value;

/**
 * Ascending lists of some values, each list once, in lexicographic order.
 *
 * <p>A list of k items that may repeat is one of k distinct items of N + k − 1, with i taken off
 * the item at index i. A list of distinct items has, read as the distances from the largest value,
 * its number in the combinatorial number system (Knuth, The Art of Computer Programming 4A,
 * 7.2.1.3).
 */
final class SortedSelection implements Domain {

  /** The most binomials that are kept, a few megabytes of them. */
  static final int LARGEST_TABLE = 200_000;

  private final List<Value> values;
  private final int length;
  private final int repeats;

  /** {@code binomials[k][n]}: n choose k. */
  private final BigInteger[][] binomials;

  /**
   * All ascending lists of a length.
   *
   * @param values ascending, no two of them equal
   * @param distinct whether no two items of a list may be equal
   */
  SortedSelection(List<Value> values, int length, boolean distinct) {
    this.values = values;
    this.length = length;
    this.repeats = distinct ? 0 : Math.max(0, length - 1);
    this.binomials = binomials(length, values.size() + repeats);
  }

  private static BigInteger[][] binomials(int most, int of) {
    BigInteger[][] table = new BigInteger[most + 1][of + 1];
    Arrays.fill(table[0], BigInteger.ONE);
    for (int k = 1; k <= most; k++) {
      table[k][0] = BigInteger.ZERO;
      for (int n = 1; n <= of; n++) {
        table[k][n] = table[k][n - 1].add(table[k - 1][n - 1]);
      }
    }
    return table;
  }

  @Override
  public long count() {
    return Domain.count(size());
  }

  @Override
  public BigInteger size() {
    return binomials[length][values.size() + repeats];
  }

  @Override
  public Value pick(Digits digits) {
    BigInteger fromLast = size().subtract(BigInteger.ONE).subtract(digits.next(size()));
    int last = values.size() + repeats - 1;
    Value[] items = new Value[length];
    for (int i = 0; i < length; i++) {
      BigInteger[] column = binomials[length - i];
      int distance = largestUpTo(fromLast, column);
      fromLast = fromLast.subtract(column[distance]);
      items[i] = values.get(last - distance - (repeats > 0 ? i : 0));
    }
    return Value.Items.of(items);
  }

  private static int largestUpTo(BigInteger bound, BigInteger[] ascending) {
    int low = 0;
    int high = ascending.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (ascending[middle].compareTo(bound) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  @Override
  public boolean isInjective() {
    return true;
  }

  @Override
  public List<List<Value>> cells() {
    List<List<Value>> cells = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      // Of distinct items, i are smaller than the one at index i, and the rest are larger.
      cells.add(repeats > 0 ? values : values.subList(i, values.size() - (length - 1 - i)));
    }
    return cells;
  }

  @Override
  public void addCells(Value value, List<Value> to) {
    to.addAll(((Value.Items) value).items());
  }
}
