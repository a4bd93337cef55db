package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Writes text in UTF-8. Made for large files in small strings: what a template writes again and
 * again comes as bytes, encoded once.
 *
 * <p>For one thread at a time. Half a pair of surrogates becomes {@code ?}.
 */
public final class Utf8Writer extends Writer {

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int used;

  /** The first half of a character whose other half is still to come; 0 where there is none. */
  private char half;

  /**
   * Nothing is written yet.
   *
   * @param out receives the bytes; closed with this writer
   */
  public Utf8Writer(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(String text) throws IOException {
    int last = text.length() - 1;
    if (half != 0 || (last >= 0 && Character.isHighSurrogate(text.charAt(last)))) {
      joined(text);
    } else {
      bytes(text.getBytes(UTF_8));
    }
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    write(text.substring(from, from + length));
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    write(new String(text, from, length));
  }

  @Override
  public void write(int c) throws IOException {
    if (c > 0 && c < 0x80 && half == 0) {
      room(1);
      buffer[used++] = (byte) c;
    } else {
      write(String.valueOf((char) c));
    }
  }

  private void joined(String text) throws IOException {
    String whole = half == 0 ? text : half + text;
    half = 0;
    int last = whole.length() - 1;
    if (last >= 0 && Character.isHighSurrogate(whole.charAt(last))) {
      half = whole.charAt(last);
      whole = whole.substring(0, last);
    }
    bytes(whole.getBytes(UTF_8));
  }

  /** Writes text that is already in UTF-8. */
  void bytes(byte[] text) throws IOException {
    if (text.length > BUFFER) {
      empty();
      out.write(text);
    } else {
      room(text.length);
      System.arraycopy(text, 0, buffer, used, text.length);
      used += text.length;
    }
  }

  private void room(int needed) throws IOException {
    if (BUFFER - used < needed) {
      empty();
    }
  }

  private void empty() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }

  @Override
  public void flush() throws IOException {
    empty();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (half != 0) {
      char alone = half;
      half = 0;
      bytes(String.valueOf(alone).getBytes(UTF_8));
    }
    try (out) {
      empty();
    }
  }
}
