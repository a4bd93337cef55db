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

  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");

  /** Whether it was decided on this response beside this key. */
  boolean isOn(String given, String right) {
    return response.filter(r -> !isSame(r, given)).isEmpty()
        && key.filter(k -> !isSame(k, right)).isEmpty();
  }

  /** Whether two texts are the same, or the same number, as a spreadsheet may have changed it. */
  private static boolean isSame(String one, String other) {
    String first = one.strip().replaceAll("\\s+", " ");
    String second = other.strip().replaceAll("\\s+", " ");
    return first.equals(second)
        || DECIMAL.matcher(first).matches()
            && DECIMAL.matcher(second).matches()
            && decimal(first).compareTo(decimal(second)) == 0;
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text.replace(',', '.'));
  }
}
