package org.tentamen.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;
import org.tentamen.variant.ValueText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Values to JSON and back: numbers as exact decimals, lists as arrays, texts as strings. */
final class JsonValues {

  /** Beyond so many digits a number is no value of an exercise, and slow to calculate with. */
  private static final int MOST_DIGITS = 1_000;

  /** As many digits as tell any two doubles apart. */
  private static final MathContext SEVENTEEN = new MathContext(17, RoundingMode.HALF_EVEN);

  private JsonValues() {}

  /**
   * The values of an object's fields, in their order.
   *
   * @param what how messages call the object
   * @throws InvalidInputException if one is no value
   */
  static Map<String, Value> read(JsonNode object, String what) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      values.put(field.getKey(), value(field.getValue(), what + "." + field.getKey()));
    }
    return values;
  }

  private static Value value(JsonNode node, String what) {
    if (node.canConvertToLong()) {
      return Rational.of(node.longValue());
    }
    if (node.isNumber()) {
      return number(node.decimalValue(), what);
    }
    if (node.isString()) {
      return new Value.Text(node.stringValue());
    }
    if (node.isArray()) {
      List<Value> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item, what)));
      return new Value.Items(items);
    }
    if (node.isBoolean()) {
      return Value.Truth.of(node.booleanValue());
    }
    throw InvalidInputException.of(
        "'" + what + "' is " + node, "a number, a text, true, false, or a list of them", "");
  }

  private static Rational number(BigDecimal number, String what) {
    if (number.precision() + Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw InvalidInputException.of(
          "'" + what + "' is a number of more than " + MOST_DIGITS + " digits",
          "a shorter one",
          "");
    }
    return Rational.of(number);
  }

  /** Writes a value; a truth as one, a symbol as its text. */
  static void write(Value value, JsonGenerator json) {
    if (value instanceof Numeric number) {
      json.writeNumber(decimal(number));
    } else if (value instanceof Value.Items list) {
      json.writeStartArray();
      list.items().forEach(item -> write(item, json));
      json.writeEndArray();
    } else if (value instanceof Value.Truth truth) {
      json.writeBoolean(truth.holds());
    } else if (value instanceof Value.Text text) {
      json.writeString(text.text());
    } else {
      json.writeString(ValueText.of(value));
    }
  }

  /** Finite decimals in full, others with 17 digits. */
  private static BigDecimal decimal(Numeric number) {
    if (number instanceof Rational exact) {
      return exact
          .asFiniteDecimal()
          .orElseGet(
              () ->
                  new BigDecimal(exact.numerator())
                      .divide(new BigDecimal(exact.denominator()), SEVENTEEN));
    }
    return new BigDecimal(number.toDouble()).round(SEVENTEEN);
  }
}
