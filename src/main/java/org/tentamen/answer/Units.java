package org.tentamen.answer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.measure.IncommensurableException;
import javax.measure.MeasurementException;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import org.tentamen.formula.Rational;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.RationalNumber;

/** Reads units and converts between them exactly, by the libraries of JSR 385. */
final class Units {

  /** What a unit of a response is, measured by the unit of the key. */
  enum Kin {
    /** The same unit. */
    SAME,
    /** Another unit of the same quantity. */
    CONVERTIBLE,
    /** A unit of another quantity, or none that is known. */
    OTHER,
    /** A unit that the libraries cannot bring to the key's, whatever it is. */
    UNCLEAR
  }

  /**
   * A number brought to the key's unit.
   *
   * @param kin how the units are related
   * @param value the number in the key's unit; as it was where the units have nothing in common
   * @param shift by which power of ten the number was multiplied; empty for another factor
   * @param respelled whether the unit was taken for one that is written otherwise, as {@code M/S}
   *     for {@code m/s} or {@code C} for {@code °C}
   */
  record Converted(Kin kin, Rational value, Optional<Integer> shift, boolean respelled) {

    private static Converted same(Rational value, boolean respelled) {
      return new Converted(Kin.SAME, value, Optional.of(0), respelled);
    }

    private static Converted without(Kin kin, Rational value) {
      return new Converted(kin, value, Optional.of(0), false);
    }
  }

  /** Units of pure numbers that are written instead of them; not radians, nor bits. */
  private static final Set<Unit<?>> SHARES =
      Stream.of("%", "‰", "ppm")
          .map(s -> UnitTable.find(s).orElseThrow())
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> CURRENCIES = Set.of("$", "€", "£", "¥");

  private Units() {}

  /**
   * Brings a number to the key's unit.
   *
   * <p>Case tells units of one quantity apart, since mW is not MW; where that gives no unit of the
   * key's quantity, as {@code M/S} does not, it is folded.
   *
   * @param value the number as typed
   * @param unit the unit as typed
   * @param wanted the unit of the key, as its author wrote it
   */
  static Converted convert(Rational value, String unit, String wanted) {
    try {
      return converted(value, Temperatures.spelled(unit), Temperatures.spelled(wanted));
    } catch (MeasurementException
        | ArithmeticException
        | IllegalArgumentException
        | UnsupportedOperationException e) {
      // What the libraries cannot calculate with is one cell for a person, not the end of a class.
      return Converted.without(Kin.UNCLEAR, value);
    }
  }

  /**
   * A pure number in a unit that is a number itself, such as percent.
   *
   * @return empty where the unit is none, or 1
   */
  static Optional<Converted> ofShare(Rational value, String wanted) {
    return UnitTable.find(Glyphs.plain(wanted))
        .filter(SHARES::contains)
        .map(u -> converted(value, AbstractUnit.ONE, u, false));
  }

  /** Whether a unit measures something that other units measure too, or money. */
  static boolean isKnown(String unit) {
    return UnitGrammar.factors(Temperatures.spelled(unit), false)
        .filter(factors -> factors.stream().allMatch(Units::isKnown))
        .isPresent();
  }

  private static boolean isKnown(UnitGrammar.Factor factor) {
    return CURRENCIES.contains(factor.symbol())
        || UnitTable.find(factor.symbol()).isPresent()
        || two(factor).isPresent();
  }

  private static Converted converted(Rational value, String typed, String wanted) {
    if (normal(typed).equals(normal(wanted))) {
      return Converted.same(value, false);
    }
    Optional<String> temperature = Temperatures.meant(typed, wanted);
    String meant = temperature.orElse(typed);
    if (meant.equals(wanted)) {
      return Converted.same(value, true);
    }
    Optional<Converted> found = between(value, meant, wanted, temperature.isPresent());
    if (found.isPresent()) {
      return found.get();
    }
    // m/S is no speed, but hardly meant as metres per siemens.
    return normal(meant).equalsIgnoreCase(normal(wanted))
        ? Converted.same(value, true)
        : between(value, meant.toLowerCase(Locale.ROOT), wanted, true)
            .orElse(Converted.without(Kin.OTHER, value));
  }

  private static Optional<Converted> between(
      Rational value, String unit, String wanted, boolean respelled) {
    for (Unit<?> target : readings(wanted)) {
      for (Unit<?> source : readings(unit)) {
        if (isSameQuantity(source, target)) {
          return Optional.of(converted(value, source, target, respelled));
        }
      }
    }
    return Optional.empty();
  }

  private static String normal(String unit) {
    return unit.replace(" ", "").replace("**", "^").replaceAll("[·×]", "*");
  }

  private static Converted converted(
      Rational value, Unit<?> source, Unit<?> target, boolean respelled) {
    try {
      UnitConverter converter = source.getConverterToAny(target);
      Rational result = convert(converter, value);
      if (converter.isIdentity()) {
        return Converted.same(result, respelled);
      }
      Optional<Integer> shift =
          converter.isLinear() ? shift(convert(converter, Rational.ONE)) : Optional.empty();
      return new Converted(Kin.CONVERTIBLE, result, shift, respelled);
    } catch (IncommensurableException e) {
      throw new IllegalStateException("units of one quantity must convert", e);
    }
  }

  private static boolean isSameQuantity(Unit<?> a, Unit<?> b) {
    return a.isCompatible(b);
  }

  private static Rational convert(UnitConverter converter, Rational value) {
    Number number = converter.convert(RationalNumber.of(value.numerator(), value.denominator()));
    if (number instanceof RationalNumber rational) {
      return Rational.of(rational.getDividend(), rational.getDivisor());
    }
    if (number instanceof BigDecimal decimal) {
      return Rational.of(decimal);
    }
    return number instanceof BigInteger whole
        ? Rational.of(whole, BigInteger.ONE)
        : Rational.of(new BigDecimal(number.toString()));
  }

  private static Optional<Integer> shift(Rational ratio) {
    return ratio
        .asFiniteDecimal()
        .map(BigDecimal::stripTrailingZeros)
        .filter(d -> d.unscaledValue().equals(BigInteger.ONE))
        .map(d -> -d.scale());
  }

  /** The units that a text can mean, the likeliest first; none where it is not known. */
  private static List<Unit<?>> readings(String text) {
    List<Unit<?>> readings = new ArrayList<>();
    for (boolean wide : new boolean[] {false, true}) {
      Optional<List<UnitGrammar.Factor>> factors = UnitGrammar.factors(text, wide);
      factors.flatMap(f -> product(f, false)).ifPresent(readings::add);
      factors.flatMap(f -> product(f, true)).ifPresent(readings::add);
    }
    return readings;
  }

  /**
   * The product of some factors.
   *
   * @param split whether a run of letters is two units rather than one, as in {@code ms^-1}
   */
  private static Optional<Unit<?>> product(List<UnitGrammar.Factor> factors, boolean split) {
    Unit<?> product = AbstractUnit.ONE;
    for (UnitGrammar.Factor factor : factors) {
      Optional<Unit<?>> unit = split ? Optional.empty() : UnitTable.find(factor.symbol());
      if (unit.isPresent()) {
        boolean alone = factors.size() == 1 && factor.exponent() == 1;
        // In J/(kg °C) a degree is a difference of temperatures.
        Unit<?> base = alone ? unit.get() : Temperatures.difference(unit.get());
        product = alone ? base : product.multiply(base.pow(factor.exponent()));
        continue;
      }
      Optional<Unit<?>> two = two(factor);
      if (two.isEmpty() && split) {
        two =
            UnitTable.find(factor.symbol())
                .map(u -> Temperatures.difference(u).pow(factor.exponent()));
      }
      if (two.isEmpty()) {
        return Optional.empty();
      }
      product = product.multiply(two.get());
    }
    return Optional.of(product);
  }

  /** Two symbols written together, of which the exponent belongs to the second: N·m as Nm. */
  private static Optional<Unit<?>> two(UnitGrammar.Factor factor) {
    String symbol = factor.symbol();
    // °C is one symbol, and never an angle times a charge.
    int first = symbol.charAt(0) == '°' ? symbol.length() : 1;
    for (int i = first; i < symbol.length(); i++) {
      Optional<Unit<?>> left = UnitTable.find(symbol.substring(0, i)).map(Temperatures::difference);
      Optional<Unit<?>> right = UnitTable.find(symbol.substring(i)).map(Temperatures::difference);
      if (left.isPresent() && right.isPresent()) {
        return Optional.of(left.get().multiply(right.get().pow(factor.exponent())));
      }
    }
    return Optional.empty();
  }
}
