package org.tentamen.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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

  private final Lookup lookup;
  private final int student;
  private final int question;
  private final OptionalInt part;
  private final int response;

  private LongLayout(Lookup lookup, int student, int question, OptionalInt part, int response) {
    this.lookup = lookup;
    this.student = student;
    this.question = question;
    this.part = part;
    this.response = response;
  }

  static Optional<Layout> of(Heading heading, Lookup lookup) {
    OptionalInt student = Layouts.studentColumn(heading);
    OptionalInt question = heading.column(QUESTION);
    OptionalInt response = heading.column(RESPONSE);
    boolean complete = true;
    if (student.isEmpty()) {
      Layouts.missing("student", heading, EXPECTED, lookup);
      complete = false;
    }
    if (question.isEmpty()) {
      Layouts.missing(QUESTION, heading, EXPECTED, lookup);
      complete = false;
    }
    if (response.isEmpty()) {
      Layouts.missing(RESPONSE, heading, EXPECTED, lookup);
      complete = false;
    }
    if (!complete) {
      return Optional.empty();
    }
    LongLayout layout =
        new LongLayout(
            lookup,
            student.getAsInt(),
            question.getAsInt(),
            heading.column(PART),
            response.getAsInt());
    layout.reportColumns(heading);
    return Optional.of(layout);
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
    Set<Integer> read = new HashSet<>(List.of(student, question, response));
    part.ifPresent(read::add);
    List<String> others = new ArrayList<>();
    int first = -1;
    for (int i = 0; i < heading.size(); i++) {
      if (!read.contains(i) && !heading.isEmpty(i)) {
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
  public void read(Row row, Responses to) {
    Optional<Integer> who = lookup.student(row, student);
    if (who.isEmpty()) {
      return;
    }
    Optional<Item> item = item(who.get(), row);
    if (item.isPresent() && lookup.isAsked(who.get(), item.get(), row, question)) {
      to.take(who.get(), item.get(), row, response);
    }
  }

  @Override
  public int studentColumn() {
    return student;
  }

  @Override
  public boolean covers(int who, Item item) {
    return true;
  }

  private Optional<Item> item(int who, Row row) {
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
      return byNumber(number.get(), named, who, row);
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
  private Optional<Item> byNumber(SheetNumber number, String named, int who, Row row) {
    Optional<Integer> asked = number.question(lookup.sitting(), who);
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
      lookup.wrongNumber(number, who, row, question);
    }
    return item;
  }
}
