package org.tentamen.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tentamen.bank.FieldReader;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.formula.Rational;
import org.tentamen.variant.OptionOrder;

/** Reads the items of an exam's list of questions. */
final class EntryReader {

  /** More questions than a paper could have. */
  private static final int MOST = 1000;

  private static final KnownKeys ONE =
      KnownKeys.of("a question of an exam", "id: q01", "points: 2", "page: new", "options: fixed");

  private static final KnownKeys CHOICE =
      KnownKeys.of(
          "a choice of questions",
          "any: 1",
          "of: [q08, q10]",
          "tagged: loss",
          "points: 2",
          "page: new",
          "options: fixed");

  private static final Map<String, ExamDefinition.Page> PAGES =
      Map.of("new", ExamDefinition.Page.NEW);

  private final FieldReader reader;
  private final Function<YamlNode, Optional<OptionOrder>> options;

  /**
   * Reads items.
   *
   * @param options reads an order of options
   */
  EntryReader(FieldReader reader, Function<YamlNode, Optional<OptionOrder>> options) {
    this.reader = reader;
    this.options = options;
  }

  /**
   * An item: a question's id, a question with terms, or a choice.
   *
   * @param usual the order of options where the item says none
   */
  Optional<Entry> read(YamlNode node, OptionOrder usual) {
    if (node instanceof YamlNode.Scalar id) {
      ExamDefinition.Terms terms =
          new ExamDefinition.Terms(Optional.empty(), ExamDefinition.Page.ANY, usual);
      return Optional.of(Entry.of(id, terms, node.place()));
    }
    boolean isChoice =
        node instanceof YamlNode.Mapping mapping
            && (mapping.value("any").isPresent()
                || mapping.value("of").isPresent()
                || mapping.value("tagged").isPresent());
    return isChoice
        ? reader.expect().fields(node, CHOICE).flatMap(fields -> choice(fields, usual))
        : reader.expect().fields(node, ONE).flatMap(fields -> one(fields, usual));
  }

  private Optional<Entry> one(Fields fields, OptionOrder usual) {
    ExamDefinition.Terms terms = terms(fields, usual);
    return fields
        .required("id")
        .flatMap(v -> reader.expect().scalar(v, "the id of a question", ""))
        .map(id -> Entry.of(id, terms, fields.place()));
  }

  private Optional<Entry> choice(Fields fields, OptionOrder usual) {
    ExamDefinition.Terms terms = terms(fields, usual);
    Optional<Integer> count =
        fields.required("any").flatMap(v -> reader.whole(v, 1, MOST, "a number of questions"));
    List<YamlNode.Scalar> ids =
        fields.value("of").map(v -> scalars(v, "a list of questions' ids")).orElse(List.of());
    List<YamlNode.Scalar> tags = fields.value("tagged").map(this::tags).orElse(List.of());
    if (fields.has("of") == fields.has("tagged")) {
      reader
          .problems()
          .error(
              fields.place(),
              fields.has("of")
                  ? "'of' beside 'tagged'"
                  : "a choice that does not say from which questions",
              "either 'of' or 'tagged'",
              "Write for example `{any: 1, of: [q08, q10]}` or `{any: 1, tagged: loss}`.");
      return Optional.empty();
    }
    boolean isEmpty = ids.isEmpty() && tags.isEmpty();
    return isEmpty
        ? Optional.empty()
        : count.map(n -> new Entry(n, true, ids, tags, terms, fields.place()));
  }

  private List<YamlNode.Scalar> tags(YamlNode node) {
    return node instanceof YamlNode.Scalar tag ? List.of(tag) : scalars(node, "a tag, or a list");
  }

  private List<YamlNode.Scalar> scalars(YamlNode node, String what) {
    List<YamlNode.Scalar> scalars = new ArrayList<>();
    for (YamlNode item : reader.expect().items(node, what, "").orElse(List.of())) {
      reader.expect().scalar(item, "a text", "").ifPresent(scalars::add);
    }
    return scalars;
  }

  private ExamDefinition.Terms terms(Fields fields, OptionOrder usual) {
    Optional<Rational> points = fields.value("points").flatMap(reader::points);
    return new ExamDefinition.Terms(
        points,
        fields.value("page").flatMap(v -> reader.word(v, PAGES)).orElse(ExamDefinition.Page.ANY),
        fields.value("options").flatMap(options).orElse(usual));
  }
}
