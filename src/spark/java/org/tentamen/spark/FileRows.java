package org.tentamen.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.grade.StudentRow;
import org.tentamen.grade.StudentRowReader;

/** The rows of a file, and what is wrong with others, as they travel. */
final class FileRows implements Iterator<Row> {

  private final StudentRowReader reader;
  private final Queue<Diagnostic> problems;
  private final Queue<Row> next = new ArrayDeque<>();
  private boolean ended;

  /**
   * The rows of a file.
   *
   * @param problems where the reader's grading puts what is wrong
   */
  FileRows(StudentRowReader reader, Queue<Diagnostic> problems) {
    this.reader = reader;
    this.problems = problems;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !ended) {
      Optional<StudentRow> row = reader.next();
      while (!problems.isEmpty()) {
        next.add(Shuffled.problem(problems.remove().toString()));
      }
      row.map(Shuffled::of).ifPresent(next::add);
      if (row.isEmpty()) {
        ended = true;
        close();
      }
    }
    return !next.isEmpty();
  }

  private void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return next.remove();
  }
}
