package org.tentamen.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tentamen.grade.table.Row;

/**
 * A row a response: {@code student,question,part,response}, in any order; other columns are not
 * read.
 *
 * <p>The part may also be in the question's cell, as in the headings of a {@link WideLayout}.
 */
final class LongLayout implements Layout {

  static final String QUESTION = "question";
  static final String RESPONSE = "response";
  private static final String PART = "part";
  private static final String EXPECTED = "the headings student,question,part,response";

  private static final String ATTEMPT = "attempt";

  /** Who answered, the surest first. */
  private static final List<String> STUDENT = List.of("student", "id", "email", "name");

  private final Lookup lookup;
  private final Who who;
  private final int question;
  private final OptionalInt part;
  private final int response;
  private final OptionalInt attempt;

  private LongLayout(
      Lookup lookup, Who who, int question, OptionalInt part, int response, OptionalInt attempt) {
    this.lookup = lookup;
    this.who = who;
    this.question = question;
    this.part = part;
    this.response = response;
    this.attempt = attempt;
  }

  static Optional<Layout> of(Heading heading, Lookup lookup) {
    Optional<LongLayout> layout = columns(heading, heading.column(RESPONSE), lookup);
    layout.ifPresent(known -> known.reportColumns(heading));
    return layout.map(known -> known);
  }

  /** The layout of a file of decisions, which may have any columns, and none of responses. */
  static Optional<Layout> ofReviews(Heading heading, Lookup lookup) {
    OptionalInt response = heading.column(RESPONSE);
    return columns(heading, response.isPresent() ? response : OptionalInt.of(0), lookup)
        .map(known -> known);
  }

  private static Optional<LongLayout> columns(
      Heading heading, OptionalInt response, Lookup lookup) {
    Optional<Who> who = who(heading);
    OptionalInt question = heading.column(QUESTION);
    if (who.isEmpty()) {
      Recognition.missing("student", heading, EXPECTED, lookup);
    }
    if (question.isEmpty()) {
      Recognition.missing(QUESTION, heading, EXPECTED, lookup);
    }
    if (response.isEmpty()) {
      Recognition.missing(RESPONSE, heading, EXPECTED, lookup);
    }
    if (who.isEmpty() || question.isEmpty() || response.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LongLayout(
            lookup,
            who.get(),
            question.getAsInt(),
            heading.column(PART),
            response.getAsInt(),
            heading.column(ATTEMPT)));
  }

  /** The first of the columns that tell; what is beside it is not read. */
  private static Optional<Who> who(Heading heading) {
    for (String name : STUDENT) {
      OptionalInt column = heading.column(name);
      if (column.isPresent()) {
        Who who = new Who(heading);
        who.add(ColumnUse.Fact.ID, column.getAsInt());
        return Optional.of(who);
      }
    }
    return Optional.empty();
  }

  private void reportColumns(Heading heading) {
    if (part.isEmpty() && lookup.questions().items().size() > lookup.questions().count()) {
      lookup
          .problems()
          .error(
              heading.place(0),
              "no column 'part'",
              EXPECTED,
              "Without it only questions with a single answer can be graded, and those whose part"
                  + " stands with the question, such as 'q04.depth'.");
    }
    Set<Integer> read = new HashSet<>(List.of(who.first(), question, response));
    part.ifPresent(read::add);
    attempt.ifPresent(read::add);
    List<String> others = new ArrayList<>();
    int first = -1;
    for (int i = 0; i < heading.size(); i++) {
      if (!read.contains(i) && !heading.isEmpty(i) && !MarksTable.isOwn(heading.written(i))) {
        first = first < 0 ? i : first;
        others.add(heading.written(i));
      }
    }
    if (!others.isEmpty()) {
      lookup
          .problems()
          .warning(
              heading.place(first),
              "columns that are not read: " + String.join(", ", others),
              "",
              "");
    }
  }

  @Override
  public LayoutKind kind() {
    return LayoutKind.LONG;
  }

  @Override
  public Layout silent() {
    return new LongLayout(lookup.silent(), who, question, part, response, attempt);
  }

  @Override
  public Optional<Integer> student(Row row) {
    return lookup.student(row, who);
  }

  @Override
  public boolean isPassedOver(Row row) {
    return false;
  }

  @Override
  public void read(Row row, int student, Responses to) {
    Optional<Item> item = item(student, row);
    if (item.isPresent() && lookup.isAsked(student, item.get(), row, question)) {
      to.take(student, item.get(), row.text(response), row, response);
    }
  }

  @Override
  public Optional<Attempt> attempt(Row row) {
    if (attempt.isEmpty()) {
      return Optional.empty();
    }
    int number = WholeNumber.read(row.cell(attempt.getAsInt())).orElse(0);
    return Optional.of(new Attempt(number, number, Optional.empty()));
  }

  @Override
  public Optional<String> attemptsBy() {
    return attempt.isPresent() ? Optional.of(ATTEMPT) : Optional.empty();
  }

  @Override
  public OptionalInt unreadTime(Row row) {
    return OptionalInt.empty();
  }

  @Override
  public int studentColumn() {
    return who.first();
  }

  @Override
  public boolean covers(int student, Item item) {
    return true;
  }

  @Override
  public String asks() {
    return QUESTION;
  }

  @Override
  public List<String> described() {
    return attempt.isPresent()
        ? List.of("students by " + who, "attempts by '" + ATTEMPT + "'")
        : List.of("students by " + who);
  }

  private Optional<Item> item(int student, Row row) {
    String id = Lookup.name(row, question);
    Optional<Integer> known = lookup.questions().find(id);
    String named = part.isPresent() ? Lookup.name(row, part.getAsInt()) : "";
    if (known.isPresent()) {
      return itemOf(known.get(), named, row);
    }
    Optional<Item> whole = named.isEmpty() ? lookup.questions().named(id) : Optional.empty();
    if (whole.isPresent()) {
      return whole;
    }
    Optional<SheetNumber> number = SheetNumber.read(id);
    if (number.isPresent()) {
      return byNumber(number.get(), named, student, row);
    }
    lookup.unknownQuestion(id, row, question);
    return Optional.empty();
  }

  private Optional<Item> itemOf(int asked, String named, Row row) {
    Questions questions = lookup.questions();
    Optional<Item> item = questions.part(asked, named);
    boolean isKnownGap = part.isEmpty();
    if (item.isEmpty() && !isKnownGap) {
      String id = questions.get(asked).id();
      List<String> parts = questions.items(asked).stream().map(i -> i.part().id()).toList();
      lookup
          .problems()
          .error(
              row.place(part.getAsInt()),
              named.isEmpty() ? "no part of " + id : "unknown part '" + named + "' of " + id,
              questions.hasParts(asked)
                  ? "one of: " + String.join(", ", parts)
                  : "nothing, since it has a single answer",
              questions.hasParts(asked) ? lookup.problems().suggestion(named, parts) : "");
    }
    return item;
  }

  /** A number with the part's letter or id beside it or in the part's own cell. */
  private Optional<Item> byNumber(SheetNumber number, String named, int student, Row row) {
    Optional<Integer> asked = number.question(lookup.sitting(), student);
    if (asked.isPresent() && !named.isEmpty() && number.letter().isEmpty()) {
      Optional<Item> lettered =
          new SheetNumber(number.position(), named).item(lookup.questions(), asked.get());
      return lettered.isPresent() ? lettered : itemOf(asked.get(), named, row);
    }
    Optional<Item> item =
        named.isEmpty()
            ? asked.flatMap(question -> number.item(lookup.questions(), question))
            : Optional.empty();
    if (item.isEmpty()) {
      lookup.wrongNumber(number, student, row, question);
    }
    return item;
  }
}
