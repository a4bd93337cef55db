package org.tentamen.grade;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Small whole numbers in cells, such as that of an attempt. */
final class WholeNumber {

  private static final Pattern WRITTEN = Pattern.compile("\\d{1,9}");

  private WholeNumber() {}

  /** Reads one; empty where the text is none. */
  static OptionalInt read(String text) {
    String written = text.strip();
    return WRITTEN.matcher(written).matches()
        ? OptionalInt.of(Integer.parseInt(written))
        : OptionalInt.empty();
  }
}
