package org.tentamen.grade;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.formula.Rational;

/** Points as people and tables write them: {@code 1.5}, {@code 1,5} or {@code 3/2}. */
final class Points {

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,9})?");
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,9}) ?/ ?([1-9]\\d{0,8})");

  private Points() {}

  /** Reads points; empty where the text is no number from 0. */
  static Optional<Rational> read(String text) {
    String written = text.strip();
    if (DECIMAL.matcher(written).matches()) {
      return Optional.of(Rational.of(new BigDecimal(written.replace(',', '.'))));
    }
    Matcher fraction = FRACTION.matcher(written);
    return fraction.matches()
        ? Optional.of(
            Rational.of(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2))))
        : Optional.empty();
  }
}
