package org.tentamen.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tentamen.answer.Key;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Rational;

/** Reads one question. */
final class QuestionReader {

  private static final String IN_CHOICE =
      "They stand in the answer: `answer: {choice: {options: [yes, no], correct: 0}}`.";

  private static final KnownKeys KEYS =
      KnownKeys.of(
              "a question",
              "id: conv-shape",
              "title: Output shape of a convolution",
              "tags: [convolution, shape]",
              "points: 3",
              "parameters: {W: [8, 16, 32]}",
              "where: [W != H]",
              "steps: {L: mean(x)}",
              "symbols: {K: {print: '#filters'}}",
              "tex: {yhat: '\\hat y'}",
              "question: What is {{a}} + {{b}}?",
              "answer: {number: a + b}",
              "parts: [{id: sum, answer: {number: a + b}}]",
              "tolerance: {decimals: 3}",
              "misconceptions: [{id: minus, answer: a - b}]",
              "hints: [Start with the brackets.]",
              "solution: Add {{a}} and {{b}}.",
              "examples: [{given: {a: 1, b: 2}, key: 3}]",
              "penalty: 0.1")
          .called("question", "text", "prompt", "stem", "statement")
          .called("parameters", "variables", "vars", "params")
          .called("where", "constraints", "conditions")
          .called("steps", "formulas", "calculations")
          .butNot("type", "The kind stands in the answer, such as `answer: {number: L}`.")
          .butNot("options", IN_CHOICE)
          .butNot("choices", IN_CHOICE)
          .butNot("feedback", "It belongs to a misconception: `{id: …, answer: …, feedback: …}`.")
          .butNot("unit", "It stands in the answer: `answer: {number: v, unit: m/s}`.");

  private final FieldReader reader;
  private final KnownFunctions functions;
  private final Defaults defaults;
  private final Ids ids;

  QuestionReader(FieldReader reader, KnownFunctions functions, Defaults defaults, Ids ids) {
    this.reader = reader;
    this.functions = functions;
    this.defaults = defaults;
    this.ids = ids;
  }

  /** A question; empty where something in it is wrong that a question needs. */
  Optional<Question> read(YamlNode node) {
    return reader.expect().fields(node, KEYS).flatMap(this::question);
  }

  private Optional<Question> question(Fields fields) {
    Optional<String> id = fields.required("id").flatMap(ids::read);
    Vocabulary vocabulary = new Vocabulary(functions, reader.problems());
    if (fields.hasUnknown()) {
      vocabulary.isIncomplete();
    }
    List<Parameter> parameters = parameters(fields, vocabulary);
    List<Question.Step> steps = steps(fields, vocabulary);
    Map<String, Key.SymbolName> symbols = symbols(fields, vocabulary);
    Solution solution = new Solution(parameters, steps, reader.problems());
    solution.check(vocabulary);
    List<Formula> where = where(fields, vocabulary);

    TextReader texts = new TextReader(reader, vocabulary);
    Optional<Text> text =
        fields.required("question").flatMap(v -> texts.read(v, "the question's text"));
    Parts parts = new PartReader(reader, vocabulary, defaults).read(fields);
    List<Misconception> mistakes = misconceptions(fields, vocabulary, solution, parts);
    List<Example> examples = examples(fields, vocabulary, parts, mistakes);
    List<Text> hints =
        fields.value("hints").map(v -> texts.list(v, "a list of hints")).orElse(List.of());
    Optional<Text> worked = fields.value("solution").flatMap(v -> texts.read(v, "a text"));
    Optional<Rational> penalty =
        fields.value("penalty").flatMap(v -> reader.number(v, "a share from 0 to 1", Bounds.SHARE));
    String title =
        fields.value("title").flatMap(v -> reader.plainText(v, "a title")).or(() -> id).orElse("");
    List<String> tags =
        fields.value("tags").map(v -> reader.plainTexts(v, "a list of tags", "")).orElse(List.of());
    Map<String, String> tex =
        fields.value("tex").map(v -> tex(v, vocabulary, parts)).orElse(Map.of());
    return id.isEmpty() || text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Question(
                id.get(),
                title,
                tags,
                parameters,
                where,
                steps,
                symbols,
                tex,
                text.get(),
                parts.whole(),
                mistakes,
                hints,
                worked,
                examples,
                penalty,
                fields.place()));
  }

  private Map<String, String> tex(YamlNode node, Vocabulary vocabulary, Parts parts) {
    NameReader names = new NameReader(reader);
    boolean checked = vocabulary.isComplete() && node instanceof YamlNode.Mapping;
    if (!checked) {
      return names.tex(node);
    }
    Set<String> known = new TreeSet<>(vocabulary.names());
    functions.functions().own().forEach(f -> known.addAll(f.parameters()));
    known.addAll(parts.variables());
    return names.tex(node, known);
  }

  private List<Parameter> parameters(Fields fields, Vocabulary vocabulary) {
    List<Parameter> parameters = new ArrayList<>();
    Optional<YamlNode> node = names(fields, "parameters", vocabulary);
    for (ParameterReader.Declared declared :
        node.map(new ParameterReader(reader)::read).orElse(List.of())) {
      declared
          .names()
          .forEach(n -> vocabulary.declare(n, Vocabulary.Kind.PARAMETER, declared.place()));
      declared.parameter().ifPresent(parameters::add);
      if (!declared.named()) {
        vocabulary.isIncomplete();
      }
    }
    return parameters;
  }

  /** A mapping that declares names; where it is none, nobody knows which names there are. */
  private static Optional<YamlNode> names(Fields fields, String key, Vocabulary vocabulary) {
    Optional<YamlNode> value = fields.value(key);
    boolean readable = value.filter(YamlNode.Mapping.class::isInstance).isPresent();
    if (fields.has(key) && !readable) {
      vocabulary.isIncomplete();
    }
    return value;
  }

  private List<Question.Step> steps(Fields fields, Vocabulary vocabulary) {
    List<Question.Step> steps = new ArrayList<>();
    String example = "L: mean(x)";
    Optional<YamlNode.Mapping> mapping =
        names(fields, "steps", vocabulary)
            .flatMap(
                v ->
                    reader
                        .expect()
                        .mapping(
                            v,
                            "steps: names with formulas",
                            "Write for example `" + example + "`."));
    for (YamlNode.Entry entry : mapping.map(YamlNode.Mapping::entries).orElse(List.of())) {
      Place place = entry.key().place();
      Optional<String> name = ParameterReader.name(entry.key().text(), "step", entry.key(), reader);
      name.ifPresentOrElse(
          n -> vocabulary.declare(n, Vocabulary.Kind.STEP, place), vocabulary::isIncomplete);
      Optional<Formula> formula = reader.value(entry, example).flatMap(reader::formula);
      name.flatMap(n -> formula.map(f -> new Question.Step(n, f, place))).ifPresent(steps::add);
    }
    return steps;
  }

  private Map<String, Key.SymbolName> symbols(Fields fields, Vocabulary vocabulary) {
    Map<String, Key.SymbolName> symbols = new LinkedHashMap<>();
    List<Map.Entry<YamlNode.Scalar, Key.SymbolName>> read =
        names(fields, "symbols", vocabulary).map(new NameReader(reader)::symbols).orElse(List.of());
    for (Map.Entry<YamlNode.Scalar, Key.SymbolName> symbol : read) {
      YamlNode.Scalar name = symbol.getKey();
      vocabulary.declare(name.text(), Vocabulary.Kind.SYMBOL, name.place());
      symbols.put(name.text(), symbol.getValue());
    }
    return symbols;
  }

  private List<Formula> where(Fields fields, Vocabulary vocabulary) {
    List<Formula> where =
        fields
            .value("where")
            .map(v -> reader.formulas(v, "a list of conditions", ""))
            .orElse(List.of());
    where.forEach(condition -> Conditions.check(condition, vocabulary, reader.problems()));
    return where;
  }

  private List<Misconception> misconceptions(
      Fields fields, Vocabulary vocabulary, Solution solution, Parts parts) {
    MisconceptionReader misconceptions =
        new MisconceptionReader(reader, vocabulary, solution, defaults.credit());
    return fields.value("misconceptions").map(v -> misconceptions.read(v, parts)).orElse(List.of());
  }

  private List<Example> examples(
      Fields fields, Vocabulary vocabulary, Parts parts, List<Misconception> mistakes) {
    boolean known = fields.has("misconceptions") || !fields.hasUnknown();
    Optional<List<String>> ids =
        known ? Optional.of(mistakes.stream().map(Misconception::id).toList()) : Optional.empty();
    ExampleReader examples = new ExampleReader(reader, vocabulary, parts, ids);
    return fields.value("examples").map(examples::read).orElse(List.of());
  }
}
