package org.tentamen.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Function;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Tree;

/** Reads known mistakes: what each replaces in the solution. */
final class MisconceptionReader {

  private static final KnownKeys KEYS =
      KnownKeys.of(
          "a misconception",
          "id: forgets-bias",
          "parameters: {P: 0}",
          "steps: {L: sum(l)}",
          "functions: {'log(x)': log10(x)}",
          "answer: n*m",
          "feedback: Each filter has a bias too.",
          "credit: 0.5");

  private final FieldReader reader;
  private final Vocabulary vocabulary;
  private final TextReader texts;
  private final FunctionReader functions;
  private final ReplacedAnswerReader answers;
  private final Solution solution;
  private final Rational usualCredit;

  MisconceptionReader(
      FieldReader reader, Vocabulary vocabulary, Solution solution, Rational usualCredit) {
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.texts = new TextReader(reader, vocabulary);
    this.functions = new FunctionReader(reader);
    this.answers = new ReplacedAnswerReader(reader, vocabulary);
    this.solution = solution;
    this.usualCredit = usualCredit;
  }

  /** The misconceptions in the order of the file. */
  List<Misconception> read(YamlNode node, Parts parts) {
    Ids ids = new Ids("misconception", reader);
    List<Misconception> read = new ArrayList<>();
    Optional<List<YamlNode>> items =
        reader.expect().items(node, "a list of misconceptions", "Write `- id: …` for each.");
    for (YamlNode item : items.orElse(List.of())) {
      reader.expect().fields(item, KEYS).flatMap(f -> one(f, ids, parts)).ifPresent(read::add);
    }
    return read;
  }

  private Optional<Misconception> one(Fields fields, Ids ids, Parts parts) {
    Optional<String> id = fields.required("id").flatMap(ids::read);
    Misconception.Replaced replaced =
        new Misconception.Replaced(
            replaced(fields, "parameters", Vocabulary.Kind.PARAMETER),
            replaced(fields, "steps", Vocabulary.Kind.STEP),
            functions(fields),
            fields.value("answer").map(v -> answers.read(v, parts)).orElse(Map.of()));
    refuseNothing(fields);
    if (!refersToItself(replaced)) {
      solution.refuseCircles(replaced, fields.place());
    }
    Optional<Text> feedback = fields.value("feedback").flatMap(v -> texts.read(v, "a text"));
    Rational credit =
        fields
            .value("credit")
            .flatMap(v -> reader.number(v, "a share from 0 to 1", Bounds.SHARE))
            .orElse(usualCredit);
    return id.map(i -> new Misconception(i, replaced, feedback, credit, fields.place()));
  }

  private static boolean refersToItself(Misconception.Replaced replaced) {
    return Stream.of(replaced.parameters(), replaced.steps())
        .flatMap(map -> map.entrySet().stream())
        .anyMatch(e -> e.getValue().names().contains(e.getKey()));
  }

  private void refuseNothing(Fields fields) {
    boolean some =
        List.of("parameters", "steps", "functions", "answer").stream().anyMatch(fields::has);
    if (!some && !fields.hasUnknown()) {
      reader
          .problems()
          .error(
              fields.place(),
              "a misconception that replaces nothing",
              "one of: parameters, steps, functions, answer",
              "Write for example `answer: n*m`.");
    }
  }

  private List<Function> functions(Fields fields) {
    return fields
        .value("functions")
        .map(v -> functions.replacing(v, vocabulary.functions()))
        .orElse(List.of());
  }

  private Map<String, Formula> replaced(Fields fields, String key, Vocabulary.Kind kind) {
    Map<String, Formula> replaced = new LinkedHashMap<>();
    String example = kind == Vocabulary.Kind.STEP ? "L: sum(l)" : "P: 0";
    Optional<YamlNode.Mapping> mapping =
        fields
            .value(key)
            .flatMap(
                v ->
                    reader
                        .expect()
                        .mapping(
                            v, key + " with formulas", "Write for example `" + example + "`."));
    for (YamlNode.Entry entry : mapping.map(YamlNode.Mapping::entries).orElse(List.of())) {
      Optional<Formula> formula = reader.value(entry, example).flatMap(reader::formula);
      if (isKnown(entry.key(), kind)) {
        formula.ifPresent(f -> check(f, entry.key().text(), kind));
        formula.ifPresent(f -> replaced.put(entry.key().text(), f));
      }
    }
    return replaced;
  }

  private boolean isKnown(YamlNode.Scalar name, Vocabulary.Kind kind) {
    Set<String> known = vocabulary.names(kind);
    if (!vocabulary.mayBe(name.text(), kind)) {
      reader
          .problems()
          .error(
              name.place(),
              "unknown " + kind.word() + " '" + name.text() + "' to be replaced",
              known.isEmpty() ? "a " + kind.word() : "one of: " + String.join(", ", known),
              Nearest.suggestion(name.text(), known));
      return false;
    }
    return true;
  }

  private void check(Formula formula, String name, Vocabulary.Kind kind) {
    if (formula.names().contains(name)) {
      formula.tree().visit(t -> refuseItself(t, name));
    } else if (kind == Vocabulary.Kind.PARAMETER) {
      vocabulary.checkOfParameters(formula);
    } else {
      vocabulary.check(formula);
    }
  }

  private void refuseItself(Tree tree, String name) {
    if (tree instanceof Tree.Name used && used.name().equals(name)) {
      reader
          .problems()
          .error(
              tree.span().place(),
              "'" + name + "' in the formula that replaces it",
              "a formula that does not refer to what it replaces",
              "Write out the right formula with the mistake in it.");
    }
  }
}
