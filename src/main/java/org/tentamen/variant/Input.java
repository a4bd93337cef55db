package org.tentamen.variant;

import java.util.Set;
import java.util.TreeSet;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Budget;
import org.tentamen.formula.CalculationException;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Program;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Scope;
import org.tentamen.formula.Value;

/**
 * A compiled formula that knows what it is for.
 *
 * @param formula the formula
 * @param program the same, compiled
 * @param reads the names in scope that it reads
 * @param what what it is for, such as {@code step 'O_w'}
 */
record Input(Formula formula, Program program, Set<String> reads, String what) {

  /** Of a longer value, a message shows the beginning. */
  private static final int LONGEST = 200;

  static Input compile(Formula formula, Scope scope, Functions functions, String what) {
    Set<String> reads = new TreeSet<>(formula.names());
    reads.retainAll(scope.names());
    return new Input(formula, Program.of(formula, scope, functions), reads, what);
  }

  /**
   * The formula's value.
   *
   * @throws Failure where it has none
   */
  Value value(Value[] slots, Budget budget) {
    try {
      return program.run(slots, budget);
    } catch (CalculationException e) {
      throw Failure.of(what, formula, e);
    }
  }

  /**
   * The value, which must be an exact number.
   *
   * @throws Failure where it is none
   */
  Rational exact(Value[] slots, Budget budget) {
    Value value = value(slots, budget);
    if (value instanceof Rational number) {
      return number;
    }
    throw refused(value, "an exact number", "");
  }

  /**
   * The value, which must be a whole number in a range.
   *
   * @throws Failure where it is none
   */
  int whole(Value[] slots, Budget budget, int least, int most) {
    Value value = value(slots, budget);
    if (value instanceof Rational number) {
      int whole = number.asInt().orElse(-1);
      if (whole >= least && whole <= most) {
        return whole;
      }
    }
    throw refused(value, "a whole number from " + least + " to " + most, "");
  }

  /** What to throw where a value may not be. */
  Failure refused(Value value, String expected, String mend) {
    String given = ValueText.of(value);
    String cut =
        given.length() <= LONGEST ? given : given.substring(0, LONGEST).stripTrailing() + "…";
    return Failure.at(place(), what, "'" + text() + "' is " + cut, expected, mend);
  }

  /** What to throw where a value has more in it than a text can show. */
  Failure tooLong(String found) {
    return Failure.at(place(), what, found, "a smaller one in a text", "");
  }

  /** Where the formula begins. */
  Place place() {
    return formula.passage().at(0);
  }

  private String text() {
    return formula.passage().text().strip();
  }
}
