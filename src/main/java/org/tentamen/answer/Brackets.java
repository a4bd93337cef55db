package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands inside and between brackets. */
final class Brackets {

  private static final String OPENING = "([{<";
  private static final String CLOSING = ")]}>";

  /** Deeper nesting than any list of an exercise has. */
  private static final int DEEPEST = 16;

  /** What programs print before a list. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:torch\\.|tf\\.|np\\.|numpy\\.)?(?:Size|TensorShape|tensor|Tensor|array|matrix|Matrix|shape|c)\\s*=?\\s*(?=[(\\[])");

  private Brackets() {}

  /** The list without what a program prints before it, and without a full stop after it. */
  static String withoutName(String text) {
    String list = NAME.matcher(text).lookingAt() ? NAME.matcher(text).replaceFirst("") : text;
    boolean stop =
        list.length() > 1
            && list.endsWith(".")
            && CLOSING.indexOf(list.charAt(list.length() - 2)) >= 0;
    return stop ? list.substring(0, list.length() - 1) : list;
  }

  static boolean isAny(String text) {
    return text.chars().anyMatch(c -> OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0);
  }

  /** Whether each bracket is closed by its own kind, and none is nested too deep. */
  static boolean areBalanced(String text) {
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      int opening = OPENING.indexOf(text.charAt(i));
      int closing = CLOSING.indexOf(text.charAt(i));
      if (opening >= 0) {
        open.append(CLOSING.charAt(opening));
        if (open.length() > DEEPEST) {
          return false;
        }
      } else if (closing >= 0) {
        int last = open.length() - 1;
        if (last < 0 || open.charAt(last) != CLOSING.charAt(closing)) {
          return false;
        }
        open.setLength(last);
      }
    }
    return open.isEmpty();
  }

  /** The inside, where one pair encloses the whole text; the brackets must be balanced. */
  static Optional<String> inside(String text) {
    boolean enclosed =
        !text.isEmpty()
            && OPENING.indexOf(text.charAt(0)) >= 0
            && end(text, 0) == text.length() - 1;
    return enclosed ? Optional.of(text.substring(1, text.length() - 1).strip()) : Optional.empty();
  }

  /**
   * The bracketed groups that a text is a list of.
   *
   * @param text with balanced brackets
   * @return empty where anything but separators stands between them
   */
  static Optional<List<String>> groups(String text) {
    List<String> groups = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (OPENING.indexOf(c) >= 0) {
        int end = end(text, at);
        groups.add(text.substring(at, end + 1));
        at = end + 1;
      } else if (",; \n".indexOf(c) >= 0) {
        at++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }

  private static int end(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += OPENING.indexOf(c) >= 0 ? 1 : CLOSING.indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }
}
