package org.tentamen.bank;

import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.formula.Formula;

/** Reads answers that are picked from labels: choice, choices and match. */
final class ChoiceAnswerReader {

  private static final KnownKeys OPTIONS =
      KnownKeys.of("the options", "options: [yes, no]", "correct: 0");

  private static final KnownKeys MATCH =
      KnownKeys.of("a match", "items: [a, b]", "options: [x, y]", "correct: [0, 1]");

  private final FieldReader reader;
  private final LabelReader labels;

  ChoiceAnswerReader(FieldReader reader, Vocabulary vocabulary) {
    this.reader = reader;
    this.labels = new LabelReader(reader, vocabulary);
  }

  Optional<Answer> one(Fields fields) {
    Optional<Fields> inner = inner(fields, "choice", OPTIONS);
    Optional<Answer.Labels> options = labels(inner, "options");
    Optional<Formula> correct = required(inner, "correct").flatMap(v -> labels.correct(v, options));
    return options.flatMap(o -> correct.map(c -> new Answer.Choice(o, c)));
  }

  Optional<Answer> several(Fields fields) {
    Optional<Fields> inner = inner(fields, "choices", OPTIONS);
    Optional<Answer.Labels> options = labels(inner, "options");
    Optional<Formula> correct =
        required(inner, "correct").flatMap(v -> labels.allCorrect(v, options));
    correct.ifPresent(labels::refuseTwice);
    Key.Marking marking =
        fields
            .value("marking")
            .flatMap(v -> reader.word(v, AnswerWords.BY_OPTION))
            .orElse(Key.Marking.ALL);
    return options.flatMap(o -> correct.map(c -> new Answer.Choices(o, c, marking)));
  }

  Optional<Answer> match(Fields fields) {
    Optional<Fields> inner = inner(fields, "match", MATCH);
    Optional<Answer.Labels> items = labels(inner, "items");
    Optional<Answer.Labels> options = labels(inner, "options");
    Optional<Formula> correct =
        required(inner, "correct").flatMap(v -> labels.allCorrect(v, options));
    items.ifPresent(i -> correct.ifPresent(c -> labels.checkCount(i, c)));
    return items.flatMap(i -> options.flatMap(o -> correct.map(c -> new Answer.Match(i, o, c))));
  }

  private Optional<Fields> inner(Fields fields, String key, KnownKeys keys) {
    return fields.value(key).flatMap(v -> inner(v, key, keys));
  }

  private Optional<Fields> inner(YamlNode value, String key, KnownKeys keys) {
    if (value instanceof YamlNode.Sequence list && keys == OPTIONS) {
      String which = key.equals("choice") ? "correct: 0" : "correct: [0]";
      reader
          .problems()
          .error(
              list.place(),
              "a list",
              keys.owner() + ", and which is right",
              "Write `" + key + ": {options: " + list.stretch().text() + ", " + which + "}`.");
      return Optional.empty();
    }
    return reader.expect().fields(value, keys);
  }

  private Optional<Answer.Labels> labels(Optional<Fields> fields, String key) {
    return required(fields, key).flatMap(v -> labels.labels(v, key));
  }

  private static Optional<YamlNode> required(Optional<Fields> fields, String key) {
    return fields.flatMap(f -> f.required(key));
  }
}
