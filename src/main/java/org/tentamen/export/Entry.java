package org.tentamen.export;

import java.util.Optional;

/**
 * What a file of questions holds, in its order: the section of the questions that follow, or one of
 * them.
 *
 * @param category the section's path from the top of the course's question bank; empty for a
 *     question
 * @param section the section; empty for a question
 * @param question the question; empty for a section
 */
public record Entry(String category, Optional<Section> section, Optional<QuizQuestion> question) {

  /**
   * Variants of one question, or of one of its parts, of which a quiz asks one.
   *
   * @param id of the question, with its part's where its parts are questions of their own
   * @param title as teachers see it, plain text
   * @param category its path from the top of the course's question bank
   * @param points what each of them is worth, a decimal
   */
  public record Section(String id, String title, String category, String points) {}

  /** The start of a section. */
  static Entry of(Section section) {
    return new Entry(section.category(), Optional.of(section), Optional.empty());
  }

  /** A question. */
  static Entry of(QuizQuestion question) {
    return new Entry("", Optional.empty(), Optional.of(question));
  }
}
