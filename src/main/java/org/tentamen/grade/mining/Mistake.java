package org.tentamen.grade.mining;

import java.util.List;

/**
 * A mistake that several students seem to have made.
 *
 * @param question the question's id
 * @param students who they are, in the order of their ids
 * @param of how many students have a wrong answer to the question that nothing else explains
 * @param expected how many students would seem to have made it by chance
 * @param formulas what they calculated, such as {@code conv_out(n, f, s) = (n - f) / s + 1}
 * @param what the mistake in words, such as {@code '2*p' is missing}
 * @param others how many other changes lead the same students to the same answers
 * @param yaml the misconception as an item of the bank's list, ready to be pasted
 */
public record Mistake(
    String question,
    List<String> students,
    int of,
    double expected,
    String formulas,
    String what,
    int others,
    String yaml) {

  /** Copies the students. */
  public Mistake {
    students = List.copyOf(students);
  }
}
