package org.tentamen.formula;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How numbers print: finite decimals in full, others rounded half away from zero; never grouped,
 * never with an exponent.
 */
public final class NumberText {

  /** How many decimals a number prints with where nothing says otherwise. */
  public static final int USUAL_DECIMALS = 3;

  private NumberText() {}

  /**
   * A number with the usual decimals.
   *
   * @return a finite decimal in full, any other number rounded to {@link #USUAL_DECIMALS}
   */
  public static String plain(Numeric number) {
    return plain(number, USUAL_DECIMALS);
  }

  /**
   * A number as a text.
   *
   * @param decimals to how many decimals a number is rounded that has no finite decimal, 0 or more
   */
  public static String plain(Numeric number, int decimals) {
    Optional<BigDecimal> full = finite(number);
    return full.isPresent() ? full.get().toPlainString() : rounded(number, decimals);
  }

  /**
   * A number rounded half away from zero, with all the decimals asked for.
   *
   * @param decimals how many, 0 or more
   */
  public static String rounded(Numeric number, int decimals) {
    return number.rounded(decimals).toPlainString();
  }

  /** The number as a decimal where it is exact and has finitely many decimals. */
  private static Optional<BigDecimal> finite(Numeric number) {
    return number instanceof Rational exact ? exact.asFiniteDecimal() : Optional.empty();
  }
}
