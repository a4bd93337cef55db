package org.tentamen.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.grade.Shard;
import org.tentamen.grade.ShardedGrading;
import org.tentamen.grade.statistics.ClassStatistics;
import scala.Tuple2;

/** Marks the rows of a partition, and hands out the lines of its files as they come. */
final class ShardLines implements Iterator<Tuple2<String, String>> {

  /** Enough lines at once to make handing them over cheap. */
  private static final int BYTES_AT_ONCE = 1 << 16;

  private final Iterator<Row> rows;
  private final Queue<Diagnostic> problems;
  private final Map<Kind, ByteArrayOutputStream> written = new EnumMap<>(Kind.class);
  private final Queue<Tuple2<String, String>> next = new ArrayDeque<>();
  private final IntStream.Builder students = IntStream.builder();
  private final Shard shard;
  private boolean any;
  private boolean ended;

  /**
   * The lines of a shard.
   *
   * @param rows by student, file and line
   * @param problems where the grading puts what is wrong
   */
  ShardLines(
      ShardedGrading grading, Shuffle shuffle, Iterator<Row> rows, Queue<Diagnostic> problems)
      throws IOException {
    this.rows = rows;
    this.problems = problems;
    for (Kind kind : Kind.values()) {
      written.put(kind, new ByteArrayOutputStream());
    }
    this.shard = grading.shard(shuffle.orders(), name -> written.get(kind(name)));
  }

  private static Kind kind(String file) {
    return switch (file) {
      case "marks.csv" -> Kind.MARKS;
      case "review.csv" -> Kind.REVIEW;
      case "scores.csv" -> Kind.SCORES;
      default -> throw new IllegalArgumentException("file (" + file + ") is not one of a shard");
    };
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !ended) {
      if (rows.hasNext()) {
        take(rows.next());
      } else {
        end();
      }
      handOn(ended ? 0 : BYTES_AT_ONCE);
    }
    return !next.isEmpty();
  }

  private void take(Row row) {
    if (Shuffled.student(row) == Shuffled.NOBODY) {
      next.add(new Tuple2<>(Kind.PROBLEMS.folder(), Shuffled.problem(row)));
    } else if (Shuffled.isOnlyStudent(row)) {
      any = true;
      students.add(Shuffled.student(row));
    } else {
      shard.add(Shuffled.studentRow(row));
    }
    tellProblems();
  }

  private void tellProblems() {
    while (!problems.isEmpty()) {
      next.add(new Tuple2<>(Kind.PROBLEMS.folder(), problems.remove().toString()));
    }
  }

  private void end() {
    ended = true;
    try (shard) {
      ClassStatistics statistics = shard.finish(students.build());
      tellProblems();
      if (any) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        statistics.write(new DataOutputStream(bytes));
        next.add(
            new Tuple2<>(
                Kind.STATISTICS.folder(), Base64.getEncoder().encodeToString(bytes.toByteArray())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands on what has come to some bytes; nothing of a shard without students. */
  private void handOn(int bytes) {
    for (Kind kind : new Kind[] {Kind.MARKS, Kind.SCORES, Kind.REVIEW}) {
      ByteArrayOutputStream some = written.get(kind);
      if (any && some.size() > bytes) {
        String lines = some.toString(UTF_8);
        some.reset();
        // Ended by whoever writes it.
        next.add(new Tuple2<>(kind.folder(), lines.substring(0, lines.length() - 1)));
      }
    }
  }

  @Override
  public Tuple2<String, String> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return next.remove();
  }
}
