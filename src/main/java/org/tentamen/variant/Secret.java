package org.tentamen.variant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.tentamen.answer.NormalForm;

/**
 * The secret of an exam, from which every student's versions follow and without which nobody can
 * foretell them.
 *
 * <pre>{@code
 * Secret secret = Secret.of("winter 2026");
 * Seed seed = secret.seed("deep-learning", "s1023", "q02", 0);
 * }</pre>
 *
 * <p>A seed is the HMAC-SHA-256 (RFC 2104) whose key is the secret and whose message is the fields
 * exam, student, question and try, one after the other. Secret and fields are taken in Unicode's
 * normal form C and as UTF-8; before each field stands its length in bytes, as four bytes, the
 * highest first. The try is a field too, its digits as text.
 *
 * <p>Immutable and safe for many threads.
 */
public final class Secret {

  private static final int BLOCK = 64;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  /**
   * Digests that have read the padded key. Copying one is what {@code javax.crypto.Mac} saves
   * neither time nor memory against: it reads both pads again for each message, which doubles the
   * time of a short one.
   */
  private final MessageDigest inner;

  private final MessageDigest outer;

  private Secret(byte[] key) {
    byte[] shortKey = key.length > BLOCK ? sha256().digest(key) : key;
    inner = padded(shortKey, INNER);
    outer = padded(shortKey, OUTER);
  }

  /**
   * The secret with a text.
   *
   * @param text what the teacher keeps to themselves, at least one character
   * @throws IllegalArgumentException if it is empty
   */
  public static Secret of(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("secret must have at least one character");
    }
    return new Secret(utf8(text));
  }

  /**
   * The seed of one student's version of one question.
   *
   * @param exam the exam's id
   * @param student the student's id, or {@code variant N}
   * @param question the question's id
   * @param attempt which redraw, from 0; never a student's attempt
   */
  public Seed seed(String exam, String student, String question, int attempt) {
    return Seed.first8(mac(exam, student, question, Integer.toString(attempt)));
  }

  /**
   * The message authentication code of some fields; other numbers of fields than a seed's give
   * codes that no seed has.
   *
   * @return 32 bytes
   */
  public byte[] mac(String... fields) {
    MessageDigest message = copy(inner);
    // One update with the whole message: each call costs as much as reading ten bytes.
    message.update(prefixed(fields));
    MessageDigest code = copy(outer);
    code.update(message.digest());
    return code.digest();
  }

  private static byte[] prefixed(String[] fields) {
    byte[][] contents = new byte[fields.length][];
    int length = 4 * fields.length;
    for (int i = 0; i < fields.length; i++) {
      contents[i] = utf8(fields[i]);
      length += contents[i].length;
    }
    ByteBuffer message = ByteBuffer.allocate(length);
    for (byte[] content : contents) {
      message.putInt(content.length).put(content);
    }
    return message.array();
  }

  private static byte[] utf8(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    // ASCII is its own normal form; asking the normalizer so costs as much as hashing.
    return bytes.length == text.length() ? bytes : normalized(text);
  }

  private static byte[] normalized(String text) {
    return NormalForm.composed(text).getBytes(UTF_8);
  }

  private static MessageDigest padded(byte[] key, byte pad) {
    byte[] block = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      block[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
    }
    MessageDigest digest = sha256();
    digest.update(block);
    return digest;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of this Java platform cannot be copied", e);
    }
  }
}
