package org.tentamen.grade;

import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.formula.Rational;

/**
 * A part of a question of the exam: what gets one mark.
 *
 * @param number its number among all items of the exam, from 0
 * @param question its question's number in the exam, from 0
 * @param position its place in the question, from 0
 * @param asked the question
 * @param points the points that a right response earns; 0 where it does not count
 * @param max the same, as tables show them
 */
record Item(int number, int question, int position, Question asked, Rational points, String max) {

  /** The part. */
  Part part() {
    return asked.parts().get(position);
  }

  /**
   * What people and headings call it: {@code q04.depth}, or {@code q01} where there is a single
   * answer.
   */
  String name() {
    return part().id().isEmpty() ? asked.id() : asked.id() + "." + part().id();
  }
}
