package org.tentamen.grade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Severity;
import org.tentamen.formula.Rational;
import org.tentamen.grade.table.Row;
import org.tentamen.grade.table.Table;
import org.tentamen.grade.table.TableFile;

/**
 * Recognises files of responses, reads them row by row, and takes the rows that count. A row can be
 * taken anywhere, as long as all rows of its student are taken there, in the order of the files.
 */
final class Intake {

  private static final int MOST_LISTED = 10;
  private static final int MOST_UNREAD = 1000;

  private final Lookup lookup;
  private final Instructions instructions;
  private final List<ResponseFile> known;
  private final List<Optional<Row>> headings = new ArrayList<>();
  private final List<DateOrder> orders;
  private Optional<Attempts> attempts = Optional.empty();

  /** By student, a row whose time is not understood. */
  private final Map<Integer, StudentRow> unread = new LinkedHashMap<>();

  /** Whether a file had a heading, whatever it was. */
  private boolean isAnyRead;

  Intake(Lookup lookup, Instructions instructions) {
    this(lookup, instructions, List.of(), List.of());
  }

  /**
   * An intake of files that were recognised before.
   *
   * @param orders what is known of the dates in them
   */
  Intake(
      Lookup lookup,
      Instructions instructions,
      List<ResponseFile> recognised,
      List<DateOrder> orders) {
    this.lookup = lookup;
    this.instructions = instructions;
    this.known = new ArrayList<>(recognised);
    this.orders = List.copyOf(orders);
  }

  /**
   * Reads the headings of files.
   *
   * @param said takes what was recognised, line by line
   * @throws IOException if one cannot be read
   * @throws InvalidInputException if a map names a column or a question that there is not
   */
  void recognise(List<TableFile> files, Consumer<String> said) throws IOException {
    Recognition recognition = new Recognition(lookup, instructions);
    List<String> forms = new ArrayList<>();
    List<HeadingRows> found = new ArrayList<>();
    for (TableFile file : files) {
      headings.add(Optional.empty());
      List<Diagnostic> wrong = new ArrayList<>();
      try (Table table = Table.open(file, instructions.encoding(), wrong::add)) {
        Optional<HeadingRows> rows = HeadingRows.find(table, recognition);
        if (rows.isEmpty()) {
          wrong.forEach(lookup.problems()::report);
          reportEmpty(file, table);
          continue;
        }
        Heading heading = new Heading(rows.get().row());
        Optional<Layout> layout = recognition.of(heading);
        isAnyRead = true;
        if (layout.isPresent()) {
          known.add(new ResponseFile(file, instructions.encoding(), heading, layout.get(), lookup));
          forms.add(table.form());
          found.add(rows.get());
          headings.set(headings.size() - 1, rows.map(HeadingRows::row));
        } else {
          // Those of a file that is graded are told of when all its rows are read.
          wrong.forEach(lookup.problems()::report);
        }
      }
    }
    refuseMaps(recognition);
    for (int i = 0; i < known.size(); i++) {
      Layout layout = known.get(i).layout();
      said.accept(known.get(i).name() + ": " + layout.kind().words() + " (" + forms.get(i) + ")");
      found.get(i).described().ifPresent(text -> said.accept("  " + text));
      layout.described().forEach(text -> said.accept("  " + text));
    }
  }

  /**
   * Takes files whose headings were read before, somewhere else.
   *
   * @param headings by file, its first row; empty where it could not be used
   */
  void recogniseAgain(List<TableFile> files, List<Optional<Row>> headings) {
    Recognition recognition = new Recognition(lookup, instructions);
    for (int i = 0; i < files.size(); i++) {
      TableFile file = files.get(i);
      Optional<Heading> heading = headings.get(i).map(Heading::new);
      heading
          .flatMap(recognition::of)
          .map(
              layout ->
                  new ResponseFile(
                      file, instructions.encoding(), heading.orElseThrow(), layout, lookup))
          .ifPresent(known::add);
    }
  }

  private void refuseMaps(Recognition recognition) {
    List<Diagnostic> wrong = new ArrayList<>();
    for (ColumnMap map : instructions.maps()) {
      if (!recognition.isKnown(map)) {
        wrong.add(
            refused(
                "--map '" + map.column() + "=" + map.use() + "' names no question",
                Lookup.listed(lookup.questions().names(), "questions and parts")
                    + ", a number on the sheet such as 4a, or "
                    + String.join(", ", ColumnUse.WORDS)));
      }
    }
    if (isAnyRead) {
      for (ColumnMap map : recognition.unusedMaps()) {
        wrong.add(
            refused(
                "--map '" + map.column() + "=" + map.use() + "' names no column",
                "the heading of one, or its number, such as #3"));
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInputException(wrong);
    }
  }

  private static Diagnostic refused(String found, String expected) {
    return new Diagnostic(Severity.ERROR, Optional.empty(), found, expected, "");
  }

  /** By file that was recognised or tried, its first row; empty where it could not be used. */
  List<Optional<Row>> headings() {
    return List.copyOf(headings);
  }

  /** The files that can be read. */
  List<ResponseFile> files() {
    return List.copyOf(known);
  }

  /** The rows of all files, without a word on those that cannot be used. */
  StudentRows silentRows() {
    return to -> {
      for (int i = 0; i < known.size(); i++) {
        known.get(i).silent().read(i, to);
      }
    };
  }

  /**
   * Finds out which attempt of each student counts, where there may be several: where the files
   * tell attempts apart, or somebody says which counts.
   *
   * @param rows all rows of the students concerned
   * @param marker marks attempts where the best one counts
   * @throws IOException if a file cannot be read
   */
  void chooseAttempts(StudentRows rows, Marker marker, Consumer<String> said) throws IOException {
    if (!mayHaveSeveralAttempts()) {
      return;
    }
    AttemptPolicy policy = instructions.attempt().orElse(AttemptPolicy.FIRST);
    Attempts chosen = attempts(rows, policy == AttemptPolicy.BEST ? AttemptPolicy.FIRST : policy);
    if (policy == AttemptPolicy.BEST) {
      chosen = best(rows, chosen, marker);
    }
    attempts = Optional.of(chosen);
    chosen.described(lookup.sitting(), instructions.attempt().isPresent()).ifPresent(said);
    reportDates(chosen.doubtful());
    reportUnread(chosen);
  }

  private void reportDates(List<Integer> doubtful) {
    if (!doubtful.isEmpty()) {
      String whom =
          doubtful.stream()
              .limit(MOST_LISTED)
              .map(student -> lookup.sitting().student(student).id())
              .collect(Collectors.joining(", "));
      lookup
          .problems()
          .report(
              new Diagnostic(
                  Severity.WARNING,
                  Optional.empty(),
                  "dates of attempts such as 2/3/2026, of which the others do not tell whether the"
                      + " day or the month comes first",
                  "--dates day-first or --dates month-first",
                  "It decides which attempt counts for "
                      + whom
                      + (doubtful.size() > MOST_LISTED ? ", …." : ".")));
    }
  }

  /** A time that nobody understands decides nothing; told once. */
  private void reportUnread(Attempts chosen) {
    unread.entrySet().stream()
        .filter(one -> chosen.hasSeveral(layout(one.getValue()).asks(), one.getKey()))
        .findFirst()
        .ifPresent(one -> reportUnread(one.getValue()));
    unread.clear();
  }

  private void reportUnread(StudentRow row) {
    int column = layout(row).unreadTime(row.row()).orElseThrow();
    lookup
        .problems()
        .warning(
            row.row().place(column),
            "a time '" + Recognition.shown(row.row().cell(column)) + "' that is not understood",
            "one such as 2026-03-31 14:05",
            "Which attempt of '"
                + lookup.sitting().student(row.student()).id()
                + "' counts is decided by the order of the rows, here and where else a time is"
                + " written so.");
  }

  /** Whether rows of one student may be several attempts. */
  boolean mayHaveSeveralAttempts() {
    return instructions.attempt().isPresent()
        || known.stream().anyMatch(one -> one.layout().attemptsBy().isPresent());
  }

  /** What the date in a row tells of the dates in all files that ask for the same. */
  Optional<DateOrder> dateOrder(StudentRow row) {
    return attempt(row)
        .moment()
        .filter(moment -> moment.order() != Moment.Order.UNKNOWN)
        .map(
            moment ->
                new DateOrder(
                    layout(row).asks(),
                    moment.order() == Moment.Order.DAY,
                    row.file(),
                    row.row().line()));
  }

  private Attempts attempts(StudentRows rows, AttemptPolicy policy) throws IOException {
    Attempts seen = new Attempts(policy, orders, instructions.dates());
    rows.read(
        row -> {
          if (isAttempt(row)) {
            see(row, seen, Rational.ZERO);
          }
        });
    return seen;
  }

  /** Of an attempt with a row a response, what it earns can be told once all rows are there. */
  private Attempts best(StudentRows rows, Attempts all, Marker marker) throws IOException {
    Attempts best = new Attempts(AttemptPolicy.BEST, orders, instructions.dates());
    Map<Begun, Attempting> begun = new LinkedHashMap<>();
    rows.read(
        row -> {
          if (isAttempt(row)) {
            Layout layout = layout(row);
            boolean isOneOfSeveral = all.hasSeveral(layout.asks(), row.student());
            if (isOneOfSeveral && layout.kind() == LayoutKind.LONG) {
              Begun attempt = new Begun(layout.asks(), row.student(), row.file(), attempt(row));
              read(row, begun.computeIfAbsent(attempt, a -> new Attempting(lookup, marker)));
            } else {
              see(row, best, isOneOfSeveral ? points(row, marker) : Rational.ZERO);
            }
          }
        });
    begun.forEach(
        (one, attempting) ->
            best.see(
                one.asks(),
                one.student(),
                one.file(),
                one.attempt(),
                attempting.points(one.student())));
    return best;
  }

  /** An attempt with a row a response. */
  private record Begun(String asks, int student, int file, Attempt attempt) {}

  /** What an attempt earns. */
  private Rational points(StudentRow row, Marker marker) {
    Attempting attempting = new Attempting(lookup, marker);
    read(row, attempting);
    return attempting.points(row.student());
  }

  private void read(StudentRow row, Attempting attempting) {
    layout(row).silent().read(row.row(), row.student(), attempting);
  }

  /** A row a response is part of an attempt only where a column says of which. */
  private boolean isAttempt(StudentRow row) {
    Layout layout = layout(row);
    return layout.kind() != LayoutKind.LONG || layout.attemptsBy().isPresent();
  }

  private void see(StudentRow row, Attempts attempts, Rational points) {
    if (unread.size() < MOST_UNREAD && layout(row).unreadTime(row.row()).isPresent()) {
      unread.putIfAbsent(row.student(), row);
    }
    attempts.see(layout(row).asks(), row.student(), row.file(), attempt(row), points);
  }

  private Layout layout(StudentRow row) {
    return known.get(row.file()).layout();
  }

  private Attempt attempt(StudentRow row) {
    return layout(row)
        .attempt(row.row())
        .orElseGet(() -> new Attempt(row.row().line(), 0, Optional.empty()));
  }

  /**
   * Reads all rows.
   *
   * @param completed takes questions as soon as all their parts are there, then what is not
   *     complete
   * @throws IOException if a file cannot be read
   */
  void read(Consumer<Completed> completed) throws IOException {
    Ledger ledger = new Ledger(lookup, completed);
    for (int i = 0; i < known.size(); i++) {
      known.get(i).read(i, row -> take(row, ledger));
    }
    finish(ledger);
  }

  /** Takes the responses in a row, if it counts. */
  void take(StudentRow row, Ledger ledger) {
    if (counts(row)) {
      layout(row).read(row.row(), row.student(), ledger);
    }
  }

  /** Reports what no file asked for, and hands on what is not complete. */
  void finish(Ledger ledger) {
    reportMissingColumns(ledger);
    ledger.finish();
  }

  private boolean counts(StudentRow row) {
    return attempts.isEmpty()
        || attempts.get().counts(layout(row).asks(), row.student(), row.file(), attempt(row).key());
  }

  private void reportEmpty(TableFile file, Table table) {
    if (table.isReadable()) {
      lookup
          .problems()
          .error(
              Row.empty(file.name()).place(0),
              "a file without a heading",
              "the headings student,question,part,response, or student and a column for each"
                  + " question",
              "");
    }
  }

  /** Whether no file had a heading that could be used. */
  boolean isEmpty() {
    return known.isEmpty();
  }

  /** Names the items that no file had a column for and that a student who answered was asked. */
  private void reportMissingColumns(Ledger ledger) {
    SortedSet<Item> missing = new TreeSet<>(Comparator.comparingInt(Item::number));
    for (int student = 0; student < lookup.sitting().size(); student++) {
      if (ledger.isPresent(student)) {
        for (int question : lookup.sitting().questions(student)) {
          for (Item item : lookup.questions().items(question)) {
            if (!missing.contains(item) && !hasColumn(student, item, ledger)) {
              missing.add(item);
            }
          }
        }
      }
    }
    if (!missing.isEmpty()) {
      reportMissing(missing, known.get(0).heading());
    }
  }

  private boolean hasColumn(int student, Item item, Ledger ledger) {
    return ledger.has(student, item)
        || known.stream().anyMatch(one -> one.layout().covers(student, item));
  }

  private void reportMissing(Collection<Item> missing, Heading heading) {
    lookup
        .problems()
        .error(
            heading.place(heading.size()),
            "no column for " + missing.stream().map(Item::name).collect(Collectors.joining(", ")),
            "one for each, by its name or by its number on the sheet",
            "They count as blank. Say which column it is with --map 'HEADING="
                + missing.iterator().next().name()
                + "'.");
  }
}
