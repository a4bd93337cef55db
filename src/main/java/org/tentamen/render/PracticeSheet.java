package org.tentamen.render;

import java.util.List;

/**
 * A sheet on which students try themselves, as its template sees it. Has everything that is right
 * in it, so it is never one that is handed in.
 *
 * @param head the head of the paper
 * @param sections in the order of the sheet; one without a title where the exam has none
 */
public record PracticeSheet(PaperHead head, List<PaperSection<Question>> sections) {

  /** Copies the sections. */
  public PracticeSheet {
    sections = List.copyOf(sections);
  }

  /**
   * A question.
   *
   * @param asked as it stands on a sheet
   * @param keyed as it stands on a key
   * @param answers of each part, what a page needs to judge it
   * @param newPage whether it starts on a new page
   */
  public record Question(
      Sheet.Question asked, AnswerKey.Question keyed, List<Answers> answers, boolean newPage) {
    /** Copies the answers. */
    public Question {
      answers = List.copyOf(answers);
    }
  }

  /**
   * What a page needs to judge a part.
   *
   * @param table what the judge says of answers, as JSON
   * @param carried whether the answer may follow from a wrong one to an earlier part
   */
  public record Answers(Markup table, boolean carried) {}
}
