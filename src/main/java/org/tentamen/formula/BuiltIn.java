package org.tentamen.formula;

/**
 * A built-in function, as documentation shows it.
 *
 * @param name its name
 * @param signature its name with its parameters, {@code round(x, n)}
 * @param arity how many arguments it takes
 * @param description what it gives, in one sentence
 * @param example a formula and, after {@code " = "}, what comes out
 */
public record BuiltIn(
    String name, String signature, Arity arity, String description, String example) {

  /** One with its name taken from the signature. */
  static BuiltIn of(String signature, Arity arity, String description, String example) {
    String name = signature.substring(0, signature.indexOf('('));
    return new BuiltIn(name, signature, arity, description, example);
  }
}
