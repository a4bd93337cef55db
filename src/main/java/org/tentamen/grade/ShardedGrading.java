package org.tentamen.grade;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.grade.statistics.ClassStatistics;
import org.tentamen.grade.table.Row;
import org.tentamen.render.PaperTemplates;

/**
 * A grading in shards that know nothing of each other, so that many machines can do it: files are
 * read anywhere, their rows are brought together by student and sorted, and each shard marks all
 * rows of its own students. What comes of all shards is what {@link Grader#grade} makes of the same
 * files, but for the order of the marks.
 *
 * <pre>{@code
 * ShardedGrading grading = Grader.of(record).sharded(assignment, audience);
 * StudentRowReader rows = grading.open(file);         // any file, anywhere
 * Shard shard = grading.shard(destination);          // anywhere
 * rowsOfSomeStudents.forEach(shard::add);            // by student, then by file and line
 * ClassStatistics some = shard.finish(students);
 * grading.report(all, destination);                  // with the statistics of all shards, merged
 * }</pre>
 */
public final class ShardedGrading {

  private final ExamDefinition definition;
  private final Lookup lookup;
  private final Instructions instructions;
  private final Intake intake;
  private final Marker marker;
  private final Decisions decisions;

  ShardedGrading(
      ExamDefinition definition,
      Lookup lookup,
      Instructions instructions,
      Intake intake,
      Marker marker,
      Decisions decisions) {
    this.definition = definition;
    this.lookup = lookup;
    this.instructions = instructions;
    this.intake = intake;
    this.marker = marker;
    this.decisions = decisions;
  }

  /** How many files can be read. */
  public int files() {
    return intake.files().size();
  }

  /**
   * By file of the assignment, its first row, for whoever goes on elsewhere; empty where it could
   * not be used.
   */
  public List<Optional<Row>> headings() {
    return intake.headings();
  }

  /** How many students the exam has. */
  public int students() {
    return lookup.sitting().size();
  }

  /**
   * Opens a file, to read the rows that are a student's; the others are reported.
   *
   * @param file its number, from 0
   * @throws IOException if it cannot be read
   */
  public StudentRowReader open(int file) throws IOException {
    return intake.files().get(file).open(file);
  }

  /** Whether rows of one student may be several attempts of which one counts. */
  public boolean mayHaveSeveralAttempts() {
    return intake.mayHaveSeveralAttempts();
  }

  /**
   * What the dates in a row tell of the order of days and months in all dates of such files; every
   * shard has to know it.
   */
  public Optional<DateOrder> dateOrder(StudentRow row) {
    return intake.dateOrder(row);
  }

  /**
   * Starts a shard.
   *
   * @param orders what the dates in all rows tell
   * @param to where {@code marks.csv}, {@code review.csv} and {@code scores.csv} go
   * @throws IOException if a file cannot be written
   */
  public Shard shard(List<DateOrder> orders, Grader.Destination to) throws IOException {
    return new Shard(
        definition,
        lookup,
        new Intake(lookup, instructions, intake.files(), orders),
        marker,
        decisions,
        to);
  }

  /**
   * Writes {@code report.html}.
   *
   * @param all the statistics of all shards, merged
   * @throws IOException if it cannot be written
   */
  public void report(ClassStatistics all, Grader.Destination to) throws IOException {
    new Report(definition, lookup, List.of(), PaperTemplates.packaged()).write(all, List.of(), to);
  }
}
