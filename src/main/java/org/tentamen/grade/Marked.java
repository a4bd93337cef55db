package org.tentamen.grade;

import java.util.List;
import org.tentamen.answer.Judgement.Verdict;
import org.tentamen.formula.Rational;

/**
 * What one student's answers to one question came to.
 *
 * @param student the student's number
 * @param question the question's number
 * @param points the points earned
 * @param isRight whether every part earned full credit
 * @param toReview how many parts a person has to look at
 */
record Marked(int student, int question, Rational points, boolean isRight, int toReview) {

  static Marked of(Outcome outcome) {
    List<Mark> marks = outcome.marks();
    Rational points = Rational.ZERO;
    int right = 0;
    int toReview = 0;
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      points = points.plus(mark.points());
      right += mark.judgement().verdict() == Verdict.CORRECT ? 1 : 0;
      toReview += mark.judgement().verdict() == Verdict.REVIEW ? 1 : 0;
    }
    return new Marked(
        outcome.completed().student(),
        outcome.completed().question(),
        points,
        right == marks.size(),
        toReview);
  }
}
