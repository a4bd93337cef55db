package org.tentamen.answer;

import static tech.units.indriya.unit.Units.CELSIUS;
import static tech.units.indriya.unit.Units.KELVIN;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import systems.uom.common.USCustomary;
import tech.units.indriya.function.RationalNumber;

/**
 * The units of temperature, whose zeros differ and whose degree sign keyboards hide.
 *
 * <p>°C is 273.15 K beside kelvin (<a href="https://www.bipm.org/en/publications/si-brochure">SI
 * brochure</a>, 2.3.1); in a product, such as J/(kg °C), a degree is a difference, and so a kelvin.
 */
final class Temperatures {

  private static final Pattern SCALE =
      Pattern.compile(
          "(?:°|deg(?:ree)?s?\\.?) ?(c(?:elsius|entigrade)?|f(?:ahrenheit)?|k(?:elvins?)?)",
          Pattern.CASE_INSENSITIVE);

  /** Degrees of nothing that is said. */
  private static final Pattern DEGREES =
      Pattern.compile("°|deg(?:ree)?s?\\.?", Pattern.CASE_INSENSITIVE);

  private Temperatures() {}

  /** A unit with one spelling for each sign, and for degrees of a scale. */
  static String spelled(String unit) {
    String plain = Glyphs.plain(unit).replace("℃", "°C").replace("℉", "°F");
    Matcher scale = SCALE.matcher(plain);
    return scale.matches() ? symbol(scale.group(1)) : plain;
  }

  private static String symbol(String scale) {
    String letter = scale.substring(0, 1).toUpperCase(Locale.ROOT);
    return letter.equals("K") ? letter : "°" + letter;
  }

  /**
   * The scale that is meant where the key is a temperature: {@code C} is then no charge, and plain
   * degrees are the key's.
   *
   * @param typed as {@link #spelled}
   * @param wanted the unit of the key, as {@link #spelled}
   * @return empty where the key is none, or the unit says what it is
   */
  static Optional<String> meant(String typed, String wanted) {
    Optional<Unit<?>> unit = UnitTable.find(wanted).filter(Temperatures::isScale);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    if (typed.length() == 1 && "cCfFk".contains(typed)) {
      return Optional.of(symbol(typed));
    }
    boolean degrees = DEGREES.matcher(typed).matches() && !unit.get().equals(KELVIN);
    return degrees ? Optional.of(wanted) : Optional.empty();
  }

  private static boolean isScale(Unit<?> unit) {
    return unit.equals(KELVIN) || unit.equals(CELSIUS) || unit.equals(USCustomary.FAHRENHEIT);
  }

  /** The unit of a difference of two temperatures of a scale; any other unit as it is. */
  static Unit<?> difference(Unit<?> unit) {
    if (unit.equals(CELSIUS)) {
      return KELVIN;
    }
    return unit.equals(USCustomary.FAHRENHEIT) ? KELVIN.multiply(RationalNumber.of(5, 9)) : unit;
  }
}
