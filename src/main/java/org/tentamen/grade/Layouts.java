package org.tentamen.grade;

import java.util.Optional;
import java.util.OptionalInt;

/** Recognises the layout of a file by its heading. */
final class Layouts {

  private static final String STUDENT = "student";

  private Layouts() {}

  /**
   * The layout of a file.
   *
   * @param heading the file's first row
   * @return empty, and reported, where a column is missing without which nothing can be graded
   */
  static Optional<Layout> of(Row heading, Lookup lookup) {
    Heading columns = new Heading(heading);
    boolean isLong = columns.has(LongLayout.QUESTION) || columns.has(LongLayout.RESPONSE);
    return isLong ? LongLayout.of(columns, lookup) : WideLayout.of(columns, lookup);
  }

  /** The column of the students' ids. */
  static OptionalInt studentColumn(Heading heading) {
    OptionalInt student = heading.column(STUDENT);
    return student.isPresent() ? student : heading.column("id");
  }

  /** Reports a column without which a file cannot be graded. */
  static void missing(String column, Heading heading, String expected, Lookup lookup) {
    lookup
        .problems()
        .error(
            heading.place(0),
            "no column '" + column + "'",
            expected,
            "Without it nothing in this file can be graded.");
  }
}
