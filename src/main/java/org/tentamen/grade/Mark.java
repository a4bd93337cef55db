package org.tentamen.grade;

import org.tentamen.answer.Judgement;
import org.tentamen.exam.Student;
import org.tentamen.formula.Rational;

/**
 * What one response earned, and why.
 *
 * @param student who answered
 * @param item what was answered
 * @param response the cell as typed; empty where nothing was
 * @param judgement the verdict, the rule it is by, and how the response was read
 * @param key the right answer in this student's numbers, as the key prints it
 * @param feedback what the misconception tells the student, as plain text; empty where there is
 *     none
 */
record Mark(
    Student student, Item item, String response, Judgement judgement, String key, String feedback) {

  /** The points earned; 0 until a person has decided, where one has to. */
  Rational points() {
    return judgement.credit().times(max());
  }

  /** The points that a right response earns. */
  Rational max() {
    return item.part().points();
  }

  /** The points earned, as tables show them. */
  String pointsText() {
    Rational credit = judgement.credit();
    if (credit.signum() == 0) {
      return "0";
    }
    return credit.equals(Rational.ONE) ? item.max() : MarkTable.points(points());
  }
}
