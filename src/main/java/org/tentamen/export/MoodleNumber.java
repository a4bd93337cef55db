package org.tentamen.export;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as Moodle reads it from a response, in English.
 *
 * @param value what it is compared as
 * @param unit what follows the number, whatever it is
 */
record MoodleNumber(double value, String unit) {

  private static final Pattern EXPONENT =
      Pattern.compile("(?:e|E|(?:x|\\*|×)10(?:\\^|\\*\\*))([+-]?[0-9]+)");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:e[-+]?[0-9]+)?");

  /** How much two numbers may differ in Moodle, as a share of the larger. */
  private static final double EPSILON = 1e-14;

  /** Reads a response; empty where it does not begin with a number. */
  static Optional<MoodleNumber> read(String response) {
    String spaceless = response.strip().replace(" ", "");
    boolean mayHaveExponent =
        spaceless.indexOf('e') >= 0 || spaceless.indexOf('E') >= 0 || spaceless.contains("10");
    String exponent = mayHaveExponent ? EXPONENT.matcher(spaceless).replaceAll("e$1") : spaceless;
    String plain = exponent.replace(",", "");
    Matcher number = NUMBER.matcher(plain);
    if (!number.lookingAt()) {
      return Optional.empty();
    }
    return Optional.of(
        new MoodleNumber(
            new BigDecimal(number.group()).doubleValue(), plain.substring(number.end())));
  }

  /** Whether an answer takes a value; both edges belong to it. */
  static boolean accepts(NumberAnswer answer, double value) {
    double middle = answer.value().doubleValue();
    double tolerance = answer.tolerance().doubleValue();
    double reach = tolerance + EPSILON * Math.max(Math.max(tolerance, Math.abs(middle)), EPSILON);
    return middle - reach <= value && value <= middle + reach;
  }
}
