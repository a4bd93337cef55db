package org.tentamen.exam;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The bytes of a picture, of a kind that browsers show. */
public final class Picture {

  private static final int HEAD = 512;

  private final byte[] bytes;
  private final String type;

  private Picture(byte[] bytes, String type) {
    this.bytes = bytes;
    this.type = type;
  }

  /**
   * A picture.
   *
   * @return empty where the bytes are no PNG, JPEG, GIF, WebP or SVG
   */
  public static Optional<Picture> of(byte[] bytes) {
    return type(bytes).map(type -> new Picture(bytes.clone(), type));
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The media type, such as {@code image/png}. */
  public String type() {
    return type;
  }

  /** The bytes in Base64, on one line. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The whole picture as an address (RFC 2397). */
  public String dataUri() {
    return "data:" + type + ";base64," + base64();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture picture && Arrays.equals(bytes, picture.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** By what the file starts with, not by its name: a bank may come from a stranger. */
  private static Optional<String> type(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of("image/png");
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (head.startsWith("GIF8")) {
      return Optional.of("image/gif");
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of("image/webp");
    }
    return head.contains("<svg") ? Optional.of("image/svg+xml") : Optional.empty();
  }
}
