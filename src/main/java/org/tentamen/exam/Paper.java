package org.tentamen.exam;

import java.util.List;

/**
 * One student's paper.
 *
 * @param student whose it is
 * @param questions in the order of the sheet
 */
public record Paper(Student student, List<Asked> questions) {

  /** Copies the questions. */
  public Paper {
    questions = List.copyOf(questions);
  }

  /**
   * A question on a paper.
   *
   * @param question its id
   * @param attempt which redraw of its version, from 0
   */
  public record Asked(String question, int attempt) {
    /** Checks the attempt. */
    public Asked {
      if (attempt < 0) {
        throw new IllegalArgumentException("attempt (" + attempt + ") must not be negative");
      }
    }
  }
}
