package org.tentamen.diagnostic;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.util.Locale;
import java.util.Optional;

/**
 * How a text file is encoded.
 *
 * @param charset the encoding
 * @param mark how many bytes of a byte order mark come before the text
 */
public record Encoding(Charset charset, int mark) {

  /** What text is in that is in none of the others, in the West. */
  public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** Fewer zeros, or one in so many bytes, may be rubbish in a text of another encoding. */
  private static final int FEW_ZEROS = 8;

  private static final int RARE = 256;

  private static final int BLOCK = 1 << 16;

  /**
   * The encoding that a byte order mark tells, or the zeros of UTF-16.
   *
   * @param start a file's first bytes
   * @return empty where they do not tell it
   */
  public static Optional<Encoding> told(byte... start) {
    return marked(start).or(() -> wide(start).map(charset -> new Encoding(charset, 0)));
  }

  /**
   * The encoding that somebody says a file has.
   *
   * @param start the file's first bytes
   */
  public static Encoding said(Charset charset, byte... start) {
    return marked(start)
        .filter(marked -> marked.charset().equals(charset))
        .orElse(new Encoding(charset, 0));
  }

  /**
   * UTF-8, or Windows-1252, in which Excel and old editors save in the West.
   *
   * @param bytes all of a file whose start does not tell it
   * @throws IOException if the file cannot be read
   */
  public static Encoding guessed(InputStream bytes) throws IOException {
    return new Encoding(isUtf8(bytes) ? UTF_8 : WINDOWS_1252, 0);
  }

  private static Optional<Encoding> marked(byte... start) {
    if (startsWith(start, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(new Encoding(UTF_32LE, 4));
    }
    if (startsWith(start, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(new Encoding(UTF_32BE, 4));
    }
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new Encoding(UTF_8, 3));
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return Optional.of(new Encoding(UTF_16LE, 2));
    }
    return startsWith(start, 0xFE, 0xFF)
        ? Optional.of(new Encoding(UTF_16BE, 2))
        : Optional.empty();
  }

  private static boolean startsWith(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * UTF-16 without a mark: one byte of each sign in ASCII is zero, always the first or always the
   * second one; which one, the ends of lines tell, for letters such as the Chinese for one (U+4E00)
   * have a zero in the other place. Other texts have no zeros.
   */
  private static Optional<Charset> wide(byte[] start) {
    int[] zeros = new int[2];
    int[] lines = new int[2];
    for (int i = 0; i < start.length; i++) {
      if (start[i] == 0) {
        zeros[i % 2]++;
        int other = i ^ 1;
        lines[i % 2] += other < start.length && start[other] == '\n' ? 1 : 0;
      }
    }
    boolean isBigEndian = zeros[0] > zeros[1];
    int most = Math.max(zeros[0], zeros[1]);
    if (lines[0] > 0 ^ lines[1] > 0) {
      isBigEndian = lines[0] > 0;
      most = zeros[isBigEndian ? 0 : 1];
    }
    boolean isAscii = start.length > 1 && most > start.length / 4;
    boolean isOther = most >= FEW_ZEROS && most > start.length / RARE;
    if (!isAscii && !isOther) {
      return Optional.empty();
    }
    return Optional.of(isBigEndian ? UTF_16BE : UTF_16LE);
  }

  /**
   * Whether bytes are UTF-8, but for a few that are broken: a text of another encoding has next to
   * no sequence that is right by chance.
   */
  private static boolean isUtf8(InputStream in) throws IOException {
    byte[] block = new byte[BLOCK];
    long right = 0;
    long wrong = 0;
    int expected = 0;
    for (int count = in.read(block); count >= 0; count = in.read(block)) {
      for (int i = 0; i < count; i++) {
        int b = block[i];
        if (b >= 0 && expected == 0) {
          continue;
        }
        if (expected > 0 && (b & 0xC0) == 0x80) {
          expected--;
          right += expected == 0 ? 1 : 0;
          continue;
        }
        wrong += expected > 0 ? 1 : 0;
        expected = following(b);
        wrong += b < 0 && expected == 0 ? 1 : 0;
      }
    }
    wrong += expected > 0 ? 1 : 0;
    return wrong == 0 || right > wrong;
  }

  /** How many bytes follow a first one of several (RFC 3629); 0 where it is no first one. */
  private static int following(int first) {
    int b = first & 0xFF;
    if (b >= 0xC2 && b <= 0xDF) {
      return 1;
    }
    if (b >= 0xE0 && b <= 0xEF) {
      return 2;
    }
    return b >= 0xF0 && b <= 0xF4 ? 3 : 0;
  }

  /**
   * A file's text without the mark; bytes that are no characters are U+FFFD.
   *
   * @param bytes the file's, from the start
   * @throws IOException if they cannot be read
   */
  public Reader reader(InputStream bytes) throws IOException {
    bytes.skipNBytes(mark);
    return new InputStreamReader(bytes, charset);
  }

  /**
   * A file's text without the mark, up to the first bytes that are no characters.
   *
   * @param bytes the file's, from the start
   */
  public Decoded decode(byte... bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer rest = ByteBuffer.wrap(bytes).position(mark);
    CoderResult result = charset.newDecoder().decode(rest, text, true);
    int read = bytes.length - rest.remaining();
    return new Decoded(text.flip().toString(), result.isError() ? read : bytes.length);
  }

  /**
   * Decoded text.
   *
   * @param text the characters
   * @param end index of the first byte that is none; the number of bytes where all are
   */
  public record Decoded(String text, int end) {}

  /** What people call it. */
  @Override
  public String toString() {
    return charset.equals(WINDOWS_1252)
        ? "Windows-1252"
        : charset.name().toUpperCase(Locale.ROOT) + (mark > 0 ? " with byte order mark" : "");
  }
}
