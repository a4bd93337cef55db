package org.tentamen.imports;

import org.tentamen.diagnostic.Place;

/**
 * Something of an imported file that is not as it was.
 *
 * @param place where the question starts in its file
 * @param question what it is called; empty where it is about the file
 * @param kind how much is lost
 * @param what what it is, a sentence's piece
 */
public record Notice(Place place, String question, Kind kind, String what) {

  /** How much is lost. */
  public enum Kind {
    /** The question is not in the bank. */
    LEFT_OUT,
    /** The question is in the bank, and something of it is not as it was. */
    CHANGED
  }
}
