package org.tentamen.render;

import java.util.List;
import java.util.Optional;

/**
 * A student's sheet as its templates see it. Has nothing that a student must not see.
 *
 * @param head the head of the paper
 * @param sections in the order of the sheet; one without a title where the exam has none
 */
public record Sheet(PaperHead head, List<PaperSection<Question>> sections) {

  /** Copies the sections. */
  public Sheet {
    sections = List.copyOf(sections);
  }

  /**
   * A question.
   *
   * @param number its place on the sheet, from 1
   * @param title what people call it
   * @param points its points, with their unit
   * @param text what students read
   * @param parts what they answer
   * @param newPage whether it starts on a new page
   */
  public record Question(
      int number, String title, String points, Markup text, List<Part> parts, boolean newPage) {
    /** Copies the parts. */
    public Question {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One thing that is asked.
   *
   * @param letter {@code a}, {@code b}, …; empty where the question has a single answer
   * @param ask what is asked, where the part says it
   * @param points its points, with their unit; empty where the question has a single answer
   * @param space the room for the answer
   */
  public record Part(String letter, Optional<Markup> ask, String points, AnswerSpace space) {}
}
