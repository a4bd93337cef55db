package org.tentamen.formula;

/**
 * A compiled formula; thread-safe.
 *
 * <pre>{@code
 * Program program = Program.of(formula, Scope.of(List.of("W", "F")), Functions.builtIn());
 * Value value = program.run(new Value[] {Rational.of(64), Rational.of(3)}, Budget.standard());
 * }</pre>
 */
@FunctionalInterface
public interface Program {

  /**
   * Calculates the formula's value.
   *
   * @param slots the values of the scope's names, each in its slot; only those that the formula
   *     reads need to be there
   * @param budget what it may cost
   * @throws CalculationException where the formula has no value
   */
  Value run(Value[] slots, Budget budget);

  /**
   * Compiles a formula that {@link Checker} found right.
   *
   * @param scope the names it may read
   * @param functions the functions it may call
   * @return a program; one that cannot be calculated fails when it is run
   * @throws IllegalArgumentException if the formula reads a name or calls a function that is not
   *     there
   */
  static Program of(Formula formula, Scope scope, Functions functions) {
    return Compiler.compile(formula.tree(), scope, functions);
  }

  /**
   * As {@link #of}, and remembered by the functions: for a bank's formulas, which are compiled
   * again and again with the same functions, and not for those that students type.
   */
  static Program kept(Formula formula, Scope scope, Functions functions) {
    return functions.compiled(formula.tree(), scope.names());
  }
}
