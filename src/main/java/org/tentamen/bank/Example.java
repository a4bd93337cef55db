package org.tentamen.bank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.diagnostic.Passage;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Value;

/**
 * One of a question's own tests.
 *
 * @param given the parameters' values; they may leave the ranges and the conditions
 * @param expected what is expected of each part, by part id; the id is empty where the question has
 *     a single answer
 * @param place where it starts in the file
 */
public record Example(Map<String, Value> given, Map<String, Expected> expected, Place place) {

  /** Copies the maps. */
  public Example {
    given = Map.copyOf(given);
    expected = Map.copyOf(expected);
  }

  /**
   * What is expected of one part.
   *
   * @param key a response that must be judged right by the rule {@code right} and be the key
   *     rounded to the digits written
   * @param accepts responses that must earn full credit
   * @param rejects responses that must not
   */
  public record Expected(Optional<Passage> key, List<Passage> accepts, List<Rejected> rejects) {
    /** Copies the lists. */
    public Expected {
      accepts = List.copyOf(accepts);
      rejects = List.copyOf(rejects);
    }
  }

  /**
   * A response that must not earn full credit.
   *
   * @param response the text
   * @param misconceptions the ids of the misconceptions that give this answer, one of which must be
   *     named; empty for none
   */
  public record Rejected(Passage response, List<String> misconceptions) {
    /** Copies the ids. */
    public Rejected {
      misconceptions = List.copyOf(misconceptions);
    }
  }
}
