package org.tentamen.check;

import java.math.BigInteger;

/** Whole numbers as people read them, in groups of three digits. */
public final class Grouped {

  private Grouped() {}

  /** {@code 200,000}. */
  public static String of(long number) {
    return of(BigInteger.valueOf(number));
  }

  /** {@code 200,000}; of very large ones the first digits and a power of ten. */
  public static String of(BigInteger number) {
    String digits = number.toString();
    if (digits.length() > 18) {
      return digits.charAt(0) + "." + digits.substring(1, 3) + "·10^" + (digits.length() - 1);
    }
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > (digits.startsWith("-") ? 1 : 0); i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  /** A count of things: {@code 1 version}, {@code 12,000 versions}. */
  public static String of(long number, String what) {
    return of(number) + " " + what + (number == 1 ? "" : "s");
  }
}
