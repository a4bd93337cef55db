package org.tentamen.formula;

import java.util.stream.Collectors;

/** How the specification tables write a value: a float with {@code ~} before it. */
final class Printed {

  private Printed() {}

  static String of(Value value) {
    if (value instanceof Real real) {
      return "~" + real.value();
    }
    if (value instanceof Value.Items list) {
      return list.items().stream().map(Printed::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Value.Truth truth) {
      return truth.holds() ? "true" : "false";
    }
    if (value instanceof Value.Text text) {
      return "'" + text.text() + "'";
    }
    if (value instanceof Value.Symbol symbol) {
      return "#" + symbol.name() + " × " + symbol.factor();
    }
    return value.toString();
  }
}
