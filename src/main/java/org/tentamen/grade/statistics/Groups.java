package org.tentamen.grade.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalDouble;
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

  /**
   * The share η² of the variance that the values explain, from 0 to 1; empty for fewer than two
   * values or where all fared alike.
   */
  public OptionalDouble explained() {
    Moments all = all();
    if (values().size() < 2 || all.deviations().signum() == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Rational.ONE.minus(within().over(all.deviations())).toDouble());
  }

  private Moments all() {
    return values().values().stream().reduce(Moments.NONE, Moments::plus);
  }

  private Rational within() {
    Rational sum = Rational.ZERO;
    for (Moments group : values().values()) {
      sum = sum.plus(group.deviations());
    }
    return sum;
  }

  /**
   * How probable differences like these, or greater ones, are by chance, from an analysis of
   * variance; empty where there is nothing to compare.
   */
  public OptionalDouble chance() {
    Moments all = all();
    int groups = values().size();
    long free = all.count() - groups;
    if (groups < 2 || free < 1 || all.deviations().signum() == 0) {
      return OptionalDouble.empty();
    }
    double within = within().over(all.deviations()).toDouble();
    return OptionalDouble.of(RegularizedBeta.value(within, free / 2.0, (groups - 1) / 2.0));
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
