package org.tentamen.cli;

import java.util.List;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.formula.Value;
import tools.jackson.core.JsonGenerator;

/** What is right for one part, as a kind's name and a JSON value. */
final class KeyJson {

  private KeyJson() {}

  /** The kind's name, as a bank calls it. */
  static String kind(Key key) {
    if (key instanceof Key.Number) {
      return "number";
    }
    if (key instanceof Key.Whole) {
      return "integer";
    }
    if (key instanceof Key.Shape) {
      return "shape";
    }
    if (key instanceof Key.Vector) {
      return "vector";
    }
    if (key instanceof Key.Choice) {
      return "choice";
    }
    if (key instanceof Key.Choices) {
      return "choices";
    }
    if (key instanceof Key.Match) {
      return "match";
    }
    if (key instanceof Key.Words) {
      return "text";
    }
    return key instanceof Key.Essay ? "essay" : "expression";
  }

  /**
   * A number, a list of numbers (a symbol as its text), a label, a list of labels, the first
   * accepted text, a formula; null for an essay.
   */
  static void writeValue(Key key, JsonGenerator json) {
    if (key instanceof Key.Number number) {
      JsonValues.write(number.value(), json);
    } else if (key instanceof Key.Whole whole) {
      JsonValues.write(whole.value(), json);
    } else if (key instanceof Key.Shape shape) {
      json.writeStartArray();
      shape.sizes().forEach(size -> size(size, shape, json));
      json.writeEndArray();
    } else if (key instanceof Key.Vector vector) {
      JsonValues.write(vector.values(), json);
    } else if (key instanceof Key.Choice choice) {
      json.writeString(choice.options().get(choice.correct()));
    } else if (key instanceof Key.Choices choices) {
      labels(choices.options(), choices.correct(), json);
    } else if (key instanceof Key.Match match) {
      labels(match.options(), match.correct(), json);
    } else if (key instanceof Key.Words words) {
      json.writeString(words.accepted().get(0));
    } else if (key instanceof Key.Expression expression) {
      json.writeString(expression.formula().passage().text());
    } else {
      json.writeNull();
    }
  }

  /** A symbol as the question prints it, such as {@code #filters/2}. */
  private static void size(Value size, Key.Shape shape, JsonGenerator json) {
    if (size instanceof Value.Symbol) {
      Key alone = new Key.Shape(List.of(size), Key.Batch.EXACT, shape.marking(), shape.symbols());
      json.writeString(KeyText.of(alone));
    } else {
      JsonValues.write(size, json);
    }
  }

  private static void labels(List<String> options, Iterable<Integer> picked, JsonGenerator json) {
    json.writeStartArray();
    picked.forEach(index -> json.writeString(options.get(index)));
    json.writeEndArray();
  }
}
