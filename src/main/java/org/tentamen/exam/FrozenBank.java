package org.tentamen.exam;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A bank as it was when the papers were made; grading reads this copy and no file.
 *
 * @param name its file's name, without folders
 * @param text its YAML
 * @param images its pictures, by their paths as the bank names them
 */
public record FrozenBank(String name, String text, Map<String, Picture> images) {

  /** Copies the pictures, in the order of their paths. */
  public FrozenBank {
    images = Collections.unmodifiableMap(new TreeMap<>(images));
  }

  /** The SHA-256 of the text and the pictures, as 64 hexadecimal digits. */
  public String digest() {
    MessageDigest digest = Sha256.begun();
    digest.update(text.getBytes(UTF_8));
    images.forEach(
        (path, picture) -> {
          digest.update(("\0" + path + "\0").getBytes(UTF_8));
          digest.update(picture.bytes());
        });
    return HexFormat.of().formatHex(digest.digest());
  }
}
