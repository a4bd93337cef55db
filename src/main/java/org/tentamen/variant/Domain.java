package org.tentamen.variant;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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

  /** How many numbers there are, perhaps 0; {@link #TOO_MANY_FOR_A_LONG} where it does not fit. */
  long count();

  /** How many numbers there are, perhaps 0. */
  default BigInteger size() {
    return BigInteger.valueOf(count());
  }

  /** The value whose number the digits spell; takes off the digits that it needs. */
  Value pick(Digits digits);

  /** Whether no two numbers give the same value. */
  boolean isInjective();

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
    public boolean isInjective() {
      return isInjective;
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
  }
}
