package org.tentamen.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.MendedLine;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** Reads what values one parameter takes. */
final class RangeReader {

  private static final Map<String, KnownKeys> KINDS = kinds();

  private static final Map<String, String> KIND_OF_KEY = kindOfKey();

  private static final String NUMBER = "([+-]?[0-9]+(?:\\.[0-9]+)?)";

  /** Two numbers with what people write between the ends of a range. */
  private static final Pattern ENDS =
      Pattern.compile(
          "(?:[A-Za-z_]\\w*\\(\\s*)?"
              + NUMBER
              + "\\s*(?:\\.\\.+|-|–|—|:|,|;|to)\\s*"
              + NUMBER
              + "\\s*\\)?");

  private final FieldReader reader;
  private final List<Parameter.Repeated> repeated = new ArrayList<>();

  RangeReader(FieldReader reader) {
    this.reader = reader;
  }

  private static Map<String, KnownKeys> kinds() {
    Map<String, KnownKeys> kinds = new LinkedHashMap<>();
    KnownKeys range = KnownKeys.of("a range", "from: 0", "to: 10", "step: 1");
    kinds.put(
        "from",
        range
            .called("from", "min", "low", "start")
            .called("to", "max", "high", "end", "stop")
            .called("step", "by"));
    kinds.put("value", KnownKeys.of("a computed parameter", "value: 2*n"));
    kinds.put(
        "list",
        KnownKeys.of(
            "a list of drawn items",
            "list: [0, 1]",
            "length: 3",
            "distinct: true",
            "sorted: true",
            "sum: 1"));
    kinds.put("one_hot", KnownKeys.of("a one-hot list", "one_hot: 3"));
    kinds.put("sample", KnownKeys.of("a sample", "sample: 2", "of: [red, green, blue]"));
    kinds.put("shuffle", KnownKeys.of("a shuffle", "shuffle: [a, b, c]"));
    kinds.put("rows", KnownKeys.of("rows", "rows: [[Cairo, Egypt], [Oslo, Norway]]"));
    return kinds;
  }

  private static Map<String, String> kindOfKey() {
    Map<String, String> kindOfKey = new LinkedHashMap<>();
    KINDS.forEach((kind, keys) -> keys.keys().forEach(key -> kindOfKey.putIfAbsent(key, kind)));
    return kindOfKey;
  }

  /**
   * A range.
   *
   * @param name the parameter's name as it was written, for messages
   * @param names how many names share it
   */
  Optional<Parameter.Range> read(YamlNode node, String name, int names) {
    if (names > 1 && !isRows(node)) {
      reader
          .problems()
          .error(
              node.place(),
              "several names without rows",
              "a row of values for them",
              "Write for example `" + name + ": {rows: [[Cairo, Egypt], [Oslo, Norway]]}`.");
      return Optional.empty();
    }
    return range(node, name, names);
  }

  /** The values of what was read that are listed more than once. */
  List<Parameter.Repeated> repeated() {
    return repeated;
  }

  /** Takes a value or row; one that was listed before is remembered, once. */
  private void listed(Object value, YamlNode node, Map<Object, Integer> times) {
    if (times.merge(value, 1, Integer::sum) == 2) {
      repeated.add(new Parameter.Repeated(node.stretch().text(), node.place()));
    }
  }

  private static boolean isRows(YamlNode node) {
    return node instanceof YamlNode.Mapping mapping && mapping.value("rows").isPresent();
  }

  private Optional<Parameter.Range> range(YamlNode node, String name, int names) {
    if (node instanceof YamlNode.Sequence) {
      return values(node, "a list with values").map(values -> oneOf(values, node));
    }
    if (node instanceof YamlNode.Mapping mapping) {
      return mapped(mapping, name, names);
    }
    if (node instanceof YamlNode.Scalar scalar) {
      reader
          .problems()
          .error(
              node.place(),
              "'" + scalar.text() + "' as a range",
              "a list or one of: " + String.join(", ", KINDS.keySet()),
              MendedLine.write(node.stretch(), meant(scalar.text())));
    }
    return Optional.empty();
  }

  private Parameter.Range oneOf(List<Value> values, YamlNode node) {
    List<YamlNode> items = ((YamlNode.Sequence) node).items();
    Map<Object, Integer> times = new HashMap<>();
    for (int i = 0; i < values.size(); i++) {
      listed(values.get(i), items.get(i), times);
    }
    return new Parameter.Range.OneOf(values);
  }

  /** {@code 1..9}, {@code 1-9}, {@code random(1, 9)} are ranges; any other text is a formula. */
  private static String meant(String text) {
    Matcher ends = ENDS.matcher(text);
    return ends.matches()
        ? "{from: " + ends.group(1) + ", to: " + ends.group(2) + "}"
        : "{value: " + text + "}";
  }

  private Optional<Parameter.Range> mapped(YamlNode.Mapping mapping, String name, int names) {
    Optional<String> kind = kind(mapping);
    if (kind.isEmpty()) {
      reportNoKind(mapping);
      return Optional.empty();
    }
    Fields fields = Fields.of(mapping, KINDS.get(kind.get()), reader.problems());
    return switch (kind.get()) {
      case "from" -> steps(fields);
      case "value" ->
          fields.required("value").flatMap(reader::formula).map(Parameter.Range.Computed::new);
      case "list" -> list(fields, name);
      case "one_hot" ->
          fields.required("one_hot").flatMap(reader::formula).map(Parameter.Range.OneHot::new);
      case "sample" -> sample(fields);
      case "shuffle" ->
          fields
              .required("shuffle")
              .flatMap(v -> values(v, "a list with values"))
              .map(Parameter.Range.Shuffle::new);
      case "rows" -> rows(fields, name, names);
      default -> throw new IllegalStateException("kind (" + kind.get() + ") must be known");
    };
  }

  /** The kind whose own key is there, or else a key or misspelt key that belongs to one. */
  private static Optional<String> kind(YamlNode.Mapping mapping) {
    Optional<String> named =
        KINDS.keySet().stream().filter(k -> mapping.value(k).isPresent()).findFirst();
    if (named.isPresent()) {
      return named;
    }
    return mapping.entries().stream()
        .flatMap(entry -> kind(entry.key().text()).stream())
        .findFirst();
  }

  private static Optional<String> kind(String unknown) {
    boolean isEnd = KINDS.get("from").habits().containsKey(unknown);
    return isEnd
        ? Optional.of("from")
        : Nearest.to(unknown, KIND_OF_KEY.keySet()).map(KIND_OF_KEY::get);
  }

  private void reportNoKind(YamlNode.Mapping mapping) {
    List<String> all = List.copyOf(KINDS.keySet());
    // The first key says most likely what was meant, so that one is looked at as misspelt.
    List<String> lines = all.stream().map(k -> k + ": …").toList();
    KnownKeys known =
        KnownKeys.of("a parameter", lines.toArray(String[]::new))
            .butNot("values", "Write a list of values alone, such as `[1, 2, 5]`.")
            .butNot("choices", "Write a list of values alone, such as `[1, 2, 5]`.")
            .butNot("range", "Write for example `{from: 0, to: 10}`.");
    if (mapping.entries().isEmpty()) {
      reader
          .problems()
          .error(
              mapping.place(),
              "a parameter without values",
              "one of: " + String.join(", ", all),
              "Write for example `{from: 0, to: 10}`.");
      return;
    }
    Fields.of(mapping, known, reader.problems());
  }

  private Optional<Parameter.Range> steps(Fields fields) {
    Optional<Formula> from = fields.required("from").flatMap(reader::formula);
    Optional<Formula> to = fields.required("to").flatMap(reader::formula);
    Optional<Formula> step =
        fields.has("step")
            ? fields.value("step").flatMap(reader::formula)
            : Optional.of(Formula.of(Passage.of("step", "1")));
    return from.isPresent() && to.isPresent() && step.isPresent()
        ? Optional.of(new Parameter.Range.Steps(from.get(), to.get(), step.get()))
        : Optional.empty();
  }

  private Optional<Parameter.Range> list(Fields fields, String name) {
    Optional<Parameter.Range> item = fields.required("list").flatMap(v -> range(v, name, 1));
    Optional<Formula> length = fields.required("length").flatMap(reader::formula);
    boolean distinct = fields.value("distinct").flatMap(reader::truth).orElse(false);
    boolean sorted = fields.value("sorted").flatMap(reader::truth).orElse(false);
    boolean sum = fields.value("sum").flatMap(this::one).isPresent();
    return item.isPresent() && length.isPresent()
        ? Optional.of(new Parameter.Range.ListOf(item.get(), length.get(), distinct, sorted, sum))
        : Optional.empty();
  }

  private Optional<Integer> one(YamlNode node) {
    return reader
        .number(node, "1, for items that add up to 1", n -> n.equals(Rational.ONE))
        .flatMap(Rational::asInt);
  }

  private Optional<Parameter.Range> sample(Fields fields) {
    Optional<Formula> count = fields.required("sample").flatMap(reader::formula);
    Optional<List<Value>> pool =
        fields.required("of").flatMap(v -> values(v, "a list with values"));
    return count.isPresent() && pool.isPresent()
        ? Optional.of(new Parameter.Range.Sample(count.get(), pool.get()))
        : Optional.empty();
  }

  private Optional<Parameter.Range> rows(Fields fields, String name, int names) {
    List<List<Value>> rows = new ArrayList<>();
    Map<Object, Integer> times = new HashMap<>();
    Optional<List<YamlNode>> items =
        fields.required("rows").flatMap(v -> reader.expect().items(v, "a list of rows", ""));
    for (YamlNode row : items.orElse(List.of())) {
      Optional<List<Value>> values = values(row, "a row: a list of " + names + " values");
      if (values.filter(v -> fits(v, row, name, names)).isPresent()) {
        rows.add(values.get());
        listed(values.get(), row, times);
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(new Parameter.Range.Rows(rows));
  }

  private boolean fits(List<Value> row, YamlNode node, String name, int names) {
    if (row.size() != names) {
      reader
          .problems()
          .error(
              node.place(),
              "a row of " + row.size(),
              "a row of " + names + ", a value for each of: " + name,
              "");
    }
    return row.size() == names;
  }

  private Optional<List<Value>> values(YamlNode node, String what) {
    Optional<List<YamlNode>> items = reader.expect().items(node, what, "");
    if (items.isEmpty()) {
      return Optional.empty();
    }
    List<Value> values = Literals.values(items.get(), reader.expect());
    if (items.get().isEmpty()) {
      reader.problems().error(node.place(), "an empty list", what, "");
      return Optional.empty();
    }
    return values.size() == items.get().size() ? Optional.of(values) : Optional.empty();
  }
}
