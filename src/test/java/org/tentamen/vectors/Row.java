package org.tentamen.vectors;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;
import tools.jackson.databind.JsonNode;

/**
 * One row of {@code vectors.jsonl}, or one layer of it.
 *
 * @param id the row's id, and the layer's number where it is one
 * @param topic what it is about
 * @param inputs what goes in
 * @param answer what a framework gave
 */
record Row(String id, String topic, JsonNode inputs, JsonNode answer) {

  /** An input. */
  Value in(String name) {
    return value(inputs.path(name));
  }

  /** A field of the answer. */
  Value out(String name) {
    return value(answer.path(name));
  }

  /** The answer as a list of some of its fields. */
  Value outs(String... names) {
    List<Value> values = new ArrayList<>();
    for (String name : names) {
      values.add(out(name));
    }
    return new Value.Items(values);
  }

  boolean is(String input, int value) {
    return inputs.path(input).asInt() == value;
  }

  /** Whether a kernel or stride is the same in both directions; a single number is. */
  boolean isSquare(String input) {
    JsonNode node = inputs.path(input);
    return !node.isArray() || node.get(0).equals(node.get(1));
  }

  /** The one number of a square kernel or stride. */
  Value side(String input) {
    JsonNode node = inputs.path(input);
    return value(node.isArray() ? node.get(0) : node);
  }

  static Value value(JsonNode node) {
    if (node.isArray()) {
      List<Value> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return new Value.Items(items);
    }
    if (!node.isNumber()) {
      throw new IllegalArgumentException("no number or list: " + node);
    }
    return Rational.of(node.decimalValue());
  }
}
