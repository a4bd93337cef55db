package org.tentamen.bank;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.answer.Key;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.MendedLine;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Type;

/** Reads answers that are written: text, essay and expression. */
final class WrittenAnswerReader {

  private static final String BESIDE_TEXT =
      "It stands beside 'text': `answer: {text: {accept: [floor]}, near: 1, fold: [case]}`.";

  private static final KnownKeys WORDS =
      KnownKeys.of("a text answer", "accept: [floor, rounding down]")
          .butNot("near", BESIDE_TEXT)
          .butNot("fold", BESIDE_TEXT);

  private static final KnownKeys ESSAY =
      KnownKeys.of("an essay", "key_points: [{text: It does not saturate, keywords: [saturat]}]");

  private static final KnownKeys KEY_POINT =
      KnownKeys.of("a key point", "text: It does not saturate", "keywords: [saturat, gradient]");

  private static final KnownKeys DOMAIN =
      KnownKeys.of("the domain of a variable", "from: 0.1", "to: 0.9");

  private static final int MOST_SLIPS = 5;

  private final FieldReader reader;
  private final Vocabulary vocabulary;

  WrittenAnswerReader(FieldReader reader, Vocabulary vocabulary) {
    this.reader = reader;
    this.vocabulary = vocabulary;
  }

  /** Words; where nothing is said, capital letters and spaces do not count. */
  Optional<Answer> words(Fields fields) {
    List<String> accepted =
        fields
            .value("text")
            .flatMap(v -> reader.expect().fields(v, WORDS))
            .flatMap(f -> f.required("accept"))
            .map(v -> reader.plainTexts(v, "a list of right texts", "Write `accept: [floor]`."))
            .orElse(List.of());
    int near =
        fields
            .value("near")
            .flatMap(v -> reader.whole(v, 0, MOST_SLIPS, "a number of slips"))
            .orElse(0);
    Set<Key.Fold> folds =
        fields.value("fold").map(this::folds).orElse(EnumSet.of(Key.Fold.CASE, Key.Fold.SPACES));
    return accepted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer.Words(accepted, near, folds));
  }

  private Set<Key.Fold> folds(YamlNode node) {
    Set<Key.Fold> folds = EnumSet.noneOf(Key.Fold.class);
    String example = "Write for example `fold: [case, spaces]`.";
    for (YamlNode item :
        reader.expect().items(node, "a list of what does not count", example).orElse(List.of())) {
      reader.word(item, AnswerWords.FOLDS).ifPresent(folds::add);
    }
    return folds;
  }

  Optional<Answer> essay(Fields fields) {
    Optional<YamlNode> points =
        fields
            .value("essay")
            .flatMap(v -> reader.expect().fields(v, ESSAY))
            .flatMap(f -> f.required("key_points"));
    Optional<List<YamlNode>> items =
        points.flatMap(v -> reader.expect().items(v, "a list of key points", ""));
    if (items.isEmpty()) {
      return Optional.empty();
    }
    if (items.get().isEmpty()) {
      reader
          .problems()
          .error(
              points.orElseThrow().place(),
              "no key points",
              "what a person looks for in the essay",
              "Write for example `key_points: [{text: It does not saturate}]`.");
      return Optional.empty();
    }
    List<Key.KeyPoint> read = new ArrayList<>();
    for (YamlNode item : items.get()) {
      if (item instanceof YamlNode.Scalar scalar) {
        refuseBare(scalar);
      } else {
        reader.expect().fields(item, KEY_POINT).flatMap(this::keyPoint).ifPresent(read::add);
      }
    }
    return Optional.of(new Answer.Essay(read));
  }

  private void refuseBare(YamlNode.Scalar text) {
    reader
        .problems()
        .error(
            text.place(),
            "'" + text.text() + "' as a key point",
            "a text of the key 'text'",
            MendedLine.write(text.stretch(), "{text: " + text.stretch().text() + "}"));
  }

  private Optional<Key.KeyPoint> keyPoint(Fields fields) {
    List<String> keywords =
        fields
            .value("keywords")
            .map(v -> reader.plainTexts(v, "a list of keywords", ""))
            .orElse(List.of());
    return fields
        .required("text")
        .flatMap(v -> reader.plainText(v, "a text"))
        .map(text -> new Key.KeyPoint(text, keywords));
  }

  Optional<Answer> expression(Fields fields) {
    Map<String, Key.Domain> variables =
        fields.required("variables").map(this::variables).orElse(Map.of());
    Optional<Formula> formula = fields.value("expression").flatMap(reader::formula);
    if (!variables.isEmpty()) {
      formula.ifPresent(f -> check(f, List.copyOf(variables.keySet())));
    }
    return formula.map(f -> new Answer.Expression(f, variables));
  }

  private void check(Formula formula, List<String> variables) {
    Type type = vocabulary.withVariables(variables).check(formula);
    if (type != Type.NUMBER && type != Type.UNKNOWN) {
      reader
          .problems()
          .error(formula.passage().at(0), type.described() + " as an expression", "a number", "");
    }
  }

  private Map<String, Key.Domain> variables(YamlNode node) {
    Map<String, Key.Domain> variables = new LinkedHashMap<>();
    String example = "Write for example `variables: {x: {from: 0.1, to: 0.9}}`.";
    Optional<YamlNode.Mapping> mapping =
        reader.expect().mapping(node, "variables with their domains", example);
    for (YamlNode.Entry entry : mapping.map(YamlNode.Mapping::entries).orElse(List.of())) {
      Optional<String> name = variable(entry.key());
      Optional<Key.Domain> domain =
          reader
              .value(entry, "x: {from: 0.1, to: 0.9}")
              .flatMap(v -> reader.expect().fields(v, DOMAIN))
              .flatMap(this::domain);
      // A variable is known even where its domain is wrong.
      name.ifPresent(
          n -> variables.put(n, domain.orElse(new Key.Domain(Rational.ZERO, Rational.ONE))));
    }
    return variables;
  }

  private Optional<String> variable(YamlNode.Scalar key) {
    Optional<String> name = ParameterReader.name(key.text(), "variable", key, reader);
    boolean taken = name.filter(vocabulary.names()::contains).isPresent();
    if (taken) {
      reader
          .problems()
          .error(
              key.place(),
              "the variable '" + key.text() + "', which is the name of something else",
              "a name of its own",
              "Choose another name.");
    }
    return name;
  }

  private Optional<Key.Domain> domain(Fields fields) {
    Optional<Rational> from = fields.required("from").flatMap(this::bound);
    Optional<Rational> to = fields.required("to").flatMap(this::bound);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (from.get().compareTo(to.get()) >= 0) {
      reader
          .problems()
          .error(
              fields.placeOf("from"),
              "'from' (" + from.get() + ") not below 'to' (" + to.get() + ")",
              "'from' below 'to'",
              "");
      return Optional.empty();
    }
    return Optional.of(new Key.Domain(from.get(), to.get()));
  }

  private Optional<Rational> bound(YamlNode node) {
    return reader.number(node, "a number", n -> true);
  }
}
