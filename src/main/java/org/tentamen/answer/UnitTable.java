package org.tentamen.answer;

import static tech.units.indriya.unit.Units.*;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.measure.BinaryPrefix;
import javax.measure.MetricPrefix;
import javax.measure.Prefix;
import javax.measure.Unit;
import si.uom.NonSI;
import systems.uom.common.USCustomary;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.RationalNumber;
import tech.units.indriya.unit.AlternateUnit;

/**
 * The units that are known by symbol or by name.
 *
 * <p>Symbols are those of the <a href="https://www.bipm.org/en/publications/si-brochure">SI
 * brochure</a> with all metric prefixes, the units accepted beside the SI, bits and bytes with
 * binary prefixes, and common others. Case matters, since mW is not MW.
 */
final class UnitTable {

  private static final Map<String, Unit<?>> SYMBOLS = new HashMap<>();
  private static final Map<String, Unit<?>> NAMES = new HashMap<>();

  private static final RationalNumber ELECTRONVOLT =
      RationalNumber.of(BigInteger.valueOf(1_602_176_634L), BigInteger.TEN.pow(28));

  private static final Unit<?> BIT = new AlternateUnit<>(AbstractUnit.ONE, "bit");
  private static final Unit<?> BYTE = BIT.multiply(8);

  static {
    prefixed(METRE, "m", "metre", "meter");
    prefixed(GRAM, "g", "gram", "gramme");
    prefixed(SECOND, "s", "second", "sec");
    prefixed(AMPERE, "A", "ampere", "amp");
    prefixed(KELVIN, "K", "kelvin");
    prefixed(MOLE, "mol", "mole", "mol");
    prefixed(MOLE.divide(LITRE), "M", "molar");
    prefixed(CANDELA, "cd", "candela");
    prefixed(RADIAN, "rad", "radian");
    prefixed(STERADIAN, "sr", "steradian");
    prefixed(HERTZ, "Hz", "hertz");
    prefixed(NEWTON, "N", "newton");
    prefixed(PASCAL, "Pa", "pascal");
    prefixed(JOULE, "J", "joule");
    prefixed(WATT, "W", "watt");
    prefixed(COULOMB, "C", "coulomb");
    prefixed(VOLT, "V", "volt");
    prefixed(FARAD, "F", "farad");
    prefixed(OHM, "Ω", "ohm");
    prefixed(OHM, "Ohm");
    prefixed(OHM, "ohm");
    prefixed(SIEMENS, "S", "siemens");
    prefixed(WEBER, "Wb", "weber");
    prefixed(TESLA, "T", "tesla");
    prefixed(HENRY, "H", "henry");
    prefixed(LUMEN, "lm", "lumen");
    prefixed(LUX, "lx", "lux");
    prefixed(BECQUEREL, "Bq", "becquerel");
    prefixed(GRAY, "Gy", "gray");
    prefixed(SIEVERT, "Sv", "sievert");
    prefixed(KATAL, "kat", "katal");
    prefixed(LITRE, "l", "litre", "liter");
    prefixed(LITRE, "L");
    prefixed(PASCAL.multiply(100_000), "bar", "bar");
    // Exact since 2019: https://www.bipm.org/en/cgpm-2018
    prefixed(JOULE.multiply(ELECTRONVOLT), "eV", "electronvolt");
    prefixed(WATT.multiply(HOUR), "Wh");
    prefixed(AMPERE.multiply(HOUR), "Ah");
    prefixed(JOULE.multiply(RationalNumber.of(4184, 1000)), "cal", "calorie");
    information(BIT, "bit", "bit");
    information(BIT, "b");
    information(BYTE, "B", "byte");
    alone(MINUTE, "min", "minute");
    alone(HOUR, "h", "hour");
    alone(HOUR, "hr");
    alone(DAY, "d", "day");
    alone(WEEK, "wk", "week");
    alone(YEAR, "yr", "year");
    alone(CELSIUS, "°C", "celsius");
    alone(CELSIUS, "℃", "degc");
    alone(USCustomary.FAHRENHEIT, "°F", "fahrenheit");
    alone(USCustomary.FAHRENHEIT, "℉", "degf");
    alone(NonSI.DEGREE_ANGLE, "°", "degree");
    alone(NonSI.DEGREE_ANGLE, "deg");
    alone(NonSI.HECTARE, "ha", "hectare");
    alone(NonSI.TONNE, "t", "tonne");
    alone(NonSI.UNIFIED_ATOMIC_MASS, "u", "amu");
    prefixed(NonSI.UNIFIED_ATOMIC_MASS, "Da", "dalton");
    alone(TESLA.divide(10_000), "G", "gauss");
    alone(METRE_PER_SECOND.multiply(299_792_458), "c");
    alone(LITRE.divide(1000), "cc");
    alone(METRE.divide(10_000_000_000L), "Å", "angstrom");
    alone(PASCAL.multiply(101_325), "atm", "atmosphere");
    alone(NonSI.MILLIMETRE_OF_MERCURY, "mmHg");
    alone(METRE_PER_SECOND.multiply(RationalNumber.of(5, 18)), "kph");
    alone(USCustomary.MILE_PER_HOUR, "mph");
    alone(USCustomary.KNOT, "kn", "knot");
    alone(USCustomary.FOOT, "ft", "foot");
    alone(USCustomary.FOOT, "feet");
    alone(USCustomary.INCH, "in", "inch");
    alone(USCustomary.YARD, "yd", "yard");
    alone(USCustomary.MILE, "mi", "mile");
    alone(USCustomary.POUND, "lb", "pound");
    alone(USCustomary.OUNCE, "oz", "ounce");
    alone(HERTZ.divide(60), "rpm");
    alone(PERCENT, "%", "percent");
    alone(PERCENT.divide(10), "‰");
    alone(AbstractUnit.ONE.divide(1_000_000), "ppm");
  }

  private UnitTable() {}

  private static void prefixed(Unit<?> unit, String symbol, String... names) {
    SYMBOLS.put(symbol, unit);
    for (Prefix prefix : MetricPrefix.values()) {
      SYMBOLS.putIfAbsent(prefix.getSymbol() + symbol, unit.prefix(prefix));
    }
    // Two characters look like micro, and u stands for it where there is neither.
    for (String micro : List.of("\u00B5", "\u03BC", "u")) {
      SYMBOLS.putIfAbsent(micro + symbol, unit.prefix(MetricPrefix.MICRO));
    }
    for (String name : names) {
      NAMES.put(name, unit);
      for (Prefix prefix : MetricPrefix.values()) {
        NAMES.put(prefix.getName().toLowerCase(Locale.ROOT) + name, unit.prefix(prefix));
      }
    }
  }

  /** Bits and bytes have binary prefixes too, and KB is written more often than kB. */
  private static void information(Unit<?> unit, String symbol, String... names) {
    prefixed(unit, symbol, names);
    SYMBOLS.put("K" + symbol, unit.prefix(MetricPrefix.KILO));
    for (Prefix prefix : BinaryPrefix.values()) {
      SYMBOLS.put(prefix.getSymbol() + symbol, unit.prefix(prefix));
    }
  }

  private static void alone(Unit<?> unit, String symbol, String... names) {
    SYMBOLS.put(symbol, unit);
    for (String name : names) {
      NAMES.put(name, unit);
    }
  }

  /** The unit of a symbol, with its prefix, or of an English name in the singular or plural. */
  static Optional<Unit<?>> find(String symbol) {
    Unit<?> unit = SYMBOLS.get(symbol);
    if (unit != null) {
      return Optional.of(unit);
    }
    String name = symbol.toLowerCase(Locale.ROOT);
    Unit<?> named = NAMES.get(name);
    if (named == null && name.endsWith("s")) {
      named = NAMES.get(name.substring(0, name.length() - (name.endsWith("ches") ? 2 : 1)));
    }
    return Optional.ofNullable(named);
  }
}
