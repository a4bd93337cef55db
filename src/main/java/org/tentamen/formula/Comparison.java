package org.tentamen.formula;

/** The one equality and order of numbers that operators, sorting and ties all use. */
final class Comparison {

  /** Doubles that differ by less came from the same number by different ways of rounding. */
  private static final double SAME = 1e-12;

  private Comparison() {}

  /** Negative, 0 or positive as {@code a} is less than, the same as or greater than {@code b}. */
  static int compare(Numeric a, Numeric b) {
    if (a instanceof Rational x && b instanceof Rational y) {
      return x.compareTo(y);
    }
    double x = a.toDouble();
    double y = b.toDouble();
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      return a.toRational().compareTo(b.toRational());
    }
    boolean same = Math.abs(x - y) <= SAME * Math.max(Math.abs(x), Math.abs(y));
    return same ? 0 : Double.compare(x, y);
  }

  /** Whether {@link #compare} gives 0; fractions have one form each. */
  static boolean same(Numeric a, Numeric b) {
    return a instanceof Rational x && b instanceof Rational y ? x.equals(y) : compare(a, b) == 0;
  }

  /** The order without any tolerance, which alone is an order in the strict sense. */
  static int exactly(Numeric a, Numeric b) {
    if (a instanceof Real x && b instanceof Real y) {
      return Double.compare(x.value(), y.value());
    }
    return a.toRational().compareTo(b.toRational());
  }

  /** Whether an order comparison or equality of two values holds. */
  static boolean holds(Operator operator, Value a, Value b) {
    return switch (operator) {
      case EQUAL -> equal(a, b);
      case UNEQUAL -> !equal(a, b);
      case LESS -> order(operator, a, b) < 0;
      case AT_MOST -> order(operator, a, b) <= 0;
      case MORE -> order(operator, a, b) > 0;
      case AT_LEAST -> order(operator, a, b) >= 0;
      case OR, AND, PLUS, MINUS, TIMES, OVER, FLOOR_OVER, REMAINDER, POWER ->
          throw new IllegalArgumentException("operator (" + operator + ") must compare");
    };
  }

  private static boolean equal(Value a, Value b) {
    if (a instanceof Numeric x && b instanceof Numeric y) {
      return same(x, y);
    }
    boolean alike = a.getClass() == b.getClass() && !(a instanceof Failed);
    if (!alike) {
      throw Kinds.mismatch("==", a, b);
    }
    return a.equals(b);
  }

  private static int order(Operator operator, Value a, Value b) {
    if (a instanceof Numeric x && b instanceof Numeric y) {
      return compare(x, y);
    }
    throw Kinds.mismatch(operator.sign(), a, b);
  }
}
