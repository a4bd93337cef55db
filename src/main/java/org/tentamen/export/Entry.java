package org.tentamen.export;

import java.util.Optional;

/**
 * What a file of questions holds, in its order: the category of the questions that follow, or one
 * of them.
 *
 * @param category its path from the top of the course's question bank; empty for a question
 * @param question the question; empty for a category
 */
public record Entry(String category, Optional<QuizQuestion> question) {

  /** A category. */
  static Entry category(String path) {
    return new Entry(path, Optional.empty());
  }

  /** A question. */
  static Entry of(QuizQuestion question) {
    return new Entry("", Optional.of(question));
  }
}
