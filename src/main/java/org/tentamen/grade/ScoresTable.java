package org.tentamen.grade;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tentamen.cores.InOrder;
import org.tentamen.exam.Student;
import org.tentamen.formula.NumberText;
import org.tentamen.formula.Rational;

/**
 * {@code scores.csv}: a row a student, in the order of the roster; the score of an absent one is
 * empty.
 */
final class ScoresTable {

  private static final int ROWS_AT_ONCE = 1000;
  private static final int MOST_PERCENTS = 10_000;
  private static final List<String> OWN_COLUMNS =
      List.of("student", "name", "points", "max", "percent", "review");
  private static final Rational HUNDRED = Rational.of(100);

  private final Questions questions;
  private final Sitting sitting;
  private final Scores scores;

  /** By share of the points; a class by the million has few different scores. */
  private final Map<Rational, String> percents = new ConcurrentHashMap<>();

  ScoresTable(Lookup lookup, Scores scores) {
    this.questions = lookup.questions();
    this.sitting = lookup.sitting();
    this.scores = scores;
  }

  /** Writes the heading and the rows of all students; several threads make them. */
  void write(int threads, OutputStream out) throws IOException {
    Consumer<byte[]> writing = bytes -> write(bytes, out);
    try (InOrder<byte[]> work = InOrder.onThreads(threads)) {
      write(heading(), out);
      for (int from = 0; from < sitting.size(); from += ROWS_AT_ONCE) {
        IntStream students = IntStream.range(from, Math.min(from + ROWS_AT_ONCE, sitting.size()));
        work.add(() -> rows(students.toArray()), writing);
      }
      work.finish(writing);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Writes the heading and the rows of some students. */
  void write(IntStream students, OutputStream out) throws IOException {
    try {
      write(heading(), out);
      int[] next = new int[ROWS_AT_ONCE];
      int waiting = 0;
      for (PrimitiveIterator.OfInt all = students.iterator(); all.hasNext(); ) {
        next[waiting++] = all.nextInt();
        if (waiting == ROWS_AT_ONCE) {
          write(rows(next), out);
          waiting = 0;
        }
      }
      write(rows(Arrays.copyOf(next, waiting)), out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(List<String> row, OutputStream out) {
    Rows rows = new Rows();
    rows.add(row);
    write(rows.toBytes(), out);
  }

  private static void write(byte[] bytes, OutputStream out) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] rows(int[] students) {
    Rows rows = new Rows();
    for (int student : students) {
      rows.add(row(student));
    }
    return rows.toBytes();
  }

  private List<String> heading() {
    List<String> heading = new ArrayList<>(OWN_COLUMNS);
    heading.addAll(questions.ids());
    return heading;
  }

  private String[] row(int number) {
    Student student = sitting.student(number);
    Rational max = scores.max(number);
    boolean present = scores.isPresent(number);
    Rational points = present ? scores.points(number) : Rational.ZERO;
    String[] row = new String[OWN_COLUMNS.size() + questions.count()];
    row[0] = student.id();
    row[1] = student.name();
    row[2] = present ? MarkTable.points(points) : "";
    row[3] = MarkTable.points(max);
    row[4] = present ? percent(points, max) : "";
    row[5] = present ? Integer.toString(scores.toReview(number)) : "";
    for (int question = 0; question < questions.count(); question++) {
      boolean asked = present && sitting.has(number, question);
      row[OWN_COLUMNS.size() + question] =
          asked ? MarkTable.points(scores.points(number, question)) : "";
    }
    return row;
  }

  private String percent(Rational points, Rational max) {
    if (max.signum() == 0) {
      return "";
    }
    Rational share = points.over(max);
    String known = percents.get(share);
    if (known == null) {
      known = NumberText.rounded(share.times(HUNDRED), 2);
      if (percents.size() < MOST_PERCENTS) {
        percents.put(share, known);
      }
    }
    return known;
  }
}
