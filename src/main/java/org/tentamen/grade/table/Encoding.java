package org.tentamen.grade.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/**
 * How a text file is encoded.
 *
 * @param charset the encoding
 * @param mark how many bytes of a byte order mark come before the text
 */
public record Encoding(Charset charset, int mark) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Fewer zeros, or one in so many bytes, may be rubbish in a text of another encoding. */
  private static final int FEW_ZEROS = 8;

  private static final int RARE = 256;

  private static final int BLOCK = 1 << 16;

  /**
   * The encoding that a byte order mark tells, or the zeros in it (UTF-16), or whether it is UTF-8;
   * what is none of these is taken for Windows-1252, in which Excel saves CSV in the West.
   *
   * @param file whose bytes are read once more where its start does not tell
   * @param start the file's first bytes
   * @param told the encoding that somebody says it has
   * @throws IOException if the file cannot be read
   */
  public static Encoding of(TableFile file, byte[] start, Optional<Charset> told)
      throws IOException {
    Optional<Encoding> marked = marked(start);
    if (told.isPresent()) {
      boolean isMark = marked.filter(m -> m.charset().equals(told.get())).isPresent();
      return new Encoding(told.get(), isMark ? marked.get().mark() : 0);
    }
    if (marked.isPresent()) {
      return marked.get();
    }
    Optional<Charset> wide = wide(start);
    if (wide.isPresent()) {
      return new Encoding(wide.get(), 0);
    }
    try (InputStream in = file.content().open()) {
      return new Encoding(isUtf8(in) ? UTF_8 : WINDOWS, 0);
    }
  }

  private static Optional<Encoding> marked(byte[] start) {
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

  /** The file's text from its start, without the mark; bytes that are no characters are U+FFFD. */
  Reader open(TableFile file) throws IOException {
    InputStream in = file.content().open();
    in.skipNBytes(mark);
    return new InputStreamReader(in, charset);
  }

  /** As {@link #open}, for line by line. */
  BufferedReader lines(TableFile file) throws IOException {
    return new BufferedReader(open(file));
  }

  /** What people call it. */
  @Override
  public String toString() {
    return charset.equals(WINDOWS)
        ? "Windows-1252"
        : charset.name().toUpperCase(Locale.ROOT) + (mark > 0 ? " with byte order mark" : "");
  }
}
