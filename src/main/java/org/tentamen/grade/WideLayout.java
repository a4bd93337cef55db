package org.tentamen.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A row a student, a column a question or part: {@code q01}, {@code q04.depth}, or {@code 1},
 * {@code 4a} as on that student's sheet.
 *
 * <p>Where a student has a question by its id and by its number, the id's column counts.
 */
final class WideLayout implements Layout {

  /** What a roster has; not read but for the student's id. */
  private static final Set<String> ROSTER = Set.of("student", "id", "name", "email");

  private final Lookup lookup;
  private final int student;
  private final List<ById> byId = new ArrayList<>();
  private final List<ByNumber> byNumber = new ArrayList<>();

  private record ById(int column, Item item) {}

  private record ByNumber(int column, SheetNumber number) {}

  private WideLayout(Lookup lookup, int student) {
    this.lookup = lookup;
    this.student = student;
  }

  static Optional<Layout> of(Heading heading, Lookup lookup) {
    OptionalInt student = Layouts.studentColumn(heading);
    if (student.isEmpty()) {
      Layouts.missing(
          "student",
          heading,
          "the headings student,question,part,response, or student and a column for each question",
          lookup);
      return Optional.empty();
    }
    WideLayout layout = new WideLayout(lookup, student.getAsInt());
    layout.readHeading(heading);
    return Optional.of(layout);
  }

  private void readHeading(Heading heading) {
    Set<String> known = new HashSet<>();
    for (int i = 0; i < heading.size(); i++) {
      if (i != student && !heading.isEmpty(i)) {
        readColumn(heading.written(i), i, heading, known);
      }
    }
  }

  private void readColumn(String name, int column, Heading heading, Set<String> known) {
    Optional<Item> item = lookup.questions().named(name);
    Optional<SheetNumber> number = SheetNumber.read(name);
    if (item.isPresent()) {
      if (isFirst(item.get().name(), column, heading, known)) {
        byId.add(new ById(column, item.get()));
      }
    } else if (number.isPresent()) {
      if (isFirst(number.get().toString(), column, heading, known)
          && isOnASheet(number.get(), column, heading)) {
        byNumber.add(new ByNumber(column, number.get()));
      }
    } else if (ROSTER.stream().noneMatch(name::equalsIgnoreCase)) {
      reportHeading(name, column, heading);
    }
  }

  private boolean isFirst(String named, int column, Heading heading, Set<String> known) {
    boolean first = known.add(named);
    if (!first) {
      lookup
          .problems()
          .error(
              heading.place(column),
              "a second column '" + heading.written(column) + "'",
              "one",
              "The first counts.");
    }
    return first;
  }

  /** A number that nobody has is reported once, where the column is named. */
  private boolean isOnASheet(SheetNumber number, int column, Heading heading) {
    for (int who = 0; who < lookup.sitting().size(); who++) {
      if (itemOf(who, number).isPresent()) {
        return true;
      }
    }
    lookup.wrongNumber(number, 0, heading.row(), column);
    return false;
  }

  private void reportHeading(String name, int column, Heading heading) {
    Questions questions = lookup.questions();
    Optional<Integer> question = questions.find(name);
    if (question.isPresent()) {
      lookup
          .problems()
          .error(
              heading.place(column),
              "the column '" + name + "' of a question with parts",
              "a column for each: " + questions.namesOf(question.get()),
              "This one is not read.");
      return;
    }
    lookup
        .problems()
        .error(
            heading.place(column),
            "unknown question '" + name + "'",
            Lookup.listed(questions.names(), "questions and parts"),
            (lookup.problems().suggestion(name, questions.names()) + " This column is not read.")
                .strip());
  }

  @Override
  public void read(Row row, Responses to) {
    Optional<Integer> who = lookup.student(row, student);
    if (who.isEmpty() || isSecond(who.get(), row, to)) {
      return;
    }
    for (ById column : byId) {
      takeById(who.get(), column, row, to);
    }
    for (ByNumber column : byNumber) {
      takeByNumber(who.get(), column, row, to);
    }
  }

  private void takeById(int who, ById column, Row row, Responses to) {
    boolean asked = lookup.sitting().has(who, column.item().question());
    if (asked) {
      to.take(who, column.item(), row, column.column());
    } else if (!row.cell(column.column()).isBlank()) {
      lookup.isAsked(who, column.item(), row, column.column());
    }
  }

  private void takeByNumber(int who, ByNumber column, Row row, Responses to) {
    Optional<Item> item = itemOf(who, column.number());
    boolean blank = row.cell(column.column()).isBlank();
    if (item.isEmpty() && !blank) {
      lookup.wrongNumber(column.number(), who, row, column.column());
    }
    if (item.isPresent() && !(blank && to.has(who, item.get()))) {
      to.take(who, item.get(), row, column.column());
    }
  }

  private Optional<Item> itemOf(int who, SheetNumber number) {
    return number
        .question(lookup.sitting(), who)
        .flatMap(question -> number.item(lookup.questions(), question));
  }

  @Override
  public int studentColumn() {
    return student;
  }

  @Override
  public boolean covers(int who, Item item) {
    return byId.stream().anyMatch(column -> column.item().equals(item))
        || byNumber.stream()
            .anyMatch(column -> itemOf(who, column.number()).filter(item::equals).isPresent());
  }

  /**
   * Whether nothing in a row is new, since the student has a row already; then reported as a whole.
   */
  private boolean isSecond(int who, Row row, Responses to) {
    boolean any = false;
    for (ById column : byId) {
      boolean asked = lookup.sitting().has(who, column.item().question());
      if (asked && !to.has(who, column.item())) {
        return false;
      }
      any |= asked;
    }
    for (ByNumber column : byNumber) {
      Optional<Item> item = itemOf(who, column.number());
      if (item.isPresent() && !to.has(who, item.get())) {
        return false;
      }
      any |= item.isPresent();
    }
    if (any) {
      lookup
          .problems()
          .error(
              row.place(student),
              "a second row of '" + sittingName(who) + "'",
              "one row a student",
              "The first counts, this one is left out.");
    }
    return any;
  }

  private String sittingName(int who) {
    return lookup.sitting().student(who).id();
  }
}
