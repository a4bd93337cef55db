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

/** Reads files row by row, and reports rows and columns that cannot be used. */
final class Intake {

  /** What stands in a text for bytes that are no characters of its encoding. */
  private static final char REPLACEMENT = '\uFFFD';

  private final Lookup lookup;
  private final Ledger ledger;
  private final List<Layout> layouts = new ArrayList<>();
  private Optional<Heading> first = Optional.empty();

  Intake(Lookup lookup, Consumer<Completed> completed) {
    this.lookup = lookup;
    this.ledger = new Ledger(lookup, completed);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be opened
   * @throws java.io.UncheckedIOException if it cannot be read to its end
   */
  void read(ResponseFile file) throws IOException {
    try (RowReader rows = new RowReader(file, lookup.problems())) {
      Optional<Row> heading = rows.next();
      if (heading.isEmpty()) {
        reportEmpty(file);
        return;
      }
      Optional<Layout> layout = Layouts.of(heading.get(), lookup);
      if (layout.isPresent()) {
        layouts.add(layout.get());
        first = first.or(() -> Optional.of(new Heading(heading.get())));
        readRows(rows, heading.get(), layout.get());
      }
    }
  }

  private void readRows(RowReader rows, Row heading, Layout layout) {
    boolean decoded = isDecoded(heading);
    for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      decoded = decoded && isDecoded(row.get());
      if (isWhole(row.get(), heading.size())) {
        reportSwallowed(row.get(), layout);
        layout.read(row.get(), ledger);
      }
    }
  }

  private void reportEmpty(ResponseFile file) {
    lookup
        .problems()
        .error(
            new Row(file.name(), ',', 1, new String[0], Row.noneQuoted()).place(0),
            "a file without a heading",
            "the headings student,question,part,response, or student and a column for each question",
            "");
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
                "bytes that are no UTF-8, shown as '" + REPLACEMENT + "', here and perhaps below",
                "a file in UTF-8",
                "Save it as \"CSV UTF-8\".");
        return false;
      }
    }
    return true;
  }

  /** A quote that is closed some rows too late makes these rows part of its cell. */
  private void reportSwallowed(Row row, Layout layout) {
    for (int i = 0; i < row.size(); i++) {
      if (row.cell(i).indexOf('\n') >= 0
          && row.holdsRow(i, layout.studentColumn(), lookup.sitting())) {
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
    return layouts.isEmpty();
  }

  /** Hands on what will not be completed any more. */
  void finish() {
    reportMissingColumns();
    ledger.finish();
  }

  /** Names the items that no file had a column for and that a student who answered was asked. */
  private void reportMissingColumns() {
    SortedSet<Item> missing = new TreeSet<>(Comparator.comparingInt(Item::number));
    for (int student = 0; student < lookup.sitting().size(); student++) {
      if (ledger.isPresent(student)) {
        for (int question : lookup.sitting().questions(student)) {
          for (Item item : lookup.questions().items(question)) {
            if (!missing.contains(item) && !hasColumn(student, item)) {
              missing.add(item);
            }
          }
        }
      }
    }
    if (!missing.isEmpty()) {
      first.ifPresent(heading -> reportMissing(missing, heading));
    }
  }

  private boolean hasColumn(int student, Item item) {
    return ledger.has(student, item)
        || layouts.stream().anyMatch(layout -> layout.covers(student, item));
  }

  private void reportMissing(Collection<Item> missing, Heading heading) {
    lookup
        .problems()
        .error(
            heading.place(heading.size()),
            "no column for " + missing.stream().map(Item::name).collect(Collectors.joining(", ")),
            "one for each, by its name or by its number on the sheet",
            "They count as blank.");
  }
}
