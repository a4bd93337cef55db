package org.tentamen.grade;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.tentamen.grade.table.Row;
import org.tentamen.grade.table.Table;

/** Reads the rows of a file of responses that are a student's; the others are reported. */
public final class StudentRowReader implements Closeable {

  private final ResponseFile file;
  private final int number;
  private final Table table;
  private boolean isDecoded;

  StudentRowReader(ResponseFile file, int number, Table table) {
    this.file = file;
    this.number = number;
    this.table = table;
    this.isDecoded = file.isDecoded(file.heading().row());
  }

  /**
   * The next row.
   *
   * @return empty at the end of the file
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public Optional<StudentRow> next() {
    for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
      isDecoded = isDecoded && file.isDecoded(row.get());
      Optional<StudentRow> student = file.row(number, row.get());
      if (student.isPresent()) {
        return student;
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
