package org.tentamen.bank;

import java.util.Optional;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.formula.Rational;

/** Reads what holds in a bank where a question says nothing else. */
final class DefaultsReader {

  private static final KnownKeys KEYS =
      KnownKeys.of(
              "the defaults",
              "points: 1",
              "tolerance: {decimals: 3}",
              "numbers: {decimal: '.'}",
              "credit: 0")
          .butNot("decimals", "Write `tolerance: {decimals: 3}`, or `decimals` in an answer.")
          .butNot("penalty", "It stands in each question.")
          .butNot("language", "It stands beside 'defaults'.");

  private final FieldReader reader;

  DefaultsReader(FieldReader reader) {
    this.reader = reader;
  }

  Defaults read(YamlNode node) {
    return reader.expect().fields(node, KEYS).map(this::defaults).orElse(Defaults.NONE);
  }

  private Defaults defaults(Fields fields) {
    Rational points = fields.value("points").flatMap(reader::points).orElse(Rational.ONE);
    Rational credit = fields.value("credit").flatMap(this::share).orElse(Rational.ZERO);
    ToleranceReader tolerances = new ToleranceReader(reader);
    return new Defaults(
        points,
        fields.value("tolerance").flatMap(tolerances::read),
        fields.value("numbers").flatMap(reader::notation),
        credit);
  }

  private Optional<Rational> share(YamlNode node) {
    return reader.number(node, "a share from 0 to 1", Bounds.SHARE);
  }
}
