package org.tentamen.grade;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Consumer;
import org.tentamen.grade.table.Row;
import org.tentamen.grade.table.Table;
import org.tentamen.grade.table.TableFile;

/** A file of responses whose layout is known; reports rows that cannot be used. */
final class ResponseFile {

  /** What stands in a text for bytes that are no characters of its encoding. */
  private static final char REPLACEMENT = '\uFFFD';

  private final TableFile file;
  private final Optional<Charset> encoding;
  private final Heading heading;
  private final Layout layout;
  private final Lookup lookup;

  /**
   * A file.
   *
   * @param encoding how it is encoded, where somebody says it
   * @param lookup takes what is wrong with rows
   */
  ResponseFile(
      TableFile file, Optional<Charset> encoding, Heading heading, Layout layout, Lookup lookup) {
    this.file = file;
    this.encoding = encoding;
    this.heading = heading;
    this.layout = layout;
    this.lookup = lookup;
  }

  /** How messages call it. */
  String name() {
    return file.name();
  }

  /** What is read. */
  TableFile file() {
    return file;
  }

  Heading heading() {
    return heading;
  }

  Layout layout() {
    return layout;
  }

  /** The same, which reports nothing. */
  ResponseFile silent() {
    return new ResponseFile(file, encoding, heading, layout.silent(), lookup.silent());
  }

  /**
   * Opens the file at its first row below the heading.
   *
   * @param number the file's number
   * @throws IOException if it cannot be read
   */
  StudentRowReader open(int number) throws IOException {
    Table table = Table.open(file, encoding, lookup.problems()::report);
    for (Optional<Row> row = table.next();
        row.isPresent() && row.get().line() < heading.row().line(); ) {
      row = table.next();
    }
    return new StudentRowReader(this, number, table);
  }

  /**
   * Reads the rows that are a student's.
   *
   * @param number the file's number
   * @throws IOException if it cannot be read
   */
  void read(int number, Consumer<StudentRow> to) throws IOException {
    try (StudentRowReader rows = open(number)) {
      for (Optional<StudentRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        to.accept(row.get());
      }
    }
  }

  /** A row of the file, if it is a student's; reported where it cannot be used. */
  Optional<StudentRow> row(int number, Row row) {
    if (!isWhole(row) || layout.isPassedOver(row)) {
      return Optional.empty();
    }
    reportSwallowed(row);
    Optional<Integer> student = layout.student(row);
    return student.isPresent()
        ? Optional.of(new StudentRow(student.get(), number, row))
        : Optional.empty();
  }

  /**
   * Bytes of another encoding are reported once a file, since there are many once there are any.
   */
  boolean isDecoded(Row row) {
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
  private void reportSwallowed(Row row) {
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
  private boolean isWhole(Row row) {
    int columns = heading.size();
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
}
