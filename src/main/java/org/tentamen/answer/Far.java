package org.tentamen.answer;

import org.tentamen.formula.NumberText;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Value;

/**
 * Which numbers are so far apart that no tolerance can make one the other: settled in doubles,
 * where the exact test would have to make fractions of them first. Most answers that mistakes lead
 * to are.
 */
final class Far {

  /**
   * A thousand times what the doubles, and the edges of tolerances, can be off, as a share of the
   * numbers; see {@link Within#near}.
   */
  private static final double MARGIN = 4e-12;

  /** Half a unit of the usual places after the point; to raise ten to a power takes far longer. */
  private static final double[] HALF_UNITS = new double[32];

  static {
    for (int i = 0; i < HALF_UNITS.length; i++) {
      HALF_UNITS[i] = 0.5 * StrictMath.pow(10, -i);
    }
  }

  private Far() {}

  /** Whether it is sure that the key of one answer refuses another; false where it is not known. */
  static boolean apart(Key right, Key other) {
    if (right instanceof Key.Number key && other instanceof Key.Number number) {
      return apart(key.value(), number.value(), key.rules());
    }
    return right instanceof Key.Vector key
        && other instanceof Key.Vector vector
        && apart(key.values(), vector.values(), key.rules());
  }

  private static boolean apart(Value.Items key, Value.Items other, NumberRules rules) {
    boolean apart = key.size() != other.size();
    for (int i = 0; i < key.size() && !apart; i++) {
      Value one = key.get(i);
      Value two = other.get(i);
      if (one instanceof Numeric number && two instanceof Numeric value) {
        apart = apart(number, value, rules);
      } else if (one instanceof Value.Items row && two instanceof Value.Items values) {
        apart = apart(row, values, rules);
      }
    }
    return apart;
  }

  private static boolean apart(Numeric key, Numeric value, NumberRules rules) {
    double exact = key.toDouble();
    double given = value.toDouble();
    double margin = MARGIN * (Math.abs(exact) + Math.abs(given));
    double distance = Math.abs(given - exact);
    return margin < Double.MAX_VALUE && distance > widest(exact, rules) + margin;
  }

  /** The tolerance, or more. */
  private static double widest(double key, NumberRules rules) {
    if (rules.tolerance().isEmpty()) {
      return halfUnit(-rules.decimals().orElse(NumberText.USUAL_DECIMALS));
    }
    Tolerance.Test test = rules.tolerance().get().test();
    if (test instanceof Tolerance.Test.Absolute absolute) {
      return absolute.within().toDouble();
    }
    if (test instanceof Tolerance.Test.Relative relative) {
      return relative.share().toDouble() * Math.abs(key);
    }
    if (test instanceof Tolerance.Test.Decimals decimals) {
      return halfUnit(-decimals.decimals());
    }
    // A number's first digit stands for no more than the number.
    return test instanceof Tolerance.Test.Significant significant
        ? Math.abs(key) * 2 * halfUnit(1 - significant.digits())
        : 0;
  }

  private static double halfUnit(int place) {
    boolean usual = place <= 0 && place > -HALF_UNITS.length;
    return usual ? HALF_UNITS[-place] : 0.5 * StrictMath.pow(10, place);
  }
}
