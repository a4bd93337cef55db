package org.tentamen.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.formula.Type;
import org.tentamen.formula.Value;

/** Reads a question's own tests. */
final class ExampleReader {

  private static final KnownKeys KEYS =
      KnownKeys.of(
          "an example",
          "given: {W: 64}",
          "key: 31x31x32",
          "accepts: ['(31, 31, 32)']",
          "rejects: {32x32x32: rounds-up}");

  private final FieldReader reader;
  private final Vocabulary vocabulary;
  private final ExpectationReader expectations;

  ExampleReader(
      FieldReader reader,
      Vocabulary vocabulary,
      Parts parts,
      Optional<List<String>> misconceptions) {
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.expectations = new ExpectationReader(reader, parts, misconceptions);
  }

  /** The examples in the order of the file. */
  List<Example> read(YamlNode node) {
    List<Example> examples = new ArrayList<>();
    Optional<List<YamlNode>> items =
        reader.expect().items(node, "a list of examples", "Write `- given: …` for each.");
    for (YamlNode item : items.orElse(List.of())) {
      reader.expect().fields(item, KEYS).map(this::example).ifPresent(examples::add);
    }
    return examples;
  }

  private Example example(Fields fields) {
    Map<String, Value> given = fields.value("given").map(this::given).orElse(Map.of());
    boolean some = List.of("key", "accepts", "rejects").stream().anyMatch(fields::has);
    if (!some && !fields.hasUnknown()) {
      reader
          .problems()
          .error(
              fields.place(),
              "an example that expects nothing",
              "one of: key, accepts, rejects",
              "Write for example `key: 31x31x32`.");
    }
    return new Example(given, expectations.read(fields), fields.place());
  }

  private Map<String, Value> given(YamlNode node) {
    Map<String, Value> given = new LinkedHashMap<>();
    Optional<YamlNode.Mapping> mapping =
        reader.expect().mapping(node, "parameters with values", "Write for example `{W: 64}`.");
    for (YamlNode.Entry entry : mapping.map(YamlNode.Mapping::entries).orElse(List.of())) {
      String name = entry.key().text();
      Optional<Value> value =
          reader.value(entry, "W: 64").flatMap(v -> Literals.value(v, reader.expect()));
      if (isParameter(entry.key())) {
        value.ifPresent(v -> checkType(entry.value(), name, v));
        value.ifPresent(v -> given.put(name, v));
      }
    }
    return given;
  }

  private boolean isParameter(YamlNode.Scalar name) {
    Set<String> parameters = vocabulary.names(Vocabulary.Kind.PARAMETER);
    boolean known = vocabulary.mayBe(name.text(), Vocabulary.Kind.PARAMETER);
    if (!known) {
      reader
          .problems()
          .error(
              name.place(),
              "unknown parameter '" + name.text() + "' in an example",
              parameters.isEmpty()
                  ? "no parameters, since the question has none"
                  : "one of: " + String.join(", ", parameters),
              Nearest.suggestion(name.text(), parameters));
    }
    return known;
  }

  /** A given value may leave the range, and a list may be longer, but a number is no list. */
  private void checkType(YamlNode node, String name, Value value) {
    Type declared = vocabulary.type(name);
    Type given = Type.of(value);
    boolean unknown = declared == Type.UNKNOWN || given == Type.UNKNOWN;
    boolean bothLists = declared instanceof Type.ListOf && given instanceof Type.ListOf;
    if (!unknown && !bothLists && !declared.equals(given)) {
      reader
          .problems()
          .error(
              node.place(),
              given.described() + " for '" + name + "'",
              kind(declared) + ", as the parameter is drawn",
              "");
    }
  }

  private static String kind(Type type) {
    return type instanceof Type.ListOf ? "a list" : type.described();
  }
}
