package org.tentamen.grade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

/** Recognises files, reads them row by row, and reports rows and columns that cannot be used. */
final class Intake {

  /** What stands in a text for bytes that are no characters of its encoding. */
  private static final char REPLACEMENT = '\uFFFD';

  private final Lookup lookup;
  private final Instructions instructions;
  private final List<Known> known = new ArrayList<>();
  private Optional<Attempts> attempts = Optional.empty();

  /** A file whose layout is known. */
  private record Known(TableFile file, String form, Heading heading, Layout layout) {}

  Intake(Lookup lookup, Instructions instructions) {
    this.lookup = lookup;
    this.instructions = instructions;
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
    for (TableFile file : files) {
      try (Table table = open(file, lookup.problems()::report)) {
        Optional<Row> row = table.next();
        if (row.isEmpty()) {
          reportEmpty(file, table);
          continue;
        }
        Heading heading = new Heading(row.get());
        Optional<Layout> layout = recognition.of(heading);
        if (layout.isPresent()) {
          known.add(new Known(file, table.form(), heading, layout.get()));
        }
      }
    }
    refuseMaps(recognition);
    for (Known one : known) {
      said.accept(one.file().name() + ": " + one.layout().kind().words() + " (" + one.form() + ")");
      one.layout().described().forEach(line -> said.accept("  " + line));
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
    if (!known.isEmpty()) {
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

  private Table open(TableFile file, Consumer<Diagnostic> problems) throws IOException {
    return Table.open(file, instructions.encoding(), problems);
  }

  /**
   * Finds out which attempt of each student counts, where there may be several: where the files
   * tell attempts apart, or somebody says which counts.
   *
   * @param marker marks attempts where the best one counts
   * @throws IOException if a file cannot be read
   */
  void chooseAttempts(Marker marker, Consumer<String> said) throws IOException {
    boolean mayBeSeveral = known.stream().anyMatch(one -> one.layout().attemptsBy().isPresent());
    if (!mayBeSeveral && instructions.attempt().isEmpty()) {
      return;
    }
    refuseBestOfRows();
    AttemptPolicy policy = instructions.attempt().orElse(AttemptPolicy.FIRST);
    Attempts chosen = attempts(policy == AttemptPolicy.BEST ? AttemptPolicy.FIRST : policy);
    if (policy == AttemptPolicy.BEST) {
      chosen = best(chosen, marker);
    }
    attempts = Optional.of(chosen);
    chosen.described(lookup.sitting(), instructions.attempt().isPresent()).ifPresent(said);
  }

  /** What an attempt earns can be told once all of it is there, as it is in a single row. */
  private void refuseBestOfRows() {
    boolean isBest = instructions.attempt().equals(Optional.of(AttemptPolicy.BEST));
    boolean hasRows =
        known.stream()
            .map(Known::layout)
            .anyMatch(l -> l.kind() == LayoutKind.LONG && l.attemptsBy().isPresent());
    if (isBest && hasRows) {
      throw InvalidInputException.of(
          "--attempt best for a file with a row a response",
          "one with a row a student, or --attempt first or last",
          "");
    }
  }

  private Attempts attempts(AttemptPolicy policy) throws IOException {
    Attempts seen = new Attempts(policy);
    for (int i = 0; i < known.size(); i++) {
      int file = i;
      eachAttempt(
          i,
          (layout, row, student, attempt) ->
              seen.see(layout.asks(), student, file, attempt, Rational.ZERO));
    }
    return seen;
  }

  private Attempts best(Attempts all, Marker marker) throws IOException {
    Attempts best = new Attempts(AttemptPolicy.BEST);
    for (int i = 0; i < known.size(); i++) {
      int file = i;
      eachAttempt(
          i,
          (layout, row, student, attempt) -> {
            if (all.hasSeveral(layout.asks(), student)) {
              Attempting attempting = new Attempting(lookup, marker);
              layout.read(row, student, attempting);
              best.see(layout.asks(), student, file, attempt, attempting.points(student));
            }
          });
    }
    return best;
  }

  /** Takes the rows that are attempts. */
  private interface AttemptRows {
    void take(Layout layout, Row row, int student, Attempt attempt);
  }

  /** Reads a file whose rows may be attempts, without a word. */
  private void eachAttempt(int file, AttemptRows to) throws IOException {
    Known one = known.get(file);
    boolean isLong = one.layout().kind() == LayoutKind.LONG;
    if (isLong && one.layout().attemptsBy().isEmpty()) {
      return;
    }
    Layout layout = one.layout().silent();
    String asks = layout.asks();
    try (Table table = open(one.file(), problem -> {})) {
      table.next();
      for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
        Row read = row.get();
        if (read.size() == one.heading().size() && !layout.isPassedOver(read)) {
          layout
              .student(read)
              .ifPresent(student -> to.take(layout, read, student, attempt(layout, read)));
        }
      }
    }
  }

  private static Attempt attempt(Layout layout, Row row) {
    return layout.attempt(row).orElseGet(() -> new Attempt(row.line(), 0, Optional.empty()));
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
      try (Table table = open(known.get(i).file(), lookup.problems()::report)) {
        table.next();
        readRows(i, table, ledger);
      }
    }
    reportMissingColumns(ledger);
    ledger.finish();
  }

  private void readRows(int file, Table table, Ledger ledger) {
    Known one = known.get(file);
    Layout layout = one.layout();
    boolean decoded = isDecoded(one.heading().row());
    for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
      Row read = row.get();
      decoded = decoded && isDecoded(read);
      if (isWhole(read, one.heading().size()) && !layout.isPassedOver(read)) {
        reportSwallowed(read, layout);
        Optional<Integer> student = layout.student(read);
        if (student.isPresent() && counts(file, student.get(), read)) {
          layout.read(read, student.get(), ledger);
        }
      }
    }
  }

  private boolean counts(int file, int student, Row row) {
    if (attempts.isEmpty()) {
      return true;
    }
    Layout layout = known.get(file).layout();
    return attempts.get().counts(layout.asks(), student, file, attempt(layout, row).key());
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

  /**
   * Bytes of another encoding are reported once a file, since there are many once there are any.
   */
  private boolean isDecoded(Row row) {
    for (int i = 0; i < row.size(); i++) {
      if (row.cell(i).indexOf(REPLACEMENT) >= 0) {
        lookup
            .problems()
            .error(
                row.place(i),
                "bytes that are no characters, shown as '"
                    + REPLACEMENT
                    + "', here and perhaps below",
                "a file in one encoding",
                "Save it as \"CSV UTF-8\", or say how it is encoded with --encoding.");
        return false;
      }
    }
    return true;
  }

  /** A quote that is closed some rows too late makes these rows part of its cell. */
  private void reportSwallowed(Row row, Layout layout) {
    for (int i = 0; i < row.size(); i++) {
      if (row.cell(i).indexOf('\n') >= 0
          && row.holdsRow(i, layout.studentColumn(), id -> lookup.sitting().find(id).isPresent())) {
        lookup
            .problems()
            .error(
                row.place(i),
                "a quoted cell with whole rows in it",
                "its closing quote in the same row",
                "The rows in it are not graded.");
      }
    }
  }

  /**
   * Whether a row has as many cells as the heading. Empty ones too many are no better than full
   * ones: a comma without quotes in an earlier cell may have pushed them there.
   */
  private boolean isWhole(Row row, int columns) {
    boolean whole = row.size() == columns;
    if (!whole) {
      lookup
          .problems()
          .error(
              row.place(Math.min(columns, row.size())),
              "a row with " + row.size() + (row.size() == 1 ? " cell" : " cells"),
              columns + ", as many as there are headings",
              "Put a cell that holds a '" + row.separator() + "' in quotes. This row is left out.");
    }
    return whole;
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
