package org.tentamen.preview;

import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.answer.NumberRules;
import org.tentamen.answer.Tolerance;
import org.tentamen.formula.Rational;

/** A tolerance in words. */
final class ToleranceText {

  private ToleranceText() {}

  /** How far from a key a number may be; empty for kinds of answers that have no tolerance. */
  static String of(Key key) {
    if (key instanceof Key.Number number) {
      return of(number.rules());
    }
    return key instanceof Key.Vector vector ? of(vector.rules()) : "";
  }

  private static String of(NumberRules rules) {
    Optional<Tolerance> tolerance = rules.tolerance();
    return tolerance
        .map(ToleranceText::of)
        .orElse("exact where the key has finitely many decimals, else to the decimals it prints");
  }

  private static String of(Tolerance tolerance) {
    String test = of(tolerance.test());
    return tolerance.roundedSteps().isEmpty()
        ? test
        : test
            + ", also from the key with each step rounded to "
            + counted(tolerance.roundedSteps().getAsInt(), "decimal");
  }

  private static String of(Tolerance.Test test) {
    if (test instanceof Tolerance.Test.Absolute absolute) {
      return "within " + text(absolute.within());
    }
    if (test instanceof Tolerance.Test.Relative relative) {
      return "within " + text(relative.share().times(Rational.of(100))) + "\u00a0% of the key";
    }
    if (test instanceof Tolerance.Test.Decimals decimals) {
      return "to " + counted(decimals.decimals(), "decimal");
    }
    if (test instanceof Tolerance.Test.Significant significant) {
      return "to " + counted(significant.digits(), "significant digit");
    }
    return "exact";
  }

  private static String text(Rational number) {
    return number.toString();
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
