package org.tentamen.exam;

import java.math.BigInteger;
import org.tentamen.variant.Secret;

/**
 * The code printed on a paper, by which a sheet without a name finds its student. Says nothing
 * about the secret or the versions.
 */
public final class PaperCode {

  /** Without what is mistaken for something else in handwriting: 0 O, 1 I L, U V, S 5, Z 2, B 8. */
  private static final String SIGNS = "34679ACDEFGHJKMNPQRTVWXY";

  private static final int LENGTH = 8;

  private PaperCode() {}

  /** The code of a student's paper, such as {@code K7QF-3XWM}. */
  public static String of(Secret secret, String exam, String student) {
    BigInteger rest = new BigInteger(1, secret.mac("paper", exam, student));
    BigInteger base = BigInteger.valueOf(SIGNS.length());
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      BigInteger[] parts = rest.divideAndRemainder(base);
      code.append(i == LENGTH / 2 ? "-" : "").append(SIGNS.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return code.toString();
  }
}
