package org.tentamen.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tentamen.answer.Tolerance;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.formula.Rational;

/** Reads what a question asks: its parts, or the single answer that makes it one part. */
final class PartReader {

  private static final KnownKeys KEYS =
      KnownKeys.of(
              "a part",
              "id: depth",
              "ask: What is the depth?",
              "points: 1",
              "answer: {integer: C}",
              "tolerance: {decimals: 3}",
              "carried: false")
          .called("ask", "question", "text")
          .called("points", "marks", "score");

  private static final KnownKeys CARRIED = KnownKeys.of("'carried'", "trivial: true");

  private final FieldReader reader;
  private final TextReader texts;
  private final AnswerReader answers;
  private final ToleranceReader tolerances;
  private final Defaults defaults;

  PartReader(FieldReader reader, Vocabulary vocabulary, Defaults defaults) {
    this.reader = reader;
    this.texts = new TextReader(reader, vocabulary);
    this.answers = new AnswerReader(reader, vocabulary);
    this.tolerances = new ToleranceReader(reader);
    this.defaults = defaults;
  }

  /** The parts of a question; a single one with an empty id where it has one answer. */
  Parts read(Fields question) {
    boolean both = question.has("answer") && question.has("parts");
    boolean none = !question.has("answer") && !question.has("parts");
    if (both || (none && !question.hasUnknown())) {
      reader
          .problems()
          .error(
              both ? question.placeOf("parts") : question.place(),
              both ? "a question with 'answer' and 'parts'" : "a question without an answer",
              "'answer' or 'parts'",
              both ? "Give each part its answer." : "Add for example `answer: {number: L}`.");
    }
    if (none) {
      return Parts.UNKNOWN;
    }
    Optional<Tolerance> own = question.value("tolerance").flatMap(tolerances::read);
    Optional<Tolerance> nearest = own.or(defaults::tolerance);
    Found found = new Found();
    if (question.has("parts")) {
      parts(question, nearest, found);
    } else {
      single(question, nearest, found);
    }
    if (!found.takesTolerance && !found.whole.isEmpty()) {
      refuseIdleTolerance(question);
    }
    return new Parts(!question.has("parts"), found.whole, found.broken);
  }

  /** What has been read, and whether a tolerance of the question means something for any of it. */
  private static final class Found {
    private final List<Part> whole = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private boolean takesTolerance = false;
  }

  private void single(Fields question, Optional<Tolerance> outer, Found found) {
    Rational points = points(question).orElse(defaults.points());
    Optional<AnswerReader.Read> answer =
        question.value("answer").flatMap(v -> answers.read(v, outer));
    found.takesTolerance = answer.isEmpty() || answer.get().takesTolerance();
    answer
        .map(
            a ->
                new Part(
                    "",
                    Optional.empty(),
                    points,
                    a.answer(),
                    a.also(),
                    Part.Carrying.UNLESS_TRIVIAL,
                    question.place()))
        .ifPresent(found.whole::add);
  }

  private void parts(Fields question, Optional<Tolerance> outer, Found found) {
    if (question.has("points")) {
      reader
          .problems()
          .error(
              question.placeOf("points"),
              "'points' of a question with parts",
              "points in each part; the question has their sum",
              "");
    }
    Ids ids = new Ids("part", reader);
    Optional<List<YamlNode>> items =
        question
            .value("parts")
            .flatMap(v -> reader.expect().items(v, "a list of parts", "Write `- id: …` for each."));
    if (items.filter(List::isEmpty).isPresent()) {
      reader
          .problems()
          .error(
              question.placeOf("parts"),
              "no parts",
              "a part at least",
              "Write for example `parts: [{id: depth, answer: {integer: C}}]`, or `answer: …` for a"
                  + " question that asks one thing.");
    }
    for (YamlNode item : items.orElse(List.of())) {
      reader.expect().fields(item, KEYS).ifPresent(f -> part(f, ids, outer, found));
    }
  }

  private void part(Fields fields, Ids ids, Optional<Tolerance> outer, Found found) {
    Optional<String> id = fields.required("id").flatMap(ids::read);
    Optional<Text> ask = fields.value("ask").flatMap(v -> texts.read(v, "what is asked"));
    Rational points = points(fields).orElse(defaults.points());
    Part.Carrying carried =
        fields.value("carried").flatMap(this::carrying).orElse(Part.Carrying.UNLESS_TRIVIAL);
    Optional<Tolerance> nearest =
        fields.value("tolerance").flatMap(tolerances::read).or(() -> outer);
    Optional<AnswerReader.Read> answer =
        fields.required("answer").flatMap(v -> answers.read(v, nearest));
    boolean takes = answer.isEmpty() || answer.get().takesTolerance();
    found.takesTolerance |= takes;
    if (!takes) {
      refuseIdleTolerance(fields);
    }
    if (id.isPresent() && answer.isPresent()) {
      AnswerReader.Read a = answer.get();
      found.whole.add(
          new Part(id.get(), ask, points, a.answer(), a.also(), carried, fields.place()));
    } else {
      id.ifPresent(found.broken::add);
    }
  }

  private Optional<Part.Carrying> carrying(YamlNode node) {
    if (node instanceof YamlNode.Scalar) {
      return reader
          .truth(node)
          .map(yes -> yes ? Part.Carrying.UNLESS_TRIVIAL : Part.Carrying.NEVER);
    }
    return reader
        .expect()
        .fields(node, CARRIED)
        .flatMap(fields -> fields.required("trivial"))
        .flatMap(reader::truth)
        .map(yes -> yes ? Part.Carrying.ALWAYS : Part.Carrying.UNLESS_TRIVIAL);
  }

  private Optional<Rational> points(Fields fields) {
    return fields.value("points").flatMap(reader::points);
  }

  private void refuseIdleTolerance(Fields fields) {
    if (fields.has("tolerance")) {
      reader
          .problems()
          .error(
              fields.placeOf("tolerance"),
              "a tolerance for an answer that is exact",
              "one for the kinds 'number' and 'vector' only",
              "Leave it out: integers, shapes, labels and texts are compared exactly.");
    }
  }
}
