package org.tentamen.exam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.bank.FieldReader;
import org.tentamen.bank.yaml.Fields;
import org.tentamen.bank.yaml.KnownKeys;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.variant.OptionOrder;

/** Reads the sections of an exam, or the questions of one without sections. */
final class SectionReader {

  private static final KnownKeys SECTION =
      KnownKeys.of(
          "a section",
          "title: Part A",
          "text: Show your working.",
          "order: shuffled",
          "options: shuffled",
          "page: new",
          "questions: [q01, q02]");

  private static final KnownKeys OPTIONS =
      KnownKeys.of("an order of options", "last: [None of these]");

  private static final Map<String, ExamDefinition.Order> ORDERS = new LinkedHashMap<>();

  private static final Map<String, ExamDefinition.Page> PAGES =
      Map.of("new", ExamDefinition.Page.NEW);

  private static final Map<String, OptionOrder> OPTION_ORDERS = new LinkedHashMap<>();

  static {
    ORDERS.put("fixed", ExamDefinition.Order.FIXED);
    ORDERS.put("shuffled", ExamDefinition.Order.SHUFFLED);
    OPTION_ORDERS.put("fixed", OptionOrder.AS_WRITTEN);
    OPTION_ORDERS.put("shuffled", OptionOrder.shuffled(List.of()));
  }

  private final FieldReader reader;
  private final Asking asking;

  SectionReader(FieldReader reader, Asking asking) {
    this.reader = reader;
    this.asking = asking;
  }

  /** A section before it is known which questions a choice is from. */
  private record Draft(
      Fields fields, ExamDefinition.Order order, Optional<YamlNode> title, List<Entry> entries) {}

  /** The sections; none where the questions of one of them cannot be told. */
  List<ExamDefinition.Section> read(Fields exam) {
    ExamDefinition.Order order = order(exam).orElse(ExamDefinition.Order.FIXED);
    OptionOrder options = options(exam).orElse(OptionOrder.AS_WRITTEN);
    List<Draft> drafts = new ArrayList<>();
    if (exam.has("sections") && exam.has("questions")) {
      reader
          .problems()
          .error(
              exam.placeOf("questions"),
              "'questions' beside 'sections'",
              "one of the two",
              "Put the questions into a section.");
    } else if (exam.has("sections")) {
      sections(exam)
          .forEach(
              section ->
                  drafts.add(
                      draft(
                          section,
                          order(section).orElse(order),
                          options(section).orElse(options))));
    } else {
      drafts.add(draft(exam, order, options));
    }
    asking.settle(drafts.stream().flatMap(draft -> draft.entries().stream()).toList());
    return drafts.stream().map(draft -> section(draft, exam)).toList();
  }

  private List<Fields> sections(Fields exam) {
    List<Fields> sections = new ArrayList<>();
    Optional<YamlNode> node = exam.value("sections");
    List<YamlNode> items =
        node.flatMap(v -> reader.expect().items(v, "a list of sections", "")).orElse(List.of());
    items.forEach(item -> reader.expect().fields(item, SECTION).ifPresent(sections::add));
    if (node.filter(YamlNode.Sequence.class::isInstance).isPresent() && items.isEmpty()) {
      reader.problems().error(node.get().place(), "no sections", "a list of sections", "");
    }
    return sections;
  }

  private Draft draft(Fields fields, ExamDefinition.Order order, OptionOrder options) {
    Optional<YamlNode> questions = fields.required("questions");
    List<YamlNode> items =
        questions
            .flatMap(v -> reader.expect().items(v, "a list of questions", questionsMend(v)))
            .orElse(List.of());
    if (questions.filter(YamlNode.Sequence.class::isInstance).isPresent() && items.isEmpty()) {
      reader.problems().error(questions.get().place(), "no questions", "a list of questions", "");
    }
    EntryReader entries = new EntryReader(reader, this::options);
    List<Entry> read = new ArrayList<>();
    items.forEach(item -> entries.read(item, options).ifPresent(read::add));
    return new Draft(fields, order, fields.value("title"), read);
  }

  private ExamDefinition.Section section(Draft draft, Fields exam) {
    boolean isWhole = draft.fields() == exam;
    Optional<YamlNode> title = isWhole ? Optional.empty() : draft.title();
    Optional<YamlNode> text = isWhole ? Optional.empty() : draft.fields().value("text");
    Optional<YamlNode> page = isWhole ? Optional.empty() : draft.fields().value("page");
    return new ExamDefinition.Section(
        title.flatMap(v -> reader.plainText(v, "a title")).orElse(""),
        text.flatMap(v -> reader.prose(v, "a text")),
        draft.order(),
        page.flatMap(v -> reader.word(v, PAGES)).orElse(ExamDefinition.Page.ANY),
        draft.entries().stream().map(asking::slot).toList());
  }

  private Optional<ExamDefinition.Order> order(Fields fields) {
    return fields.value("order").flatMap(v -> reader.word(v, ORDERS));
  }

  private Optional<OptionOrder> options(Fields fields) {
    return fields.value("options").flatMap(this::options);
  }

  /** {@code fixed}, {@code shuffled}, or shuffled with some labels last. */
  private Optional<OptionOrder> options(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping)) {
      return reader.word(node, OPTION_ORDERS);
    }
    Optional<YamlNode> last =
        reader.expect().fields(node, OPTIONS).flatMap(fields -> fields.required("last"));
    return last.map(
        v -> {
          List<String> labels = reader.plainTexts(v, "a list of options", "");
          if (v instanceof YamlNode.Sequence list) {
            list.items().forEach(asking::pin);
          }
          return OptionOrder.shuffled(labels);
        });
  }

  /** Points by question are said in another way; a text alone is put in brackets. */
  private static String questionsMend(YamlNode node) {
    return node instanceof YamlNode.Mapping ? "Write for example `- {id: q01, points: 3}`." : "";
  }
}
