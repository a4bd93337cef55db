package org.tentamen.imports;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that stands inside a text.
 *
 * @param type the ending of its name, {@code png}
 * @param bytes what is in it
 */
record EmbeddedFile(String type, byte[] bytes) {

  /** The file of an address {@code data:image/png;base64,…}; empty where it holds none. */
  static Optional<EmbeddedFile> ofDataAddress(String address) {
    int comma = address.indexOf(',');
    String head = comma < 0 ? "" : address.substring(0, comma).toLowerCase(Locale.ROOT);
    if (!head.startsWith("data:image/") || !head.endsWith(";base64")) {
      return Optional.empty();
    }
    String type = head.substring("data:image/".length(), head.length() - ";base64".length());
    String ending = type.equals("svg+xml") ? "svg" : type;
    return base64(address.substring(comma + 1)).map(bytes -> new EmbeddedFile(ending, bytes));
  }

  /** Bytes written in base 64, perhaps over several lines. */
  static Optional<byte[]> base64(String text) {
    try {
      return Optional.of(Base64.getMimeDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The name of a file in an address such as {@code @@PLUGINFILE@@/my%20picture.png}. */
  static String name(String address) {
    String path = address.replaceFirst("[?#].*$", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    try {
      // A plus sign is one in a path.
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
