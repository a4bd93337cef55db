package org.tentamen.render;

import java.util.List;
import java.util.Optional;

/**
 * A student's key as its templates see it: what is right, how it is worked out, and where known
 * mistakes lead, in the student's own numbers. For the teacher.
 *
 * @param head the head of the paper
 * @param sections in the order of the sheet; one without a title where the exam has none
 */
public record AnswerKey(PaperHead head, List<PaperSection<Question>> sections) {

  /** Copies the sections. */
  public AnswerKey {
    sections = List.copyOf(sections);
  }

  /**
   * A question.
   *
   * @param number its place on the sheet, from 1
   * @param id the question's id in the bank
   * @param title what people call it
   * @param points its points, with their unit
   * @param text what students read
   * @param parts what is right for each part
   * @param solution the worked solution; empty where there is nothing to work out
   * @param mistakes the misconceptions that lead to another answer than the right one
   */
  public record Question(
      int number,
      String id,
      String title,
      String points,
      Markup text,
      List<Part> parts,
      Optional<Markup> solution,
      List<Mistake> mistakes) {
    /** Copies the lists. */
    public Question {
      parts = List.copyOf(parts);
      mistakes = List.copyOf(mistakes);
    }
  }

  /**
   * What is right for a part.
   *
   * @param letter {@code a}, {@code b}, …; empty where the question has a single answer
   * @param ask what is asked, where the part says it
   * @param points its points, with their unit; empty where the question has a single answer
   * @param answers what is right: one, or for an essay its key points, or for a match one for each
   *     item
   * @param also other answers worth full marks
   */
  public record Part(
      String letter, Optional<Markup> ask, String points, List<Markup> answers, List<Markup> also) {
    /** Copies the lists. */
    public Part {
      answers = List.copyOf(answers);
      also = List.copyOf(also);
    }
  }

  /**
   * Where a misconception leads.
   *
   * @param id the misconception's id
   * @param feedback what a student who made it is told, where the bank says something
   * @param credit the share of the points it still earns, as percent; empty for none
   * @param leads the wrong answers, for each part that it changes
   */
  public record Mistake(String id, Optional<Markup> feedback, String credit, List<Wrong> leads) {
    /** Copies the answers. */
    public Mistake {
      leads = List.copyOf(leads);
    }
  }

  /**
   * A wrong answer.
   *
   * @param letter the part's letter; empty where the question has a single answer
   * @param answers as {@link Part#answers}
   */
  public record Wrong(String letter, List<Markup> answers) {
    /** Copies the answers. */
    public Wrong {
      answers = List.copyOf(answers);
    }
  }
}
