package org.tentamen.grade;

import java.util.Optional;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Student;
import org.tentamen.variant.Variant;

/**
 * The versions that are on students' sheets. Where the banks were corrected since, the parameters
 * are still what the exam's own banks drew, and everything else follows from the corrected ones.
 */
final class Papered {

  private final Exam exam;
  private final Optional<Exam> corrected;

  Papered(Exam exam, Optional<Exam> corrected) {
    this.exam = exam;
    this.corrected = corrected;
  }

  /** The exam as it is now, with what was corrected. */
  Exam current() {
    return corrected.orElse(exam);
  }

  /** What the exam asks. */
  ExamDefinition definition() {
    return exam.definition();
  }

  /**
   * A student's version of a question.
   *
   * @throws InvalidInputException if it has no solution
   */
  Variant variant(Student student, Paper.Asked asked) {
    Variant drawn = exam.variant(student, asked);
    return corrected.isPresent()
        ? corrected.get().plan(asked.question()).orElseThrow().like(drawn)
        : drawn;
  }
}
