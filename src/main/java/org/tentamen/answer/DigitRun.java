package org.tentamen.answer;

/** Walks over the digits of one number, their groups and their decimal sign. */
final class DigitRun {

  private final String text;
  private final Signs signs;

  /** The digits so far, without signs. */
  final StringBuilder digits = new StringBuilder();

  /** How many of them stand after the decimal sign. */
  int decimals;

  /** How many signs group digits. */
  int groups;

  /** The sign that groups, and the decimal sign; {@link Signs#NONE} for none. */
  char group = Signs.NONE;

  char point = Signs.NONE;

  /** Where the text goes on. */
  int at;

  DigitRun(String text, int start, Signs signs) {
    this.text = text;
    this.signs = signs;
    this.at = start;
  }

  /** The digits before the decimal sign. */
  void whole() {
    int start = at;
    take(digitsAt(at));
    int first = at - start;
    // A leading 0 is never a group: 0,357 is not 357.
    boolean mayGroup = first > 0 && first <= 3 && text.charAt(start) != '0';
    while (mayGroup && isGroup(at, 3) && (groups == 0 || text.charAt(at) == group)) {
      takeGroup(3);
    }
    boolean indian = mayGroup && first <= 2 && groups == 0 && isIndian();
    while (indian && isGroup(at, 2)) {
      takeGroup(2);
    }
    if (indian) {
      takeGroup(3);
    }
  }

  /** The decimal sign and the digits after it, perhaps none. */
  void fraction() {
    if (at == text.length() || !signs.isDecimal(text.charAt(at))) {
      return;
    }
    point = text.charAt(at++);
    int before = digits.length();
    take(digitsAt(at));
    if (digits.length() - before == 3) {
      decimalGroups();
    }
    decimals = digits.length() - before;
  }

  /** The SI groups decimals by spaces, 3.141 592 65, of which the last may be shorter. */
  private void decimalGroups() {
    int first = at;
    while (isDecimalGroup(3)) {
      takeDecimalGroup(3);
    }
    for (int count = 2; at > first && count > 0; count--) {
      if (isDecimalGroup(count)) {
        takeDecimalGroup(count);
        return;
      }
    }
  }

  private void take(int count) {
    digits.append(text, at, at + count);
    at += count;
  }

  private void takeGroup(int count) {
    group = text.charAt(at++);
    groups++;
    take(count);
  }

  /** Decimals are grouped by spaces only, whatever groups the digits before them. */
  private void takeDecimalGroup(int count) {
    group = group == Signs.NONE ? ' ' : group;
    at++;
    groups++;
    take(count);
  }

  private boolean isGroup(int from, int count) {
    return from < text.length() && signs.isGroup(text.charAt(from)) && digitsAt(from + 1) == count;
  }

  /** A group of decimals, not the start of another number or of a fraction. */
  private boolean isDecimalGroup(int count) {
    int end = at + 1 + count;
    boolean group = at < text.length() && text.charAt(at) == ' ' && digitsAt(at + 1) == count;
    return group && (end == text.length() || ".,/^".indexOf(text.charAt(end)) < 0);
  }

  /** Groups of two digits with three at the end, 12,34,567, all by the same sign. */
  private boolean isIndian() {
    int next = at;
    char sign = next < text.length() ? text.charAt(next) : Signs.NONE;
    while (isGroup(next, 2) && text.charAt(next) == sign) {
      next += 3;
    }
    return sign == signs.group() && next > at && isGroup(next, 3) && text.charAt(next) == sign;
  }

  private int digitsAt(int from) {
    int end = from;
    while (end < text.length() && Glyphs.isDigit(text.charAt(end))) {
      end++;
    }
    return Math.max(0, end - from);
  }
}
