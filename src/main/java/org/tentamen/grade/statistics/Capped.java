package org.tentamen.grade.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Values by text, of which there may be too many to be kept: then none is. Whether there are does
 * not depend on the order in which they come, or on which parts they come in.
 *
 * @param <V> the values
 */
final class Capped<V> {

  private final int most;
  private final BinaryOperator<V> sum;
  private final SortedMap<String, V> values = new TreeMap<>();
  private boolean isTooMany;

  /**
   * Nothing yet.
   *
   * @param most how many different texts are kept
   * @param sum puts two values of a text together
   */
  Capped(int most, BinaryOperator<V> sum) {
    this.most = most;
    this.sum = sum;
  }

  /** Adds a value. */
  void add(String text, V value) {
    if (isTooMany) {
      return;
    }
    values.merge(text, value, sum);
    if (values.size() > most) {
      isTooMany = true;
      values.clear();
    }
  }

  /** Adds the values of another part. */
  void merge(Capped<V> other) {
    if (other.isTooMany) {
      isTooMany = true;
      values.clear();
    }
    other.values.forEach(this::add);
  }

  /** Whether there were more texts than are kept. */
  boolean isTooMany() {
    return isTooMany;
  }

  /** By text, sorted; empty where there were too many. */
  Map<String, V> values() {
    return Collections.unmodifiableMap(values);
  }

  void write(DataOutput out, Exact.Writer<V> each) throws IOException {
    out.writeBoolean(isTooMany);
    Exact.write(values, out, each);
  }

  /** Reads what was written of another into this one, which is empty. */
  void read(DataInput in, Exact.Reader<V> each) throws IOException {
    isTooMany = in.readBoolean();
    values.putAll(Exact.map(in, each));
  }
}
