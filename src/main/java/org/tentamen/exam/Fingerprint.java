package org.tentamen.exam;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.tentamen.variant.Variant;

/**
 * Tells versions of one question apart in 16 bytes, however many parameters they have, so that a
 * large class fits into memory.
 *
 * @param high the first quarter of a SHA-256 of the parameters' values
 * @param low the second quarter of it
 */
record Fingerprint(long high, long low) {

  /** The fingerprint of a version: the same for equal parameters. */
  static Fingerprint of(Variant version) {
    byte[] values = version.parameters().toString().getBytes(UTF_8);
    ByteBuffer digest = ByteBuffer.wrap(Sha256.begun().digest(values));
    return new Fingerprint(digest.getLong(), digest.getLong());
  }
}
