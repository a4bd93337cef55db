package org.tentamen.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The shares of a mark that Moodle's importers take outside of cloze questions, in percent; any
 * other ends the import (question/format.php, {@code match_grade_options}, to 0.00001 of the mark).
 */
final class MoodleShares {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?");
  private static final BigDecimal NEAR = new BigDecimal("0.001");

  private static final List<BigDecimal> LISTED =
      Stream.of(
              "0",
              "5",
              "10",
              "11.11111",
              "12.5",
              "14.28571",
              "16.66667",
              "20",
              "25",
              "30",
              "33.33333",
              "40",
              "50",
              "60",
              "66.66667",
              "70",
              "75",
              "80",
              "83.33333",
              "90",
              "100")
          .map(BigDecimal::new)
          .toList();

  private MoodleShares() {}

  /** Whether a share is one of them; not where it is no number. */
  static boolean has(String percent) {
    return percent.equals("100")
        || percent.equals("50")
        || percent.equals("0")
        || isNumber(percent) && isNear(percent);
  }

  private static boolean isNear(String percent) {
    return LISTED.stream()
        .anyMatch(
            listed -> new BigDecimal(percent).abs().subtract(listed).abs().compareTo(NEAR) < 0);
  }

  /** Whether a text is a number as Moodle's importers read it in every language. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }
}
