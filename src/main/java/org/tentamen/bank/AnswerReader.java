package org.tentamen.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tentamen.answer.Tolerance;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.MendedLine;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Nearest;

/** Reads what is right, such as <code>{number: L, decimals: 3}</code>. */
final class AnswerReader {

  private final FieldReader reader;
  private final ToleranceReader tolerances;
  private final NumericAnswerReader numeric;
  private final WrittenAnswerReader written;
  private final ChoiceAnswerReader choices;

  AnswerReader(FieldReader reader, Vocabulary vocabulary) {
    this.reader = reader;
    this.tolerances = new ToleranceReader(reader);
    this.numeric = new NumericAnswerReader(reader, vocabulary);
    this.written = new WrittenAnswerReader(reader, vocabulary);
    this.choices = new ChoiceAnswerReader(reader, vocabulary);
  }

  /** Where an answer stands; one under 'also' has no others of its own. */
  private enum Place {
    MAIN,
    ALSO
  }

  /**
   * An answer as it was written.
   *
   * @param answer what is right
   * @param also other whole answers
   */
  record Read(Answer answer, List<Answer> also) {

    /** Whether a tolerance means something for any of them. */
    boolean takesTolerance() {
      return takesTolerance(answer) || also.stream().anyMatch(Read::takesTolerance);
    }

    private static boolean takesTolerance(Answer answer) {
      return answer instanceof Answer.Number || answer instanceof Answer.Vector;
    }
  }

  /**
   * An answer.
   *
   * @param outer the nearest tolerance outside the answer
   */
  Optional<Read> read(YamlNode node, Optional<Tolerance> outer) {
    Optional<Fields> fields = fields(node, Place.MAIN);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Optional<Tolerance> tolerance = tolerance(fields.get(), outer);
    List<Answer> also = new ArrayList<>();
    for (YamlNode other : others(fields.get())) {
      fields(other, Place.ALSO)
          .flatMap(f -> answer(f, tolerance(f, tolerance)))
          .ifPresent(also::add);
    }
    return answer(fields.get(), tolerance).map(a -> new Read(a, also));
  }

  private List<YamlNode> others(Fields fields) {
    return fields
        .value("also")
        .flatMap(v -> reader.expect().items(v, "a list of answers", "Write `also: [{…}]`."))
        .orElse(List.of());
  }

  private Optional<Fields> fields(YamlNode node, Place place) {
    Optional<YamlNode.Mapping> mapping =
        reader.expect().mapping(node, "an answer: its kind with a formula", mend(node));
    Optional<AnswerKind> kind = mapping.flatMap(this::kind);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    KnownKeys keys = place == Place.MAIN ? kind.get().keys() : kind.get().keysInAlso();
    return Optional.of(Fields.of(mapping.get(), keys, reader.problems()));
  }

  private static String mend(YamlNode node) {
    return node instanceof YamlNode.Scalar
        ? MendedLine.write(node.stretch(), "{number: " + node.stretch().text() + "}")
        : "Write for example `answer: {number: L}`.";
  }

  private Optional<AnswerKind> kind(YamlNode.Mapping mapping) {
    List<AnswerKind> named =
        Arrays.stream(AnswerKind.values())
            .filter(k -> mapping.value(k.word()).isPresent())
            .toList();
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    String found =
        named.isEmpty()
            ? "an answer without a kind"
            : "an answer of two kinds: " + named.get(0).word() + " and " + named.get(1).word();
    String mend =
        named.isEmpty() ? misspelt(mapping) : "Keep one; other whole answers stand under 'also'.";
    reader
        .problems()
        .error(mapping.place(), found, "one of: " + String.join(", ", AnswerKind.words()), mend);
    return Optional.empty();
  }

  private static String misspelt(YamlNode.Mapping mapping) {
    for (YamlNode.Entry entry : mapping.entries()) {
      Optional<String> meant = Nearest.to(entry.key().text(), AnswerKind.words());
      if (meant.isPresent()) {
        String line = MendedLine.write(entry.key().stretch(), meant.get());
        return "Did you mean '" + meant.get() + "'? " + line;
      }
    }
    return "Write for example `answer: {number: L}`.";
  }

  private Optional<Tolerance> tolerance(Fields fields, Optional<Tolerance> outer) {
    return fields.value("tolerance").flatMap(tolerances::read).or(() -> outer);
  }

  private Optional<Answer> answer(Fields fields, Optional<Tolerance> t) {
    return switch (kind(fields.mapping()).orElseThrow()) {
      case NUMBER -> numeric.number(fields, t);
      case INTEGER -> numeric.whole(fields);
      case SHAPE -> numeric.shape(fields);
      case VECTOR -> numeric.vector(fields, t);
      case CHOICE -> choices.one(fields);
      case CHOICES -> choices.several(fields);
      case MATCH -> choices.match(fields);
      case TEXT -> written.words(fields);
      case ESSAY -> written.essay(fields);
      case EXPRESSION -> written.expression(fields);
    };
  }
}
