package org.tentamen.answer;

import java.util.List;
import java.util.Optional;
import org.tentamen.formula.Rational;

/**
 * Everything that a response to one part is compared with, in one student's numbers.
 *
 * <p>Each method may replay the question when it is called, so ask in the order of the rules and
 * stop as soon as one fits.
 */
public interface Standard {

  /** A standard of one right answer and nothing else. */
  static Standard of(Key key) {
    return new KeyAlone(key);
  }

  /** What is right. */
  Key key();

  /** Other whole answers, of any kind, worth full marks. */
  List<Key> also();

  /**
   * What is right for a student who rounds each step; empty where the tolerance has no rounded
   * replay, or that replay fails.
   */
  Optional<Key> rounded();

  /**
   * What follows from the student's own wrong answers to earlier parts, exact, rounded, then other
   * whole answers; empty where none is put in.
   */
  List<Key> carried();

  /** The declared misconceptions, in the order of the file. */
  List<Mistake> mistakes();

  /** A misconception, and the answer it leads to in this student's numbers. */
  interface Mistake {

    /** Its id. */
    String id();

    /** The credit it earns, 0 to 1. */
    Rational credit();

    /**
     * The answers it leads to, exact, rounded, then other whole answers; empty where it leads to
     * none for these numbers.
     */
    List<Key> keys();
  }
}
