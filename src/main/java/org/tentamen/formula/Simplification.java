package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a formula with numbers in it comes to just before its value: everything within is calculated
 * and only what is done last is still to be seen.
 */
final class Simplification {

  private static final Set<String> ROUNDING = Set.of("floor", "ceil", "round");

  private Simplification() {}

  /** The formula before its last operation; of {@code (2*80)/(100 + 90)}, {@code 160/190}. */
  static Shown beforeLast(Shown shown) {
    if (shown instanceof Shown.Minus minus) {
      return minus(beforeLast(minus.operand()));
    }
    if (areBare(shown.parts())) {
      return shown;
    }
    boolean sum = shown instanceof Shown.Sum;
    List<Shown> parts = new ArrayList<>(shown.parts().size());
    for (Shown part : shown.parts()) {
      parts.add(sum ? term(part) : operand(part));
    }
    return tidied(shown.with(parts));
  }

  /** Of an operand that is a sum, the terms are calculated and stay a sum, if they are not bare. */
  private static Shown operand(Shown shown) {
    return shown instanceof Shown.Sum && !areBare(shown.parts())
        ? tidied(withCalculated(shown))
        : calculated(shown);
  }

  private static boolean areBare(List<Shown> all) {
    for (Shown shown : all) {
      if (!isBare(shown)) {
        return false;
      }
    }
    return true;
  }

  private static Shown withCalculated(Shown shown) {
    List<Shown> parts = new ArrayList<>(shown.parts().size());
    for (Shown part : shown.parts()) {
      parts.add(calculated(part));
    }
    return shown.with(parts);
  }

  private static boolean isBare(Shown shown) {
    return shown instanceof Shown.Number
        || (shown instanceof Shown.Minus minus && minus.operand() instanceof Shown.Number);
  }

  /** Of a term that is rounded, the number that is rounded is still to be seen. */
  private static Shown term(Shown shown) {
    boolean rounding =
        shown instanceof Shown.Applied applied && ROUNDING.contains(applied.function());
    boolean whole = rounding && value(shown.parts().get(0)).filter(v -> !v.isWhole()).isEmpty();
    return rounding && !whole ? withCalculated(shown) : calculated(shown);
  }

  /** What has a finite decimal becomes it; within anything else, the parts are calculated. */
  private static Shown calculated(Shown shown) {
    Optional<Numeric> value = value(shown);
    return value.isPresent() && isFinite(value.get())
        ? new Shown.Number(value.get())
        : tidied(withCalculated(shown));
  }

  private static boolean isFinite(Numeric number) {
    return number instanceof Rational exact && exact.asFiniteDecimal().isPresent();
  }

  /** The same without terms that are 0 and factors that are 1. */
  private static Shown tidied(Shown shown) {
    if (shown instanceof Shown.Sum sum) {
      return tidiedSum(sum);
    }
    if (shown instanceof Shown.Product product) {
      for (Shown factor : product.parts()) {
        if (isNumber(factor, Rational.ZERO)) {
          return new Shown.Number(Rational.ZERO);
        }
      }
      return withoutOnes(product);
    }
    return shown instanceof Shown.Minus minus ? minus(minus.operand()) : shown;
  }

  /** A sum of numbers alone keeps a 0, as it stands for one of the terms before. */
  private static Shown tidiedSum(Shown.Sum sum) {
    boolean numbers = areBare(sum.parts());
    List<Shown> terms = new ArrayList<>(sum.parts().size());
    for (Shown term : sum.parts()) {
      if (numbers || !isNumber(term, Rational.ZERO)) {
        terms.add(signed(term));
      }
    }
    return terms.isEmpty()
        ? new Shown.Number(Rational.ZERO)
        : terms.size() == 1 ? terms.get(0) : new Shown.Sum(terms);
  }

  /** A negative number that came out of a calculation is a subtraction. */
  private static Shown signed(Shown term) {
    return term instanceof Shown.Number number && number.value().signum() < 0
        ? new Shown.Minus(new Shown.Number(NumberFunctions.negated(number.value())))
        : term;
  }

  /** A product without factors that are 1, unless it has no others. */
  private static Shown withoutOnes(Shown.Product product) {
    List<Shown> factors = new ArrayList<>(product.parts().size());
    for (Shown factor : product.parts()) {
      if (!isNumber(factor, Rational.ONE)) {
        factors.add(factor);
      }
    }
    return factors.isEmpty()
        ? new Shown.Number(Rational.ONE)
        : factors.size() == 1 ? factors.get(0) : new Shown.Product(factors);
  }

  private static Shown minus(Shown operand) {
    return isNumber(operand, Rational.ZERO) ? operand : new Shown.Minus(operand);
  }

  static boolean isNumber(Shown shown, Rational number) {
    if (shown instanceof Shown.Minus minus) {
      return number.signum() == 0 && isNumber(minus.operand(), number);
    }
    return shown instanceof Shown.Number n && n.value().equals(number);
  }

  /** The value of what is shown, where that is a number and all of it is known. */
  static Optional<Numeric> value(Shown shown) {
    if (shown instanceof Shown.Number number) {
      return Optional.of(number.value());
    }
    List<Numeric> parts = new ArrayList<>();
    for (Shown part : shown.parts()) {
      Optional<Numeric> value = value(part);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      parts.add(value.get());
    }
    try {
      return value(shown, parts, Budget.standard());
    } catch (CalculationException e) {
      return Optional.empty();
    }
  }

  private static Optional<Numeric> value(Shown shown, List<Numeric> parts, Budget budget) {
    if (shown instanceof Shown.Sum || shown instanceof Shown.Product) {
      return together(parts, shown instanceof Shown.Sum, budget);
    }
    if (shown instanceof Shown.Fraction) {
      return Optional.of(Arithmetic.over(parts.get(0), parts.get(1), budget));
    }
    if (shown instanceof Shown.Power) {
      return Optional.of(Powers.power(parts.get(0), parts.get(1), budget));
    }
    if (shown instanceof Shown.Minus) {
      return Optional.of(NumberFunctions.negated(parts.get(0)));
    }
    boolean remainder = shown instanceof Shown.Related related && related.sign().equals("\\bmod");
    if (remainder) {
      return Optional.of(Arithmetic.remainder(parts.get(0), parts.get(1), budget));
    }
    return shown instanceof Shown.Applied applied
        ? applied(applied.function(), parts, budget)
        : Optional.empty();
  }

  private static Optional<Numeric> together(List<Numeric> parts, boolean sum, Budget budget) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Numeric all = parts.get(0);
    for (Numeric part : parts.subList(1, parts.size())) {
      all = sum ? Arithmetic.plus(all, part, budget) : Arithmetic.times(all, part, budget);
    }
    return Optional.of(all);
  }

  private static Optional<Numeric> applied(String function, List<Numeric> parts, Budget budget) {
    boolean oneExtreme = (function.equals("max") || function.equals("min")) && parts.size() == 1;
    if (oneExtreme) {
      return Optional.of(parts.get(0));
    }
    Optional<Definition> definition = Functions.builtIn().definition(function);
    if (definition.isEmpty() || !Expansion.isItemByItem(definition.get(), parts.size())) {
      return Optional.empty();
    }
    Value value =
        CallNode.whole(definition.get()).of(parts.toArray(new Value[parts.size()]), budget);
    return value instanceof Numeric number ? Optional.of(number) : Optional.empty();
  }
}
