package org.tentamen.render;

import java.util.List;
import java.util.Optional;

/**
 * What a student is told, as the template {@code feedback.ftlh} sees it: each question as it stood
 * on the student's sheet, what the student answered, and what came of it.
 *
 * @param head the head of the paper
 * @param points the points earned of those to be had, with their unit
 * @param percent the same as a share; empty where there were none to be had
 * @param review how many answers a person has yet to decide, in words; empty where none
 * @param questions in the order of the sheet
 */
public record FeedbackPage(
    PaperHead head, String points, String percent, String review, List<Question> questions) {

  /** Copies the questions. */
  public FeedbackPage {
    questions = List.copyOf(questions);
  }

  /**
   * A question.
   *
   * @param number its place on the sheet, from 1
   * @param title what people call it
   * @param points the points earned of those to be had, with their unit
   * @param text what the student read
   * @param parts its parts, or its single answer
   * @param solution the worked solution; empty where there is nothing to work out
   */
  public record Question(
      int number,
      String title,
      String points,
      Markup text,
      List<Part> parts,
      Optional<Markup> solution) {

    /** Copies the parts. */
    public Question {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part, or the single answer.
   *
   * @param letter {@code a}, {@code b}, …; empty where the question has a single answer
   * @param ask what is asked, where the part says it
   * @param points the points earned of those to be had, with their unit; empty where the question
   *     has a single answer
   * @param space what was to choose from or to match
   * @param typed what the student typed, fit to be shown; empty where nothing was
   * @param readAs how it was read, where that looks different; otherwise empty
   * @param verdict {@code correct}, {@code partial}, {@code wrong}, {@code blank} or {@code review}
   * @param said the verdict in words
   * @param reason why, in words; may be empty
   * @param feedback what the misconception behind the answer tells
   * @param comment what a person who decided has written; may be empty
   * @param answers what is right
   */
  public record Part(
      String letter,
      Optional<Markup> ask,
      String points,
      AnswerSpace space,
      String typed,
      String readAs,
      String verdict,
      String said,
      String reason,
      Optional<Markup> feedback,
      String comment,
      List<Markup> answers) {

    /** Copies the answers. */
    public Part {
      answers = List.copyOf(answers);
    }
  }
}
