package org.tentamen.variant;

import java.util.List;
import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.answer.NumberRules;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** The keys that are one number. */
final class NumberRule {
  private NumberRule() {}

  private static Numeric number(AnswerFormula formula, Worked worked) {
    Value value = formula.value(worked);
    if (value instanceof Numeric number) {
      return number;
    }
    throw formula.input().refused(value, "a number", "");
  }

  /**
   * Any number.
   *
   * @param formula gives it
   * @param rules how it is printed and compared
   */
  record OfNumber(AnswerFormula formula, NumberRules rules) implements KeyRule {
    @Override
    public Key key(Worked worked, Role role) {
      return new Key.Number(number(formula, worked), rules);
    }

    @Override
    public Optional<Place> place() {
      return Optional.of(formula.input().place());
    }

    @Override
    public List<String> bareNames() {
      return formula.bareNames();
    }
  }

  /**
   * A whole number.
   *
   * @param formula gives it
   * @param form how it may be typed
   */
  record OfWhole(AnswerFormula formula, Key.Form form) implements KeyRule {
    @Override
    public Key key(Worked worked, Role role) {
      Numeric value = number(formula, worked);
      boolean whole = value instanceof Rational exact && exact.isWhole();
      if (role == Role.RIGHT && !whole) {
        throw formula.input().refused(value, "a whole number", "Round it, or ask for a number.");
      }
      return new Key.Whole(value, form);
    }

    @Override
    public List<String> bareNames() {
      return formula.bareNames();
    }
  }
}
