package org.tentamen.grade.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.tentamen.formula.Rational;

/** How those fared who had different numbers in a question: by value, their shares of points. */
public final class Groups {

  /** A parameter with more values than these makes no groups. */
  private static final int MOST_VALUES = 12;

  private final Capped<Moments> values = new Capped<>(MOST_VALUES, Moments::plus);

  Groups() {}

  void add(String value, Rational share) {
    values.add(value, Moments.NONE.plus(share));
  }

  void merge(Groups other) {
    values.merge(other.values);
  }

  /** By value, the shares of points, from 0 to 1; empty where there are too many values. */
  public Map<String, Moments> values() {
    return values.values();
  }

  /** The values that some students at least had. */
  public Map<String, Moments> of(int fewest) {
    SortedMap<String, Moments> some = new TreeMap<>(values());
    some.values().removeIf(group -> group.count() < fewest);
    return some;
  }

  /**
   * How probable differences like these, or greater ones, are by chance, from a one-way analysis of
   * variance (Fisher, "Statistical methods for research workers", 1925, chapter VII): the tail of F
   * is the incomplete beta function of what is left within the groups, over all variation
   * (Abramowitz and Stegun 26.6.2). Empty where there is nothing to compare.
   *
   * @param fewest values that fewer students had are left out
   */
  public OptionalDouble chance(int fewest) {
    Map<String, Moments> groups = of(fewest);
    Moments all = groups.values().stream().reduce(Moments.NONE, Moments::plus);
    long free = all.count() - groups.size();
    if (groups.size() < 2 || free < 1 || all.deviations().signum() == 0) {
      return OptionalDouble.empty();
    }
    Rational within = Rational.ZERO;
    for (Moments group : groups.values()) {
      within = within.plus(group.deviations());
    }
    return OptionalDouble.of(
        RegularizedBeta.value(
            within.over(all.deviations()).toDouble(), free / 2.0, (groups.size() - 1) / 2.0));
  }

  void write(DataOutput out) throws IOException {
    values.write(out, some -> some.write(out));
  }

  static Groups read(DataInput in) throws IOException {
    Groups read = new Groups();
    read.values.read(in, () -> Moments.read(in));
    return read;
  }
}
