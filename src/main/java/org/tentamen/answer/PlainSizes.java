package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/**
 * Reads sizes as most responses give them, {@code 31x31x32} and {@code (31, 31, 32)}, without any
 * detour.
 */
final class PlainSizes {

  private static final int MOST_DIGITS = 9;
  private static final int MOST_CHARACTERS = 60;
  private static final int MOST_DECIMALS = 6;
  private static final int GROUP = 3;

  private final String raw;
  private final boolean isPointDecimal;
  private final StringBuilder print = new StringBuilder();
  private final List<Value> sizes = new ArrayList<>(4);
  private int at;

  private PlainSizes(String raw, boolean isPointDecimal) {
    this.raw = raw;
    this.isPointDecimal = isPointDecimal;
  }

  /**
   * Reads sizes with one and the same separator between them.
   *
   * @param notation how numbers are written, where the exam or bank declares it
   * @return empty for everything else, which may well be sizes too
   */
  static Optional<Response.Sizes> read(String raw, Optional<Notation> notation) {
    boolean isPointDecimal = notation.isEmpty() || notation.get().decimal() == '.';
    return raw.length() > MOST_CHARACTERS
        ? Optional.empty()
        : new PlainSizes(raw, isPointDecimal).read();
  }

  private Optional<Response.Sizes> read() {
    char closing = raw.startsWith("(") ? ')' : raw.startsWith("[") ? ']' : Signs.NONE;
    int end = raw.length();
    if (closing != Signs.NONE) {
      end--;
      at++;
      if (raw.charAt(end) != closing) {
        return Optional.empty();
      }
    }
    String separator = "";
    while (size()) {
      if (at == end) {
        return Optional.of(new Response.Sizes(Optional.empty(), sizes, print.toString()));
      }
      String next = separator();
      if (next.isEmpty() || !(separator.isEmpty() || separator.equals(next))) {
        return Optional.empty();
      }
      separator = next;
      print.append('×');
    }
    return Optional.empty();
  }

  private boolean size() {
    int start = at;
    long size = 0;
    while (at < raw.length() && Glyphs.isDigit(raw.charAt(at)) && at - start < MOST_DIGITS) {
      size = 10 * size + raw.charAt(at++) - '0';
    }
    if (at == start || (raw.charAt(start) == '0' && at > start + 1)) {
      return false;
    }
    if (at < raw.length() && raw.charAt(at) == '.') {
      return isPointDecimal && decimals(size);
    }
    sizes.add(Rational.of(size));
    print.append(raw, start, at);
    return true;
  }

  /** Decimals of a size that no student should have, such as 31.5; three may be a group. */
  private boolean decimals(long whole) {
    int point = at++;
    long unscaled = whole;
    while (at < raw.length() && Glyphs.isDigit(raw.charAt(at)) && at - point <= MOST_DECIMALS) {
      unscaled = 10 * unscaled + raw.charAt(at++) - '0';
    }
    int decimals = at - point - 1;
    if (decimals == 0 || decimals == GROUP) {
      return false;
    }
    Rational size = Decimal.of(unscaled, decimals);
    sizes.add(size);
    print.append(NumberText.plain(size));
    return true;
  }

  /** A times sign, or a comma with a space after it; a bare comma may group digits. */
  private String separator() {
    for (String separator : List.of("x", "×", "*", ", ", " x ", " × ", " * ")) {
      if (raw.startsWith(separator, at)) {
        at += separator.length();
        return separator;
      }
    }
    return "";
  }
}
