package org.tentamen.grade;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.formula.Rational;
import org.tentamen.grade.table.Row;
import org.tentamen.grade.table.Table;
import org.tentamen.grade.table.TableFile;

/** The points of an earlier grading, from its {@code marks.csv}. */
final class Earlier {

  private static final String[] ABSENT = {};

  private final Lookup lookup;

  /** By student and item, the points as they are written; few different texts, which are shared. */
  private final String[][] points;

  private final Rational[] max;

  private Earlier(Lookup lookup) {
    this.lookup = lookup;
    int students = lookup.sitting().size();
    this.points = new String[students][];
    this.max = new Rational[students];
    java.util.Arrays.fill(points, ABSENT);
    java.util.Arrays.fill(max, Rational.ZERO);
  }

  /**
   * Reads the points of a grading.
   *
   * @throws IOException if the file cannot be read
   */
  static Earlier read(TableFile marks, Lookup lookup) throws IOException {
    Earlier earlier = new Earlier(lookup.silent());
    try (Table table = Table.open(marks, Optional.empty(), problem -> {})) {
      Optional<Row> first = table.next();
      if (first.isEmpty()) {
        return earlier;
      }
      Heading heading = new Heading(first.get());
      OptionalInt points = heading.column("points");
      OptionalInt max = heading.column("max");
      Optional<Layout> layout = LongLayout.of(heading, earlier.lookup);
      if (layout.isPresent() && points.isPresent() && max.isPresent()) {
        Reading reading = earlier.new Reading(points.getAsInt(), max.getAsInt());
        for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
          reading.row(row.get(), heading, layout.get());
        }
      }
    }
    return earlier;
  }

  /** One reading of a file. */
  private final class Reading implements Responses {
    private final int column;
    private final int most;

    Reading(int column, int most) {
      this.column = column;
      this.most = most;
    }

    void row(Row row, Heading heading, Layout layout) {
      if (row.size() == heading.size()) {
        layout.student(row).ifPresent(student -> layout.read(row, student, this));
      }
    }

    @Override
    public boolean has(int student, Item item) {
      return points[student].length > 0 && points[student][item.number()] != null;
    }

    @Override
    public void take(int student, Item item, String response, Row row, int cell) {
      if (points[student].length == 0) {
        points[student] = new String[lookup.questions().items().size()];
      }
      points[student][item.number()] = row.cell(column).strip().intern();
      max[student] = max[student].plus(Points.read(row.cell(most)).orElse(Rational.ZERO));
    }
  }

  /** Whether a student had points, none perhaps. */
  boolean isPresent(int student) {
    return points[student].length > 0;
  }

  /** The points of a response as they were written; empty where it was not graded. */
  Optional<String> points(int student, Item item) {
    return isPresent(student)
        ? Optional.ofNullable(points[student][item.number()])
        : Optional.empty();
  }

  /** All points of a student. */
  Rational points(int student) {
    Rational sum = Rational.ZERO;
    for (String some : points[student]) {
      sum = some == null ? sum : sum.plus(Points.read(some).orElse(Rational.ZERO));
    }
    return sum;
  }

  /** What a student could have earned. */
  Rational max(int student) {
    return max[student];
  }
}
