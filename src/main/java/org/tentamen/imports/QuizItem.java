package org.tentamen.imports;

import java.util.List;
import java.util.Optional;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Rational;

/**
 * A question as another system holds it.
 *
 * @param place where it starts in its file
 * @param naming what it is called
 * @param text what students read
 * @param around what surrounds it
 * @param body how it is answered
 */
record QuizItem(Place place, Naming naming, Rich text, Around around, QuizBody body) {

  /**
   * What a question is called.
   *
   * @param name its name; may be empty
   * @param idNumber its id, where it has one
   * @param category the names of its categories from the top down, without the top itself
   * @param tags its tags
   */
  record Naming(String name, Optional<String> idNumber, List<String> category, List<String> tags) {
    /** Copies the lists. */
    Naming {
      category = List.copyOf(category);
      tags = List.copyOf(tags);
    }
  }

  /**
   * What surrounds a question.
   *
   * @param solution what is shown after it
   * @param hints what is shown before a further try
   * @param mark what it is worth; empty where the format does not say
   * @param penalty the share lost for a further try, 0 to 1; empty where it is the usual one
   * @param unsaid what the reader of the format had to leave out, a sentence's piece each
   */
  record Around(
      Rich solution,
      List<Rich> hints,
      Optional<Rational> mark,
      Optional<Rational> penalty,
      List<String> unsaid) {

    /** A question with nothing around it. */
    static final Around NOTHING =
        new Around(Rich.NONE, List.of(), Optional.empty(), Optional.empty(), List.of());

    /** Copies the lists. */
    Around {
      hints = List.copyOf(hints);
      unsaid = List.copyOf(unsaid);
    }

    /** With a solution alone. */
    static Around solution(Rich solution) {
      return new Around(solution, List.of(), Optional.empty(), Optional.empty(), List.of());
    }
  }

  /** How messages call it: its name, or the start of its text. */
  String called() {
    String name = naming.name().isBlank() ? HtmlText.words(text) : naming.name();
    String line = name.strip().replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 59) + "…" : line;
  }
}
