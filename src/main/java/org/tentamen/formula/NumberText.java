package org.tentamen.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How numbers print: finite decimals in full, others rounded half away from zero; never grouped,
 * never with an exponent.
 *
 * @param decimals to how many decimals a number is rounded that has no finite decimal, 0 or more
 * @param sign the decimal sign
 */
public record NumberText(int decimals, char sign) {

  /** How many decimals a number prints with where nothing says otherwise. */
  public static final int USUAL_DECIMALS = 3;

  /** A decimal point, and {@link #USUAL_DECIMALS}. */
  public static final NumberText USUAL = new NumberText(USUAL_DECIMALS, '.');

  private static final int LONGEST_IN_MESSAGE = 20;

  /** Checks the decimals. */
  public NumberText {
    if (decimals < 0) {
      throw new IllegalArgumentException("decimals (" + decimals + ") must not be negative");
    }
  }

  /** The same with other decimals. */
  public NumberText withDecimals(int others) {
    return new NumberText(others, sign);
  }

  /** The number: a finite decimal in full, any other rounded to {@link #decimals}. */
  public String text(Numeric number) {
    return plain(number, decimals).replace('.', sign);
  }

  /** The number rounded half away from zero, with exactly so many decimals. */
  public String text(Numeric number, int exactly) {
    return rounded(number, exactly).replace('.', sign);
  }

  /** As {@link #text(Numeric)}, in TeX, where a bare comma would get a space after it. */
  public String tex(Numeric number) {
    return inTex(plain(number, decimals));
  }

  /** As {@link #text(Numeric, int)}, in TeX. */
  public String tex(Numeric number, int exactly) {
    return inTex(rounded(number, exactly));
  }

  private String inTex(String text) {
    return sign == '.' ? text : text.replace(".", "\\mathord{" + sign + "}");
  }

  /** A number with a decimal point and the usual decimals. */
  public static String plain(Numeric number) {
    return plain(number, USUAL_DECIMALS);
  }

  /**
   * A number with a decimal point: a finite decimal in full, any other rounded.
   *
   * @param decimals to how many decimals a number is rounded that has no finite decimal, 0 or more
   */
  public static String plain(Numeric number, int decimals) {
    if (number instanceof Rational exact && exact.isWhole()) {
      return exact.isWide() ? exact.numerator().toString() : Long.toString(exact.narrowNumerator());
    }
    Optional<BigDecimal> full = finite(number);
    return full.isPresent() ? full.get().toPlainString() : rounded(number, decimals);
  }

  /**
   * A number with a decimal point, rounded half away from zero, with all the decimals asked for.
   *
   * @param decimals how many, 0 or more
   */
  public static String rounded(Numeric number, int decimals) {
    return number.rounded(decimals).toPlainString();
  }

  /** A number as a message mentions it, of any size. */
  static String brief(Numeric number) {
    if (number instanceof Rational exact && exact.bits() > 4 * LONGEST_IN_MESSAGE) {
      return "about " + approximate(exact);
    }
    String text = plain(number);
    return text.length() <= LONGEST_IN_MESSAGE ? text : "about " + approximate(number.toRational());
  }

  private static String approximate(Rational number) {
    MathContext digits = new MathContext(4);
    return new BigDecimal(number.numerator())
        .divide(new BigDecimal(number.denominator()), digits)
        .round(digits)
        .toString();
  }

  /** The number as a decimal where it is exact and has finitely many decimals. */
  private static Optional<BigDecimal> finite(Numeric number) {
    return number instanceof Rational exact ? exact.asFiniteDecimal() : Optional.empty();
  }
}
