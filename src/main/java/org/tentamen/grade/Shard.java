package org.tentamen.grade;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.grade.statistics.ClassStatistics;
import org.tentamen.render.PaperTemplates;

/**
 * Marks all rows of some students, one student after the other; see {@link ShardedGrading}.
 *
 * <p>Memory: the points of its students, and the rows of one student where some may not count. Not
 * safe for several threads.
 */
public final class Shard implements Closeable {

  private final Lookup lookup;
  private final Decisions decisions;
  private final Intake intake;
  private final Marker marker;
  private final Ledger ledger;
  private final Scores scores;
  private final Report report;
  private final ScoresTable scoresTable;
  private final OutputStream marks;
  private final OutputStream review;
  private final OutputStream scoresFile;
  private final MarkingLine line;
  private final List<StudentRow> waiting = new ArrayList<>();

  Shard(
      ExamDefinition definition,
      Lookup lookup,
      Intake intake,
      Marker marker,
      Decisions decisions,
      Grader.Destination to)
      throws IOException {
    this.lookup = lookup;
    this.decisions = decisions;
    this.intake = intake;
    this.marker = marker;
    this.scores = new Scores(lookup);
    this.report = new Report(definition, lookup, List.of(), PaperTemplates.packaged());
    this.scoresTable = new ScoresTable(lookup, scores);
    this.marks = to.open("marks.csv");
    this.review = to.open("review.csv");
    this.scoresFile = to.open("scores.csv");
    List<Taker<?>> takers = new ArrayList<>(report.takers());
    takers.add(scores);
    takers.add(new MarkFile(new MarksTable(), marks));
    takers.add(new MarkFile(new ReviewTable(), review));
    this.line = new MarkingLine(marker, takers, 1);
    this.ledger = new Ledger(lookup, line::add);
  }

  /**
   * Takes a row.
   *
   * @param row behind all others of its student, and of no student before the last one's
   */
  public void add(StudentRow row) {
    if (!intake.mayHaveSeveralAttempts()) {
      intake.take(row, ledger);
      return;
    }
    if (!waiting.isEmpty() && waiting.get(0).student() != row.student()) {
      takeWaiting();
    }
    waiting.add(row);
  }

  private void takeWaiting() {
    try {
      intake.chooseAttempts(waiting::forEach, marker, said -> {});
    } catch (IOException e) {
      throw new UncheckedIOException("rows in memory could not be read", e);
    }
    waiting.forEach(row -> intake.take(row, ledger));
    waiting.clear();
  }

  /**
   * Marks what is left, and writes the scores.
   *
   * @param students the numbers of the shard's students, absent ones too
   * @return how these students fared
   * @throws IOException if a file cannot be written
   */
  public ClassStatistics finish(IntStream students) throws IOException {
    if (!waiting.isEmpty()) {
      takeWaiting();
    }
    intake.finish(ledger);
    line.finish();
    BitSet all = new BitSet();
    students.forEach(all::set);
    decisions.reportUnused(all::get, lookup.problems());
    scoresTable.write(all.stream(), scoresFile);
    return report.statistics(scores);
  }

  @Override
  public void close() throws IOException {
    line.close();
    marks.close();
    review.close();
    scoresFile.close();
  }
}
