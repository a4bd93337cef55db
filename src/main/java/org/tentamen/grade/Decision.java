package org.tentamen.grade;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Rational;

/**
 * What a person has decided on one response. Holds for this response and this key alone: if either
 * is another one now, somebody has to look again.
 *
 * @param points the points, from 0 to the part's
 * @param comment what the student is told; may be empty
 * @param response the response that was decided on; empty where the file does not say
 * @param key the key that the person saw; empty where the file does not say
 * @param place where it is written
 */
record Decision(
    Rational points, String comment, Optional<String> response, Optional<String> key, Place place) {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d{1,3})?");

  /** Whether it was decided on this response beside this key. */
  boolean isOn(String given, String right) {
    return response.filter(r -> !isSame(r, given)).isEmpty()
        && key.filter(k -> !isSame(k, right)).isEmpty();
  }

  /** Whether two texts are the same, or the same number, as a spreadsheet may have changed it. */
  private static boolean isSame(String one, String other) {
    String first = plain(one);
    String second = plain(other);
    return first.equals(second)
        || isWithoutItsLetters(first, second)
        || DECIMAL.matcher(first).matches()
            && DECIMAL.matcher(second).matches()
            && decimal(first).compareTo(decimal(second)) == 0;
  }

  /**
   * Whether a text is another one after a spreadsheet saved it in an encoding that lacks some of
   * its letters: each is a question mark then.
   */
  private static boolean isWithoutItsLetters(String saved, String text) {
    if (saved.length() != text.length() || saved.indexOf('?') < 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean isLost = saved.charAt(i) == '?' && text.charAt(i) > '~';
      if (!isLost && saved.charAt(i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** A text without the sign that keeps spreadsheets from changing it, and with single spaces. */
  private static String plain(String text) {
    String bare = text.strip();
    return (bare.startsWith("'") ? bare.substring(1) : bare).strip().replaceAll("\\s+", " ");
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text.replace(',', '.'));
  }
}
