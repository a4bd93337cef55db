package org.tentamen.formula;

import java.math.BigInteger;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The built-in functions of numbers; of lists they work item by item. */
final class NumberFunctions {

  private static final int LARGEST_FACTORIAL = 3_000;
  private static final int MOST_DECIMALS = 100;

  private NumberFunctions() {}

  static List<Definition> all() {
    return List.of(
        Definition.number("abs(x)", "x without its sign", "abs(-3) = 3", (x, b) -> abs(x)),
        Definition.number(
            "sign(x)",
            "-1, 0 or 1 as x is negative, zero or positive",
            "sign(-0.5) = -1",
            (x, b) -> Rational.of(x.signum())),
        Definition.number(
            "floor(x)",
            "the largest whole number not above x",
            "floor(-3.5) = -4",
            (x, b) -> Rounding.floor(x)),
        Definition.number(
            "ceil(x)",
            "the smallest whole number not below x",
            "ceil(31.5) = 32",
            (x, b) -> Rounding.ceil(x)),
        Definition.values(
            "round(x, n)",
            new Arity(1, 2),
            "x rounded half away from zero to n decimals, or to a whole number",
            "round(2.345, 2) = 2.35",
            Typing.ITEM_BY_ITEM,
            NumberFunctions::round),
        Definition.number(
            "sqrt(x)", "the square root of x", "sqrt(1/4) = 0.5", (x, b) -> Powers.sqrt(x)),
        Definition.number("exp(x)", "e to the power of x", "exp(0) = 1", (x, b) -> exp(x)),
        Definition.number(
            "log(x)", "the natural logarithm of x", "log(1) = 0", (x, b) -> Logarithms.natural(x)),
        Definition.number(
            "log2(x)",
            "the logarithm of x to base 2",
            "log2(1/8) = -3",
            (x, b) -> Logarithms.binary(x)),
        Definition.number(
            "log10(x)",
            "the logarithm of x to base 10",
            "log10(1000) = 3",
            (x, b) -> Logarithms.decimal(x)),
        throughZero("sin(x)", "the sine of x, in radians", "sin(0) = 0", StrictMath::sin),
        Definition.number(
            "cos(x)",
            "the cosine of x, in radians",
            "cos(0) = 1",
            (x, b) -> isZero(x) ? Rational.ONE : Arithmetic.real(StrictMath.cos(x.toDouble()))),
        throughZero("tan(x)", "the tangent of x, in radians", "tan(0) = 0", StrictMath::tan),
        throughZero(
            "asin(x)",
            "the angle in radians, from -pi/2 to pi/2, whose sine is x",
            "asin(0) = 0",
            x -> StrictMath.asin(inUnit(x, "asin"))),
        Definition.number(
            "acos(x)",
            "the angle in radians, from 0 to pi, whose cosine is x",
            "acos(1) = 0",
            (x, b) -> acos(x)),
        throughZero(
            "atan(x)",
            "the angle in radians, between -pi/2 and pi/2, whose tangent is x",
            "atan(0) = 0",
            StrictMath::atan),
        throughZero("sinh(x)", "the hyperbolic sine of x", "sinh(0) = 0", StrictMath::sinh),
        Definition.number(
            "cosh(x)",
            "the hyperbolic cosine of x",
            "cosh(0) = 1",
            (x, b) -> isZero(x) ? Rational.ONE : Arithmetic.real(StrictMath.cosh(x.toDouble()))),
        throughZero("tanh(x)", "the hyperbolic tangent of x", "tanh(0) = 0", StrictMath::tanh),
        throughZero("erf(x)", "the error function of x", "erf(0) = 0", ErrorFunction::of),
        Definition.numbers(
            "gcd(a, b, …)",
            new Arity(2, Arity.ANY),
            "the greatest common divisor",
            "gcd(12, 18) = 6",
            NumberFunctions::gcd),
        Definition.numbers(
            "lcm(a, b, …)",
            new Arity(2, Arity.ANY),
            "the least common multiple",
            "lcm(4, 6) = 12",
            NumberFunctions::lcm),
        Definition.number(
            "factorial(n)",
            "the product of the whole numbers from 1 to n",
            "factorial(5) = 120",
            NumberFunctions::factorial),
        Definition.numbers(
            "binomial(n, k)",
            Arity.of(2),
            "in how many ways k of n can be chosen",
            "binomial(5, 2) = 10",
            NumberFunctions::binomial));
  }

  /** A function that is 0 at 0, exactly. */
  private static Definition throughZero(
      String signature, String description, String example, DoubleUnaryOperator rule) {
    return Definition.number(
        signature,
        description,
        example,
        (x, b) -> isZero(x) ? Rational.ZERO : Arithmetic.real(rule.applyAsDouble(x.toDouble())));
  }

  private static boolean isZero(Numeric x) {
    return x.isExact() && x.signum() == 0;
  }

  static Numeric abs(Numeric x) {
    return x.signum() >= 0 ? x : negated(x);
  }

  static Numeric negated(Numeric x) {
    return x instanceof Rational exact ? exact.negated() : new Real(-x.toDouble());
  }

  private static Value round(Value[] arguments, Budget budget) {
    if (arguments.length == 1) {
      return Lists.itemwise(
          arguments[0], (x, b) -> Rounding.round(Kinds.number(x, "round"), 0), budget);
    }
    return Lists.pairwise(arguments[0], arguments[1], NumberFunctions::round, budget);
  }

  private static Value round(Value x, Value decimals, Budget budget) {
    int n = Kinds.whole(decimals, "round", -MOST_DECIMALS, MOST_DECIMALS);
    return Rounding.round(Kinds.number(x, "round"), n);
  }

  private static Numeric exp(Numeric x) {
    return isZero(x) ? Rational.ONE : Arithmetic.real(StrictMath.exp(x.toDouble()));
  }

  private static Numeric acos(Numeric x) {
    boolean one = x.isExact() && x.equals(Rational.ONE);
    return one ? Rational.ZERO : Arithmetic.real(StrictMath.acos(inUnit(x.toDouble(), "acos")));
  }

  private static double inUnit(double x, String function) {
    if (Math.abs(x) > 1) {
      throw CalculationException.because(function + " of a number that is not from -1 to 1");
    }
    return x;
  }

  private static Numeric gcd(Numeric a, Numeric b, Budget budget) {
    return Arithmetic.whole(integer(a, "gcd").gcd(integer(b, "gcd")), budget);
  }

  private static Numeric lcm(Numeric a, Numeric b, Budget budget) {
    BigInteger x = integer(a, "lcm").abs();
    BigInteger y = integer(b, "lcm").abs();
    boolean zero = x.signum() == 0 || y.signum() == 0;
    return zero ? Rational.ZERO : Arithmetic.whole(x.divide(x.gcd(y)).multiply(y), budget);
  }

  private static Numeric factorial(Numeric x, Budget budget) {
    int n = Kinds.whole(x, "factorial", 0, LARGEST_FACTORIAL);
    budget.spend(n);
    BigInteger product = BigInteger.ONE;
    for (int i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return Arithmetic.whole(product, budget);
  }

  private static Numeric binomial(Numeric a, Numeric b, Budget budget) {
    BigInteger n = integer(a, "binomial");
    BigInteger k = integer(b, "binomial");
    if (n.signum() < 0) {
      throw CalculationException.because("binomial of a negative number, " + NumberText.brief(a));
    }
    if (k.signum() < 0 || k.compareTo(n) > 0) {
      return Rational.ZERO;
    }
    BigInteger fewer = k.min(n.subtract(k));
    BigInteger ways = BigInteger.ONE;
    BigInteger i = BigInteger.ZERO;
    while (i.compareTo(fewer) < 0) {
      ways = ways.multiply(n.subtract(i));
      i = i.add(BigInteger.ONE);
      ways = ways.divide(i);
      budget.spendBits(ways.bitLength());
    }
    return Arithmetic.whole(ways, budget);
  }

  private static BigInteger integer(Numeric x, String function) {
    if (!x.isWhole()) {
      throw CalculationException.because(
          function + " needs whole numbers, not " + NumberText.brief(x));
    }
    return x.toRational().numerator();
  }
}
