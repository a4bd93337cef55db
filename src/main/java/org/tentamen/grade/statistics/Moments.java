package org.tentamen.grade.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tentamen.formula.Rational;

/**
 * How many numbers there are, their sum, and the sum of their squares; all exact.
 *
 * @param count how many, 0 or more
 * @param sum their sum
 * @param squares the sum of their squares
 */
public record Moments(long count, Rational sum, Rational squares) {

  /** Of no numbers. */
  public static final Moments NONE = new Moments(0, Rational.ZERO, Rational.ZERO);

  /** With one number more. */
  public Moments plus(Rational number) {
    return new Moments(count + 1, sum.plus(number), squares.plus(number.times(number)));
  }

  /** Of these numbers and others. */
  public Moments plus(Moments others) {
    return new Moments(count + others.count, sum.plus(others.sum), squares.plus(others.squares));
  }

  /** The mean; empty without numbers. */
  public Optional<Rational> mean() {
    return count == 0 ? Optional.empty() : Optional.of(sum.over(Rational.of(count)));
  }

  /** The sum of the squared deviations from the mean, 0 or more; 0 without numbers. */
  public Rational deviations() {
    return count == 0 ? Rational.ZERO : squares.minus(sum.times(sum).over(Rational.of(count)));
  }

  /** The sample variance, with divisor n − 1; empty for fewer than two numbers. */
  public Optional<Rational> variance() {
    return count < 2 ? Optional.empty() : Optional.of(deviations().over(Rational.of(count - 1)));
  }

  /** The sample standard deviation; empty for fewer than two numbers. */
  public OptionalDouble deviation() {
    Optional<Rational> variance = variance();
    return variance.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(StrictMath.sqrt(variance.get().toDouble()));
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(count);
    Exact.write(sum, out);
    Exact.write(squares, out);
  }

  static Moments read(DataInput in) throws IOException {
    long count = in.readLong();
    Rational sum = Exact.number(in);
    return new Moments(count, sum, Exact.number(in));
  }
}
