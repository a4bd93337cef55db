package org.tentamen.grade;

import java.util.List;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;

/**
 * What a teacher rules on questions after the exam, by their ids or those of parts, such as {@code
 * q04} or {@code q04.depth}.
 *
 * @param dropped what does not count for anybody
 * @param given what whoever was asked and took part gets the points for
 */
record Rulings(List<String> dropped, List<String> given) {

  /** Nothing was ruled. */
  static final Rulings NONE = new Rulings(List.of(), List.of());

  /** Copies the lists. */
  Rulings {
    dropped = List.copyOf(dropped);
    given = List.copyOf(given);
  }

  boolean isDropped(Question question, Part part) {
    return names(dropped, question, part);
  }

  boolean isGiven(Question question, Part part) {
    return names(given, question, part);
  }

  private static boolean names(List<String> some, Question question, Part part) {
    return !some.isEmpty()
        && (some.contains(question.id()) || some.contains(question.id() + "." + part.id()));
  }
}
