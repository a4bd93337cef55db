package org.tentamen.grade;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A file being written, with a row a mark. */
final class MarkFile implements Taker<Rows> {

  private final MarkTable table;
  private final OutputStream out;

  /**
   * Writes the file's heading.
   *
   * @param table what its rows are
   * @param out where its bytes go
   */
  MarkFile(MarkTable table, OutputStream out) {
    this.table = table;
    this.out = out;
    Rows heading = new Rows();
    heading.add(table.heading());
    merge(heading);
  }

  @Override
  public Rows share() {
    return new Rows();
  }

  @Override
  public void take(Outcome outcome, Rows rows) {
    List<Mark> marks = outcome.marks();
    for (int i = 0; i < marks.size(); i++) {
      if (table.holds(marks.get(i))) {
        rows.add(table.row(marks.get(i)));
      }
    }
  }

  @Override
  public void merge(Rows rows) {
    try {
      out.write(rows.toBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
