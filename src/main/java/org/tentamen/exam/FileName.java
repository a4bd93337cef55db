package org.tentamen.exam;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Set;

/**
 * An id as a file name that every system takes: ASCII letters, digits, {@code _}, {@code -} and
 * {@code .} as they are, any other character as its UTF-8 bytes, {@code %} and two hexadecimal
 * digits each.
 */
final class FileName {

  /** What a file system takes, with room for an extension and a suffix while it is written. */
  static final int LONGEST = 200;

  /** Devices on Windows, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private FileName() {}

  static String of(String id) {
    StringBuilder name = new StringBuilder();
    boolean escapeFirst = isDevice(id) || id.startsWith(".") || id.startsWith("-");
    for (byte b : id.getBytes(UTF_8)) {
      boolean first = name.isEmpty();
      if (isSafe(b) && !(first && escapeFirst)) {
        name.append((char) b);
      } else {
        name.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
      }
    }
    return name.toString();
  }

  private static boolean isDevice(String id) {
    String stem = id.toLowerCase(Locale.ROOT).split("\\.", 2)[0];
    return DEVICES.contains(stem) || stem.matches("(?:com|lpt)[0-9]");
  }

  private static boolean isSafe(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '_'
        || b == '-'
        || b == '.';
  }
}
