package org.tentamen.grade;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A file being written, with a row a mark.
 *
 * @param table what its rows are
 * @param out where its bytes go
 */
record MarkFile(MarkTable table, OutputStream out) {

  /** The rows of some marks; any thread may make them. */
  byte[] rows(List<Mark> marks) {
    Rows rows = new Rows();
    for (Mark mark : marks) {
      if (table.holds(mark)) {
        rows.add(table.row(mark));
      }
    }
    return rows.toBytes();
  }

  void writeHeading() {
    Rows rows = new Rows();
    rows.add(table.heading());
    write(rows.toBytes());
  }

  void write(byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
