package org.tentamen.bank.yaml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells encodings in which editors save text by its first bytes. */
final class Encoding {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The first characters of a bank are keys: letters that need one byte. */
  private static final int LOOKED_AT = 64;

  private Encoding() {}

  /**
   * UTF-16 or UTF-32, with a byte order mark or without; empty for anything else.
   *
   * @param bytes a file's
   */
  static Optional<Charset> otherThanUtf8(byte... bytes) {
    if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32"));
    }
    if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32"));
    }
    if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    int[] zeros = zeros(bytes);
    int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
    // Of a letter that needs one byte, the other one of UTF-16 is 0; no text has zeros otherwise.
    if (2 * zeros[1] > pairs && zeros[0] == 0) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return 2 * zeros[0] > pairs && zeros[1] == 0
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean begins(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** How many of the first bytes are 0, in even places and in odd ones. */
  private static int[] zeros(byte... bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length && i < LOOKED_AT; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }
}
