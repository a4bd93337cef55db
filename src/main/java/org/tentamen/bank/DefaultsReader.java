package org.tentamen.bank;

import java.util.Optional;
import org.tentamen.answer.Notation;
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
          "credit: 0");

  private static final KnownKeys NUMBERS =
      KnownKeys.of("a notation of numbers", "decimal: ','", "group: '.'");

  private final FieldReader reader;

  DefaultsReader(FieldReader reader) {
    this.reader = reader;
  }

  Defaults read(YamlNode node) {
    return reader.expect().fields(node, KEYS).map(this::defaults).orElse(Defaults.NONE);
  }

  private Defaults defaults(Fields fields) {
    Rational points = fields.value("points").flatMap(this::points).orElse(Rational.ONE);
    Rational credit = fields.value("credit").flatMap(this::share).orElse(Rational.ZERO);
    ToleranceReader tolerances = new ToleranceReader(reader);
    return new Defaults(
        points,
        fields.value("tolerance").flatMap(tolerances::read),
        fields.value("numbers").flatMap(this::notation),
        credit);
  }

  private Optional<Rational> points(YamlNode node) {
    return reader.number(node, "points above 0", Bounds.POSITIVE);
  }

  private Optional<Rational> share(YamlNode node) {
    return reader.number(node, "a share from 0 to 1", Bounds.SHARE);
  }

  private Optional<Notation> notation(YamlNode node) {
    Optional<Fields> fields = reader.expect().fields(node, NUMBERS);
    Optional<Character> decimal =
        fields.flatMap(f -> f.required("decimal")).flatMap(v -> sign(v, ".,", "'.' or ','"));
    Optional<YamlNode> groupNode = fields.flatMap(f -> f.value("group"));
    Optional<Character> group =
        groupNode.flatMap(
            v -> sign(v, ".,'’_ \u00a0\u202f\u2009", "'.', ',', a space, ''' or '_'"));
    if (decimal.isPresent() && decimal.equals(group)) {
      reader
          .problems()
          .error(
              groupNode.orElseThrow().place(),
              "'" + group.get() + "' for groups and decimals",
              "two different signs",
              "");
      return Optional.empty();
    }
    return decimal.map(d -> new Notation(d, group));
  }

  private Optional<Character> sign(YamlNode node, String allowed, String expected) {
    Optional<YamlNode.Scalar> scalar = reader.expect().scalar(node, expected, "");
    Optional<Character> sign =
        scalar
            .map(YamlNode.Scalar::text)
            .filter(t -> t.length() == 1 && allowed.contains(t))
            .map(t -> t.charAt(0));
    if (scalar.isPresent() && sign.isEmpty()) {
      reader
          .problems()
          .error(node.place(), "'" + scalar.get().text() + "' as a sign in numbers", expected, "");
    }
    return sign;
  }
}
