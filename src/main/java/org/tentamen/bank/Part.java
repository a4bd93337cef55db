package org.tentamen.bank;

import java.util.List;
import java.util.Optional;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Rational;

/**
 * One thing that a question asks.
 *
 * @param id unique in the question; empty where the question has a single answer
 * @param ask what is asked, where the part has a text of its own
 * @param points what a right answer earns, above 0
 * @param answer what is right
 * @param also other whole answers, of any kind, worth full marks
 * @param carried whether later parts are also judged with the student's own answer to this one
 * @param place where it starts in the file
 */
public record Part(
    String id,
    Optional<Text> ask,
    Rational points,
    Answer answer,
    List<Answer> also,
    Carrying carried,
    Place place) {

  /** Whether later parts are also judged with the student's own answer to a part. */
  public enum Carrying {
    /** They are not. */
    NEVER,
    /** They are, unless it is a 0 or 1, or a list of nothing else, which makes them easy. */
    UNLESS_TRIVIAL,
    /** They are, whatever it is. */
    ALWAYS
  }

  /** Copies the other answers. */
  public Part {
    also = List.copyOf(also);
  }

  /** The same part for other points. */
  Part worth(Rational points) {
    return new Part(id, ask, points, answer, also, carried, place);
  }
}
