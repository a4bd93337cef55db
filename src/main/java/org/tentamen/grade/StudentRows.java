package org.tentamen.grade;

import java.io.IOException;
import java.util.function.Consumer;

/** Rows that can be read more than once, in the order of the files and of their lines. */
@FunctionalInterface
interface StudentRows {

  /**
   * Reads all of them.
   *
   * @throws IOException if a file cannot be read
   */
  void read(Consumer<StudentRow> to) throws IOException;
}
