package org.tentamen.variant;

import java.util.List;
import java.util.Map;
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
import org.tentamen.formula.Tree;
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
    refuseBareText(formula);
    Diagnostics problems = new Diagnostics();
    Checker.check(formula, Map.of(), Functions.builtIn(), problems);
    problems.throwIfErrors();
    try {
      return Program.of(formula, Scope.of(List.of()), Functions.builtIn())
          .run(new Value[0], Budget.standard());
    } catch (CalculationException e) {
      throw new InvalidInputException(List.of(e.diagnostic()));
    }
  }

  /** A single word is most likely a text without its quotes. */
  private static void refuseBareText(Formula formula) {
    boolean isWord =
        formula.tree() instanceof Tree.Name name && !Functions.reserved().contains(name.name());
    if (isWord) {
      String word = formula.passage().text().strip();
      throw InvalidInputException.at(
          formula.tree().span().place(),
          "the word '" + word + "'",
          "a value, such as 3, [1, 0] or 'a text'",
          "A text stands in quotes: '" + word + "'.");
    }
  }
}
