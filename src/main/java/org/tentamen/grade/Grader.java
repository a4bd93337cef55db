package org.tentamen.grade;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.Paper;
import org.tentamen.variant.Secret;

/**
 * Grades response files with the record of the exam they answer.
 *
 * <pre>{@code
 * Grader grader = Grader.of(ExamFile.read(Source.of("exam.json", text)));
 * Grading grading = grader.grade(files, name -> Files.newOutputStream(dir.resolve(name)), problems::add, 2);
 * }</pre>
 *
 * <p>Reads each file once, and keeps of a student no more than points, which responses came in, and
 * those to questions of which a part is still to come; so a file may have millions of rows, in any
 * order. The marks do not depend on how many threads work.
 */
public final class Grader {

  /** Where a file that a grading writes goes. */
  @FunctionalInterface
  public interface Destination {
    /**
     * Opens a file; the grader closes it.
     *
     * @param name such as {@code marks.csv}
     * @throws IOException if it cannot be written
     */
    OutputStream open(String name) throws IOException;
  }

  private final ExamRecord record;
  private final Exam exam;
  private final Questions questions;
  private final Sitting sitting;

  private Grader(ExamRecord record) {
    if (record.papers().isEmpty()) {
      throw InvalidInputException.of(
          "an exam without papers", "a paper for each student", "Generate it with students.");
    }
    this.record = record;
    this.exam = Exam.of(record.defined(), Secret.of(record.secret()));
    this.questions = new Questions(asked(exam, record.papers()));
    this.sitting = new Sitting(record.papers(), questions);
  }

  /** The questions that are on a paper at least, in the order of the exam. */
  private static List<Question> asked(Exam exam, List<Paper> papers) {
    Set<String> ids =
        papers.stream()
            .flatMap(paper -> paper.questions().stream())
            .map(Paper.Asked::question)
            .collect(Collectors.toSet());
    return exam.questions().stream()
        .filter(ids::contains)
        .map(id -> exam.plan(id).orElseThrow().question())
        .toList();
  }

  /**
   * Prepares the grading of an exam.
   *
   * @throws InvalidInputException if a bank in it cannot be used, or a paper has a question that no
   *     bank has
   */
  public static Grader of(ExamRecord record) {
    return new Grader(record);
  }

  /**
   * Grades files one after the other. Of what is wrong with them, each thing is reported and the
   * rest is graded.
   *
   * @param files at least one
   * @param to where {@code marks.csv}, {@code review.csv} and {@code scores.csv} go
   * @param problems takes what is wrong, file by file from top to bottom
   * @param threads how many may work, 1 or more
   * @throws IOException if a file cannot be read or written
   */
  public Grading grade(
      List<ResponseFile> files, Destination to, Consumer<Diagnostic> problems, int threads)
      throws IOException {
    Lookup lookup = new Lookup(questions, sitting, new Problems(problems));
    Marker marker = new Marker(exam, record.numbers(), questions, sitting);
    Scores scores = new Scores(lookup);
    try (OutputStream marks = to.open("marks.csv");
        OutputStream review = to.open("review.csv");
        OutputStream sums = to.open("scores.csv")) {
      List<MarkFile> written =
          List.of(new MarkFile(new MarksTable(), marks), new MarkFile(new ReviewTable(), review));
      boolean any = mark(files, lookup, new MarkingLine(marker, written, scores, threads));
      new ScoresTable(lookup, scores).write(sums);
      return new Grading(
          any ? Optional.of(new Summary(lookup, scores).lines()) : Optional.empty(),
          lookup.problems().anyErrors());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Reads and marks; tells whether any file could be used. */
  private static boolean mark(List<ResponseFile> files, Lookup lookup, MarkingLine line)
      throws IOException {
    try (line) {
      Intake intake = new Intake(lookup, line::add);
      for (ResponseFile file : files) {
        intake.read(file);
      }
      intake.finish();
      line.finish();
      return !intake.isEmpty();
    }
  }
}
