package org.tentamen.formula;

import org.tentamen.formula.Value.Items;
import org.tentamen.formula.Value.Symbol;
import org.tentamen.formula.Value.Text;
import org.tentamen.formula.Value.Truth;

/** Takes a value as the kind it must be, and says so where it is another. */
final class Kinds {

  private Kinds() {}

  static Numeric number(Value value, String function) {
    if (value instanceof Numeric number) {
      return number;
    }
    throw unfit(value, "a number", function);
  }

  static Items list(Value value, String function) {
    if (value instanceof Items list) {
      return list;
    }
    throw unfit(value, "a list", function);
  }

  static boolean truth(Value value, String function) {
    if (value instanceof Truth truth) {
      return truth.holds();
    }
    throw unfit(value, "a truth such as a == b", function);
  }

  /** A whole number in a range, such as an index or a length. */
  static int whole(Value value, String function, int least, int most) {
    Numeric number = number(value, function);
    boolean whole = number.isWhole();
    Rational exact = whole ? number.toRational() : Rational.ZERO;
    boolean inside =
        whole
            && exact.compareTo(Rational.of(least)) >= 0
            && exact.compareTo(Rational.of(most)) <= 0;
    if (!inside) {
      String range =
          most == Integer.MAX_VALUE ? least + " or more" : "from " + least + " to " + most;
      throw CalculationException.because(
          function + " needs a whole number " + range + ", not " + NumberText.brief(number));
    }
    return exact.asInt().orElseThrow();
  }

  static CalculationException mismatch(String operator, Value a, Value b) {
    if (a instanceof Failed failed) {
      return failed.why();
    }
    if (b instanceof Failed failed) {
      return failed.why();
    }
    return CalculationException.because(
        "'" + operator + "' between " + described(a) + " and " + described(b));
  }

  static CalculationException unfit(Value value, String expected, String function) {
    if (value instanceof Failed failed) {
      return failed.why();
    }
    return CalculationException.because(
        function + " needs " + expected + ", not " + described(value));
  }

  /** How a message calls a value. */
  static String described(Value value) {
    if (value instanceof Numeric number) {
      return "the number " + NumberText.brief(number);
    }
    if (value instanceof Text text) {
      return "the text '" + text.text() + "'";
    }
    if (value instanceof Truth) {
      return "a truth";
    }
    if (value instanceof Symbol symbol) {
      return "the symbol " + symbol.name();
    }
    if (value instanceof Items list) {
      return "a list of " + list.size();
    }
    throw new IllegalArgumentException("value (" + value + ") must not be a failed one");
  }
}
