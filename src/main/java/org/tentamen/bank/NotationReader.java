package org.tentamen.bank;

import java.util.Optional;
import org.tentamen.answer.Notation;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.YamlNode;

/** Reads how numbers are written. */
final class NotationReader {

  private static final KnownKeys NUMBERS =
      KnownKeys.of("a notation of numbers", "decimal: ','", "group: '.'");

  private final FieldReader reader;

  NotationReader(FieldReader reader) {
    this.reader = reader;
  }

  Optional<Notation> read(YamlNode node) {
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
