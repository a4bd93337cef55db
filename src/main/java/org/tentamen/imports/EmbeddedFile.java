package org.tentamen.imports;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** What stands for the folder of all files. */
  private static final Pattern ROOT =
      Pattern.compile("^(?:@@PLUGINFILE@@|\\$[A-Z-]+\\$|%24[A-Z-]+%24)?/*");

  /**
   * The path of a file in an address such as {@code @@PLUGINFILE@@/figures/my%20picture.png},
   * without what stands for the folder of all files.
   */
  static String path(String address) {
    String path = ROOT.matcher(address.replaceFirst("[?#].*$", "")).replaceFirst("");
    try {
      // A plus sign is one in a path.
      return within(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return within(path);
    }
  }

  /** A path without {@code .} and {@code ..}; what leads out of all folders is the top one. */
  private static String within(String path) {
    if (!path.contains("./")) {
      return path;
    }
    Deque<String> names = new ArrayDeque<>();
    for (String name : path.split("/")) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.equals(".") && !name.isEmpty()) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  /** The last name of a path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Files by their paths and by all ends of these; of files with the same end, the first. */
  static Map<String, byte[]> byEnds(Map<String, byte[]> byPath) {
    Map<String, byte[]> all = new HashMap<>(byPath);
    byPath.forEach(
        (path, file) -> {
          for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            all.putIfAbsent(path.substring(slash + 1), file);
          }
        });
    return Map.copyOf(all);
  }
}
