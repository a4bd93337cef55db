package org.tentamen.formula;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.formula.Value.Truth;

/** The names that stand for the same value everywhere. */
final class Constants {

  private static final Map<String, Value> VALUES =
      Map.of("pi", new Real(Math.PI), "true", Truth.TRUE, "false", Truth.FALSE);

  private Constants() {}

  static Set<String> names() {
    return VALUES.keySet();
  }

  static Optional<Value> value(String name) {
    return Optional.ofNullable(VALUES.get(name));
  }
}
