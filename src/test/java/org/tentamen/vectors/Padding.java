package org.tentamen.vectors;

import java.util.Optional;
import org.tentamen.formula.Rational;
import tools.jackson.databind.JsonNode;

/** The rule pad(P) of {@code mapping.md}: padding as one whole number on every side. */
final class Padding {

  private Padding() {}

  /** The padding of a convolution or pooling; empty where it is not the same on every side. */
  static Optional<Rational> of(Row row) {
    JsonNode padding = row.inputs().path("padding");
    if (padding.isNumber()) {
      return Optional.of((Rational) Row.value(padding));
    }
    if (padding.isString()) {
      return padding.stringValue().equals("valid") ? Optional.of(Rational.ZERO) : same(row);
    }
    for (JsonNode side : padding) {
      if (!side.equals(padding.get(0))) {
        return Optional.empty();
      }
    }
    return Optional.of((Rational) Row.value(padding.get(0)));
  }

  private static Optional<Rational> same(Row row) {
    int kernel = ((Rational) row.side("kernel")).asInt().orElseThrow();
    boolean keepsTheSize = kernel % 2 == 1 && row.side("stride").equals(Rational.ONE);
    if (keepsTheSize) {
      return Optional.of(Rational.of((kernel - 1) / 2));
    }
    return kernel == 1 ? Optional.of(Rational.ZERO) : Optional.empty();
  }
}
