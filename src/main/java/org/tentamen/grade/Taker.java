package org.tentamen.grade;

/**
 * Takes all marks in one pass and makes something of them: rows of a file, points of students, how
 * questions went. Threads fill shares, and the shares come together in the order in which the
 * questions were completed; so what comes of it does not depend on how many threads work.
 *
 * @param <S> what comes of some of the marks
 */
interface Taker<S> {

  /** An empty share; any thread may ask for one. */
  S share();

  /**
   * Adds what came of one student's question to a share; any thread may do it. The version's
   * replays that were needed for the marks are worked out, and others are when they are asked for.
   */
  void take(Outcome outcome, S share);

  /** Puts a share behind those before it; one at a time. */
  void merge(S share);
}
