package org.tentamen.variant;

/**
 * What decides one student's version of one question.
 *
 * @param bits the first 8 bytes of the message authentication code that {@link Secret} describes,
 *     the highest first
 */
public record Seed(long bits) {

  /** The seed of one student's version of one question; see {@link Secret#seed}. */
  public static Seed of(String secret, String exam, String student, String question, int attempt) {
    return Secret.of(secret).seed(exam, student, question, attempt);
  }

  static Seed first8(byte[] code) {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | code[i] & 0xff;
    }
    return new Seed(bits);
  }

  /** The 16 hexadecimal digits. */
  @Override
  public String toString() {
    return String.format(java.util.Locale.ROOT, "%016x", bits);
  }
}
