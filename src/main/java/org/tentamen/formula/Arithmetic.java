package org.tentamen.formula;

import java.math.BigInteger;
import org.tentamen.formula.Value.Symbol;

/** The arithmetic of two single values: exact between fractions, in doubles otherwise. */
final class Arithmetic {

  private Arithmetic() {}

  static Value apply(Operator operator, Value a, Value b, Budget budget) {
    if (a instanceof Numeric x && b instanceof Numeric y) {
      return of(operator, x, y, budget);
    }
    if (a instanceof Symbol symbol && b instanceof Rational number) {
      return scaled(operator, symbol, number);
    }
    if (a instanceof Rational number && b instanceof Symbol symbol && operator == Operator.TIMES) {
      return new Symbol(symbol.name(), symbol.factor().times(number));
    }
    throw a instanceof Symbol || b instanceof Symbol
        ? symbolic(operator, a, b)
        : Kinds.mismatch(operator.sign(), a, b);
  }

  private static Symbol scaled(Operator operator, Symbol symbol, Rational number) {
    boolean over = operator == Operator.OVER && number.signum() != 0;
    if (!over && operator != Operator.TIMES) {
      throw symbolic(operator, symbol, number);
    }
    Rational factor = over ? symbol.factor().over(number) : symbol.factor().times(number);
    return new Symbol(symbol.name(), factor);
  }

  private static CalculationException symbolic(Operator operator, Value a, Value b) {
    if (a instanceof Failed || b instanceof Failed) {
      return Kinds.mismatch(operator.sign(), a, b);
    }
    return CalculationException.because(
        "'"
            + operator.sign()
            + "' between "
            + Kinds.described(a)
            + " and "
            + Kinds.described(b)
            + " (a symbol has no value; it can only be multiplied or divided by a number)");
  }

  static Numeric of(Operator operator, Numeric a, Numeric b, Budget budget) {
    return switch (operator) {
      case PLUS -> plus(a, b, budget);
      case MINUS -> minus(a, b, budget);
      case TIMES -> times(a, b, budget);
      case OVER -> over(a, b, budget);
      case FLOOR_OVER -> floorOver(a, b, budget);
      case REMAINDER -> remainder(a, b, budget);
      case POWER -> Powers.power(a, b, budget);
      case OR, AND, EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST ->
          throw new IllegalArgumentException("operator (" + operator + ") must be arithmetic");
    };
  }

  static Numeric plus(Numeric a, Numeric b, Budget budget) {
    return a instanceof Rational x && b instanceof Rational y
        ? budget.checked(x.plus(y))
        : real(a.toDouble() + b.toDouble());
  }

  static Numeric minus(Numeric a, Numeric b, Budget budget) {
    return a instanceof Rational x && b instanceof Rational y
        ? budget.checked(x.minus(y))
        : real(a.toDouble() - b.toDouble());
  }

  /** An exact 0 makes the product exactly 0, so that {@code 0 * log(q)} leaves a sum exact. */
  static Numeric times(Numeric a, Numeric b, Budget budget) {
    if (a instanceof Rational x && b instanceof Rational y) {
      return budget.checked(x.times(y));
    }
    boolean zero = a.equals(Rational.ZERO) || b.equals(Rational.ZERO);
    return zero ? Rational.ZERO : real(a.toDouble() * b.toDouble());
  }

  static Numeric over(Numeric a, Numeric b, Budget budget) {
    refuseZero(b);
    if (a instanceof Rational x && b instanceof Rational y) {
      return budget.checked(x.over(y));
    }
    boolean zero = a.isExact() && a.signum() == 0;
    return zero ? Rational.ZERO : real(a.toDouble() / b.toDouble());
  }

  static Numeric floorOver(Numeric a, Numeric b, Budget budget) {
    if (a instanceof Rational x && b instanceof Rational y && y.signum() != 0) {
      return budget.checked(x.floorOver(y));
    }
    return Rounding.floor(over(a, b, budget));
  }

  static Numeric remainder(Numeric a, Numeric b, Budget budget) {
    if (a instanceof Rational x && b instanceof Rational y && y.signum() != 0) {
      return budget.checked(x.remainder(y));
    }
    Numeric quotient = over(a, b, budget);
    Rational whole = Rounding.floor(quotient);
    // Where a float's quotient counts as whole, what would be left is the rounding error alone.
    return quotient.sameAs(whole) ? Rational.ZERO : minus(a, times(b, whole, budget), budget);
  }

  private static void refuseZero(Numeric divisor) {
    if (divisor.signum() == 0) {
      throw CalculationException.because("division by zero");
    }
  }

  /** A double as a number. */
  static Real real(double value) {
    if (!Double.isFinite(value)) {
      throw CalculationException.because("a number too large to calculate with");
    }
    return new Real(value);
  }

  static Rational whole(BigInteger value, Budget budget) {
    return budget.checked(Rational.of(value, BigInteger.ONE));
  }
}
