package org.tentamen.answer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.measure.IncommensurableException;
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
    OTHER
  }

  /**
   * A number brought to the key's unit.
   *
   * @param kin how the units are related
   * @param value the number in the key's unit; as it was where the units have nothing in common
   * @param shift by which power of ten the number was multiplied; empty for another factor
   */
  record Converted(Kin kin, Rational value, Optional<Integer> shift) {}

  private Units() {}

  /**
   * Brings a number to the key's unit.
   *
   * @param value the number as typed
   * @param unit the unit as typed
   * @param wanted the unit of the key, as its author wrote it
   */
  static Converted convert(Rational value, String unit, String wanted) {
    boolean written = normal(unit).equals(normal(wanted));
    if (written) {
      return new Converted(Kin.SAME, value, Optional.of(0));
    }
    for (Unit<?> target : readings(wanted)) {
      for (Unit<?> source : readings(unit)) {
        if (isSameQuantity(source, target)) {
          return converted(value, source, target);
        }
      }
    }
    // m/S is no speed, but hardly meant as metres per siemens.
    boolean capitals = normal(unit).equalsIgnoreCase(normal(wanted));
    return new Converted(capitals ? Kin.SAME : Kin.OTHER, value, Optional.of(0));
  }

  private static String normal(String unit) {
    return Glyphs.plain(unit).replace(" ", "").replace("**", "^").replaceAll("[·×]", "*");
  }

  private static Converted converted(Rational value, Unit<?> source, Unit<?> target) {
    try {
      UnitConverter converter = source.getConverterToAny(target);
      Rational result = convert(converter, value);
      if (converter.isIdentity()) {
        return new Converted(Kin.SAME, result, Optional.of(0));
      }
      Optional<Integer> shift =
          converter.isLinear() ? shift(convert(converter, Rational.ONE)) : Optional.empty();
      return new Converted(Kin.CONVERTIBLE, result, shift);
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
    String plain = Glyphs.plain(text);
    List<Unit<?>> readings = new ArrayList<>();
    for (boolean wide : new boolean[] {false, true}) {
      Optional<List<UnitGrammar.Factor>> factors = UnitGrammar.factors(plain, wide);
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
        product = product.multiply(unit.get().pow(factor.exponent()));
        continue;
      }
      Optional<Unit<?>> two = two(factor);
      if (two.isEmpty() && split) {
        two = UnitTable.find(factor.symbol()).map(u -> u.pow(factor.exponent()));
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
    int side = factor.exponent() < 0 ? -1 : 1;
    for (int i = 1; i < symbol.length(); i++) {
      Optional<Unit<?>> first = UnitTable.find(symbol.substring(0, i));
      Optional<Unit<?>> second = UnitTable.find(symbol.substring(i));
      if (first.isPresent() && second.isPresent()) {
        return Optional.of(first.get().multiply(second.get().pow(factor.exponent())));
      }
    }
    return Optional.empty();
  }
}
