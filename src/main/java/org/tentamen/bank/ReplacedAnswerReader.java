package org.tentamen.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Type;

/** Reads the wrong answers of a misconception: formulas of the kinds that the parts have. */
final class ReplacedAnswerReader {

  private final FieldReader reader;
  private final Vocabulary vocabulary;
  private final LabelReader labels;

  ReplacedAnswerReader(FieldReader reader, Vocabulary vocabulary) {
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.labels = new LabelReader(reader, vocabulary);
  }

  /** The formulas by part id; the id is empty where the question has a single answer. */
  Map<String, Formula> read(YamlNode node, Parts parts) {
    if (parts.single()) {
      return parts
          .only()
          .flatMap(part -> formula(node, part.answer()))
          .map(f -> Map.of("", f))
          .orElse(Map.of());
    }
    return parts.none() ? Map.of() : byPart(node, parts);
  }

  private Map<String, Formula> byPart(YamlNode node, Parts parts) {
    Map<String, Formula> formulas = new LinkedHashMap<>();
    String example = parts.anyId() + ": n*m";
    Optional<YamlNode.Mapping> mapping =
        reader
            .expect()
            .mapping(
                node,
                "wrong answers by part, since the question has parts",
                "Write for example `answer: {" + example + "}`.");
    for (YamlNode.Entry entry : mapping.map(YamlNode.Mapping::entries).orElse(List.of())) {
      Optional<YamlNode> value = reader.value(entry, example);
      Optional<Part> part = parts.named(entry.key(), reader);
      part.flatMap(p -> value.flatMap(v -> formula(v, p.answer())))
          .ifPresent(f -> formulas.put(entry.key().text(), f));
    }
    return formulas;
  }

  private Optional<Formula> formula(YamlNode node, Answer answer) {
    if (answer instanceof Answer.Choice choice) {
      return labels.correct(node, Optional.of(choice.options()));
    }
    if (answer instanceof Answer.Choices choices) {
      return labels.allCorrect(node, Optional.of(choices.options()));
    }
    if (answer instanceof Answer.Match match) {
      return labels.allCorrect(node, Optional.of(match.options()));
    }
    if (answer instanceof Answer.Essay) {
      reader
          .problems()
          .error(node.place(), "a wrong answer to an essay", "none, since a person reads it", "");
      return Optional.empty();
    }
    Optional<Formula> formula = reader.formula(node);
    formula.ifPresent(f -> check(f, answer));
    return formula;
  }

  /** A wrong value may be one that the kind refuses, such as 31.5 for a size, but no other type. */
  private void check(Formula formula, Answer answer) {
    Type type =
        answer instanceof Answer.Expression expression
            ? vocabulary.withVariables(List.copyOf(expression.variables().keySet())).check(formula)
            : vocabulary.check(formula);
    String expected = expected(type, answer);
    if (!expected.isEmpty() && type != Type.UNKNOWN) {
      reader
          .problems()
          .error(
              formula.passage().at(0),
              "'" + formula + "', which is " + type.described(),
              expected,
              "");
    }
  }

  private static String expected(Type type, Answer answer) {
    if (answer instanceof Answer.Shape || answer instanceof Answer.Vector) {
      return type instanceof Type.ListOf ? "" : "a list";
    }
    if (answer instanceof Answer.Words) {
      return type == Type.TEXT ? "" : "a text in quotes";
    }
    return type == Type.NUMBER ? "" : "a number";
  }
}
