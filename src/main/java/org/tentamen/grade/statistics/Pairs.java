package org.tentamen.grade.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalDouble;
import org.tentamen.formula.Rational;

/**
 * Sums of pairs of numbers, exact.
 *
 * @param first of the first numbers
 * @param second of the second numbers
 * @param products the sum of the products
 */
public record Pairs(Moments first, Moments second, Rational products) {

  /** Of no pairs. */
  public static final Pairs NONE = new Pairs(Moments.NONE, Moments.NONE, Rational.ZERO);

  /** With one pair more. */
  public Pairs plus(Rational one, Rational other) {
    return new Pairs(first.plus(one), second.plus(other), products.plus(one.times(other)));
  }

  /** Of these pairs and others. */
  public Pairs plus(Pairs others) {
    return new Pairs(
        first.plus(others.first), second.plus(others.second), products.plus(others.products));
  }

  /** How many pairs there are. */
  public long count() {
    return first.count();
  }

  /** The sum of the products of the deviations from the means; 0 without pairs. */
  public Rational deviations() {
    return count() == 0
        ? Rational.ZERO
        : products.minus(first.sum().times(second.sum()).over(Rational.of(count())));
  }

  /** Pearson's correlation, from −1 to 1; empty where one of the two does not vary. */
  public OptionalDouble correlation() {
    Rational scale = first.deviations().times(second.deviations());
    if (scale.signum() == 0) {
      return OptionalDouble.empty();
    }
    double size = StrictMath.sqrt(deviations().times(deviations()).over(scale).toDouble());
    return OptionalDouble.of(Math.min(1, size) * deviations().signum());
  }

  void write(DataOutput out) throws IOException {
    first.write(out);
    second.write(out);
    Exact.write(products, out);
  }

  static Pairs read(DataInput in) throws IOException {
    Moments first = Moments.read(in);
    Moments second = Moments.read(in);
    return new Pairs(first, second, Exact.number(in));
  }
}
