package org.tentamen.grade.report;

import java.util.List;
import org.tentamen.formula.Rational;

/**
 * What the report needs to know of an exam.
 *
 * @param title what people call it
 * @param questions its questions, by number
 * @param students what people call each student, by number
 * @param counting the places of a paper at which there are points to be had
 * @param places how many questions a paper has
 * @param points the points of a paper
 */
public record ExamFacts(
    String title,
    List<QuestionFacts> questions,
    List<String> students,
    List<Integer> counting,
    int places,
    Rational points) {

  /** Copies the lists. */
  public ExamFacts {
    questions = List.copyOf(questions);
    students = List.copyOf(students);
    counting = List.copyOf(counting);
  }

  /**
   * A question.
   *
   * @param id its id
   * @param title what people call it
   * @param points the points to be had; 0 where it does not count
   * @param firstItem the number of its first part among all parts of the exam
   * @param parts its parts' ids; one empty id where there is a single answer
   * @param misconceptions the ids of its misconceptions, in the order of the file
   */
  public record QuestionFacts(
      String id,
      String title,
      Rational points,
      int firstItem,
      List<String> parts,
      List<String> misconceptions) {

    /** Copies the lists. */
    public QuestionFacts {
      parts = List.copyOf(parts);
      misconceptions = List.copyOf(misconceptions);
    }

    /** What people call a part, {@code q04.depth}. */
    public String partName(int part) {
      return parts.get(part).isEmpty() ? id : id + "." + parts.get(part);
    }
  }
}
