package org.tentamen.answer;

import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;

/** Which share of a number's credit a typed number earns. */
interface NumberTest {

  /** From 0 to 1. */
  Rational share(Numeric key, Response.Number typed);

  /** The test of a right answer: full credit within the tolerance. */
  static NumberTest right(NumberRules rules) {
    return (key, typed) ->
        Within.accepts(test(rules, key), key, typed.value()) ? Rational.ONE : Rational.ZERO;
  }

  /**
   * The same, where only exact answers are right, for a number of 15 digits or more: the key as a
   * program prints it, 0.06499999999999999 for 0.065.
   */
  static NumberTest printed(NumberRules rules) {
    return (key, typed) -> {
      Tolerance.Test test = test(rules, key);
      boolean right =
          Within.accepts(test, key, typed.value())
              || (test instanceof Tolerance.Test.Exact && Within.isPrinted(key, typed));
      return right ? Rational.ONE : Rational.ZERO;
    };
  }

  /** The credit of a right value with one digit too few, beside that of a right answer. */
  static NumberTest lenient(NumberRules rules) {
    return (key, typed) -> {
      Tolerance.Test test = test(rules, key);
      if (Within.accepts(test, key, typed.value())) {
        return Rational.ONE;
      }
      return isOneDigitShort(test, key, typed) ? precisionCredit(rules) : Rational.ZERO;
    };
  }

  /**
   * The test of an answer that a mistake leads to.
   *
   * <p>Where only exact answers are right, a mistake can still give a number that nobody types in
   * full: it is recognised when correctly rounded to what was typed.
   */
  static NumberTest mistaken(NumberRules rules) {
    return (key, typed) -> {
      Tolerance.Test test = test(rules, key);
      boolean given =
          Within.accepts(test, key, typed.value())
              || (test instanceof Tolerance.Test.Exact && isRounded(key, typed));
      return given ? Rational.ONE : Rational.ZERO;
    };
  }

  /**
   * The test of an answer that follows from the student's own earlier ones: as a right one, or as
   * rounded by the student where the tolerance allows nothing else.
   */
  static NumberTest carried(NumberRules rules) {
    NumberTest lenient = lenient(rules);
    NumberTest mistaken = mistaken(rules);
    return (key, typed) -> {
      Rational share = mistaken.share(key, typed);
      return share.signum() > 0 ? share : lenient.share(key, typed);
    };
  }

  /** The test that a key asks for; without one, exact for a finite decimal, else as printed. */
  static Tolerance.Test test(NumberRules rules, Numeric key) {
    if (rules.tolerance().isPresent()) {
      return rules.tolerance().get().test();
    }
    return isFinite(key)
        ? Tolerance.EXACT.test()
        : new Tolerance.Test.Decimals(rules.decimals().orElse(NumberText.USUAL_DECIMALS));
  }

  /** Whether a number is known exactly and has finitely many decimals. */
  static boolean isFinite(Numeric number) {
    return number instanceof Rational exact && exact.asFiniteDecimal().isPresent();
  }

  private static Rational precisionCredit(NumberRules rules) {
    return rules
        .tolerance()
        .map(Tolerance::precisionCredit)
        .orElse(Tolerance.USUAL_PRECISION_CREDIT);
  }

  /**
   * Exactly one digit fewer than asked, not all of them 0, and the key correctly rounded to them.
   */
  private static boolean isOneDigitShort(Tolerance.Test test, Numeric key, Response.Number typed) {
    OptionalInt asked = Within.lastPlaceAsked(test, key);
    Optional<Digits> digits = typed.digits();
    if (asked.isEmpty() || digits.isEmpty() || digits.get().allZero()) {
      return false;
    }
    int place = asked.getAsInt() + 1;
    boolean shorter =
        test instanceof Tolerance.Test.Significant significant
            ? digits.get().mayHave(significant.digits() - 1)
            : digits.get().lastPlace() == place;
    return shorter && typed.value().equals(Within.rounded(key, place));
  }

  /** Whether the typed digits are the number correctly rounded, and enough of them to tell. */
  static boolean isRounded(Numeric number, Response.Number typed) {
    Optional<Digits> digits = typed.digits();
    if (digits.isEmpty()) {
      return false;
    }
    int figures = digits.get().most();
    int place = digits.get().lastPlace();
    // 0.255 and 0.0054 tell; 0.25 and 0.005 are too many numbers' rounding.
    boolean telling = figures >= 3 || (figures == 2 && place <= -4);
    return telling && Within.near(number, typed.value(), Within.halfUnit(place));
  }
}
