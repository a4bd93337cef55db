package org.tentamen.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tentamen.grade.table.Row;

/**
 * A row a student, or an attempt of one; a column a question or part.
 *
 * <p>Where a student has a question by its id and by its number, the id's column counts.
 */
final class RowLayout implements Layout {

  /** Columns of Moodle's, before the answers, of which an attempt fills one at least. */
  private static final int BEFORE_ANSWERS = 4;

  private final LayoutKind kind;
  private final Heading heading;
  private final Lookup lookup;
  private final Columns columns;

  /** What several columns are for. */
  private final Set<Target> twice;

  /**
   * What the columns are for.
   *
   * @param who tells whose a row is
   * @param named the columns whose question is the same for everybody
   * @param numbered those that go by the student's own sheet
   * @param time when a row was answered
   * @param attempt which attempt it is
   * @param state whether the student took part
   * @param notRead what is not read, as it is called
   */
  record Columns(
      Who who,
      Map<Integer, Target> named,
      Map<Integer, Target> numbered,
      OptionalInt time,
      OptionalInt attempt,
      OptionalInt state,
      List<String> notRead) {

    /** The columns of answers, those that are named before those that have numbers. */
    Map<Integer, Target> answers() {
      Map<Integer, Target> all = new LinkedHashMap<>(named);
      all.putAll(numbered);
      return all;
    }
  }

  RowLayout(LayoutKind kind, Heading heading, Lookup lookup, Columns columns) {
    this.kind = kind;
    this.heading = heading;
    this.lookup = lookup;
    this.columns = columns;
    Set<Target> once = new HashSet<>();
    this.twice =
        columns.answers().values().stream()
            .filter(target -> !once.add(target))
            .collect(Collectors.toSet());
  }

  @Override
  public LayoutKind kind() {
    return kind;
  }

  @Override
  public Layout silent() {
    return new RowLayout(kind, heading, lookup.silent(), columns);
  }

  @Override
  public Optional<Integer> student(Row row) {
    return lookup.student(row, columns.who());
  }

  /** Moodle has a row for each who could have sat the quiz, and one of means at the end. */
  @Override
  public boolean isPassedOver(Row row) {
    if (kind == LayoutKind.MOODLE) {
      return columns.state().isPresent() && row.cell(columns.state().getAsInt()).strip().equals("-")
          || isUnattempted(row)
          || isMeans(row);
    }
    return kind == LayoutKind.CANVAS && row.cell(0).strip().equals("Points Possible")
        || kind == LayoutKind.GRADESCOPE
            && columns.state().isPresent()
            && row.cell(columns.state().getAsInt()).strip().equals("Missing");
  }

  /**
   * Whether there are dashes for all answers and for what stands before them, whatever the language
   * of the headings: start, end, time taken and grade. Who left everything blank did begin.
   */
  private boolean isUnattempted(Row row) {
    int first = firstAnswer();
    for (int column = Math.max(0, first - BEFORE_ANSWERS); column < first; column++) {
      if (!isDash(row, column)) {
        return false;
      }
    }
    return columns.answers().keySet().stream().allMatch(column -> isDash(row, column));
  }

  private int firstAnswer() {
    return columns.answers().keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  private static boolean isDash(Row row, int column) {
    return row.cell(column).strip().equals("-");
  }

  /**
   * The line of means has a name in its first cell, in any language, and no answers; an answer that
   * was left blank is a dash.
   */
  private boolean isMeans(Row row) {
    return row.size() > 1
        && row.cell(1).isBlank()
        && columns.answers().keySet().stream().allMatch(column -> row.cell(column).isBlank());
  }

  @Override
  public void read(Row row, int student, Responses to) {
    if (isSecond(student, row, to)) {
      return;
    }
    columns.named().forEach((column, target) -> takeNamed(student, column, target, row, to));
    columns.numbered().forEach((column, target) -> takeNumbered(student, column, target, row, to));
  }

  /** Whether a cell is empty, and another column that is for the same has the answer. */
  private boolean isElsewhere(int column, Target target, Map<Integer, Target> all, Row row) {
    return !twice.isEmpty()
        && twice.contains(target)
        && response(row, column).isBlank()
        && all.entrySet().stream()
            .anyMatch(
                other ->
                    other.getValue().equals(target) && !response(row, other.getKey()).isBlank());
  }

  private void takeNamed(int who, int column, Target target, Row row, Responses to) {
    Item item = item(who, target).orElseThrow();
    String response = response(row, column);
    if (isElsewhere(column, target, columns.named(), row)
        || response.isBlank() && twice.contains(target) && to.has(who, item)) {
      return;
    }
    if (lookup.sitting().has(who, item.question())) {
      to.take(who, item, response, row, column);
    } else if (!response.isBlank()) {
      lookup.isAsked(who, item, row, column);
    }
  }

  /** The answers to all parts of a question, taken apart where there are several. */
  private void takeWhole(int who, int column, Target.Whole target, Row row, Responses to) {
    List<Item> items = target.items(who, lookup.sitting(), lookup.questions());
    String response = response(row, column);
    List<String> gaps = response.isBlank() ? List.of() : Gaps.read(response);
    if (!gaps.isEmpty() && gaps.size() != items.size() || gaps.isEmpty() && !response.isBlank()) {
      lookup
          .problems()
          .error(
              row.place(column),
              (gaps.isEmpty() ? "an answer" : gaps.size() + " answers")
                  + " to question "
                  + target
                  + " on the sheet of '"
                  + id(who)
                  + "', which has "
                  + items.size()
                  + " parts",
              "as many, such as 'part 1: …; part 2: …'",
              "They are left out.");
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      String gap = gaps.isEmpty() ? "" : gaps.get(i);
      if (!(gap.isBlank() && to.has(who, items.get(i)))) {
        to.take(who, items.get(i), gap, row, column);
      }
    }
  }

  private void takeNumbered(int who, int column, Target target, Row row, Responses to) {
    if (target instanceof Target.Whole whole
        && whole.items(who, lookup.sitting(), lookup.questions()).size() > 1) {
      takeWhole(who, column, whole, row, to);
      return;
    }
    if (isElsewhere(column, target, columns.numbered(), row)) {
      return;
    }
    Optional<Item> item = item(who, target);
    String response = response(row, column);
    if (item.isEmpty() && !response.isBlank()) {
      reportNumber(target, who, row, column);
    }
    if (item.isPresent() && !(response.isBlank() && to.has(who, item.get()))) {
      to.take(who, item.get(), response, row, column);
    }
  }

  private void reportNumber(Target target, int who, Row row, int column) {
    if (target instanceof Target.Numbered numbered) {
      lookup.wrongNumber(numbered.number(), who, row, column);
    } else {
      lookup
          .problems()
          .error(
              row.place(column),
              target + ", which is not on the sheet of '" + id(who) + "'",
              "as many answers as the sheet asks for",
              "");
    }
  }

  /**
   * What was written: Moodle has a dash for nothing, Blackboard a word, Microsoft a semicolon after
   * each choice.
   */
  private String response(Row row, int column) {
    String written = row.text(column);
    boolean isNothing =
        kind == LayoutKind.MOODLE && written.strip().equals("-")
            || kind == LayoutKind.BLACKBOARD && written.strip().equals("<Unanswered>");
    if (isNothing) {
      return "";
    }
    return kind == LayoutKind.MICROSOFT && written.endsWith(";")
        ? written.substring(0, written.length() - 1)
        : written;
  }

  private Optional<Item> item(int who, Target target) {
    return target.item(who, lookup.sitting(), lookup.questions());
  }

  @Override
  public Optional<Attempt> attempt(Row row) {
    if (attemptsBy().isEmpty()) {
      return Optional.empty();
    }
    Optional<Moment> moment =
        columns.time().stream()
            .mapToObj(row::cell)
            .findFirst()
            .filter(time -> !time.isBlank())
            .flatMap(Moment::read);
    int number =
        columns.attempt().isPresent()
            ? WholeNumber.read(row.cell(columns.attempt().getAsInt())).orElse(0)
            : 0;
    return Optional.of(new Attempt(row.line(), number, moment));
  }

  @Override
  public Optional<String> attemptsBy() {
    OptionalInt column = columns.time().isPresent() ? columns.time() : columns.attempt();
    return column.stream().mapToObj(heading::written).findFirst();
  }

  @Override
  public OptionalInt unreadTime(Row row) {
    return columns.time().stream()
        .filter(column -> !row.cell(column).isBlank() && Moment.read(row.cell(column)).isEmpty())
        .findFirst();
  }

  @Override
  public int studentColumn() {
    return columns.who().first();
  }

  @Override
  public boolean covers(int who, Item item) {
    return columns.answers().values().stream()
        .anyMatch(
            target ->
                target instanceof Target.Whole whole
                    ? whole.items(who, lookup.sitting(), lookup.questions()).contains(item)
                    : item(who, target).filter(item::equals).isPresent());
  }

  @Override
  public String asks() {
    return columns.answers().values().toString();
  }

  @Override
  public List<String> described() {
    List<String> lines = new ArrayList<>();
    lines.add("students by " + columns.who());
    attemptsBy().ifPresent(column -> lines.add("attempts by '" + column + "'"));
    Map<Integer, Target> answers = columns.answers();
    String renamed =
        new TreeMap<>(answers)
            .entrySet().stream()
                .filter(
                    answer ->
                        !heading.written(answer.getKey()).equals(answer.getValue().toString()))
                .map(answer -> "'" + shown(answer.getKey()) + "' is " + answer.getValue())
                .collect(Collectors.joining(", "));
    lines.add(
        "answers in "
            + answers.size()
            + (answers.size() == 1 ? " column" : " columns")
            + (renamed.isEmpty() ? "" : ": " + renamed));
    if (!columns.notRead().isEmpty()) {
      lines.add("not read: " + String.join(", ", columns.notRead()));
    }
    return lines;
  }

  private String shown(int column) {
    return Recognition.shown(heading.written(column));
  }

  /**
   * Whether nothing in a row is new, since the student has a row already; then reported as a whole.
   */
  private boolean isSecond(int who, Row row, Responses to) {
    boolean any = false;
    for (Target target : columns.answers().values()) {
      Optional<Item> item = item(who, target).filter(i -> lookup.sitting().has(who, i.question()));
      if (item.isPresent() && !to.has(who, item.get())) {
        return false;
      }
      any |= item.isPresent();
    }
    if (any) {
      lookup
          .problems()
          .error(
              row.place(studentColumn()),
              "a second row of '" + id(who) + "'",
              "one row a student",
              "The first counts, this one is left out; --attempt last or best counts another.");
    }
    return any;
  }

  private String id(int who) {
    return lookup.sitting().student(who).id();
  }
}
