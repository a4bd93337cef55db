package org.tentamen.variant;

import java.util.List;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Budget;
import org.tentamen.formula.CalculationException;
import org.tentamen.formula.Checker;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Program;
import org.tentamen.formula.Scope;
import org.tentamen.formula.Value;

/** A value that somebody writes down, such as {@code [1, 0]} or {@code 'Cairo'}. */
public final class ConstantValue {

  private ConstantValue() {}

  /**
   * Reads a value that is written as in the formula language; {@code 1/3} and {@code sqrt(2)} too.
   *
   * <pre>{@code
   * Value y = ConstantValue.read(Passage.of("--set y", "[1, 0]"));
   * }</pre>
   *
   * @throws InvalidInputException if it is no formula, reads a name, or has no value
   */
  public static Value read(Passage written) {
    Formula formula = Formula.of(written);
    Diagnostics problems = new Diagnostics();
    Checker.check(formula, java.util.Map.of(), Functions.builtIn(), problems);
    problems.throwIfErrors();
    try {
      return Program.of(formula, Scope.of(List.of()), Functions.builtIn())
          .run(new Value[0], Budget.standard());
    } catch (CalculationException e) {
      throw new InvalidInputException(List.of(e.diagnostic()));
    }
  }
}
