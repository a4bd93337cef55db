package org.tentamen.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.diagnostic.Severity;

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

  /** Refuses what names no question. */
  void check(Questions questions) {
    List<Diagnostic> wrong = new ArrayList<>();
    List<String> known = new ArrayList<>(questions.ids());
    known.addAll(questions.names());
    for (String named : Stream.concat(dropped.stream(), given.stream()).toList()) {
      if (!known.contains(named)) {
        wrong.add(
            new Diagnostic(
                Severity.ERROR,
                Optional.empty(),
                "unknown question '" + named + "'",
                Lookup.listed(known, "questions and parts"),
                Nearest.suggestion(named, known)));
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInputException(wrong);
    }
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
