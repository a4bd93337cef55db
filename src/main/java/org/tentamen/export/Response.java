package org.tentamen.export;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a student enters into one field. */
sealed interface Response {

  /** Nothing. */
  Response BLANK = new Typed("");

  /**
   * A text in a box.
   *
   * @param text as typed
   */
  record Typed(String text) implements Response {}

  /**
   * Chosen options.
   *
   * @param options their indexes from 0
   */
  record Picked(SortedSet<Integer> options) implements Response {
    /** One option. */
    static Picked of(int option) {
      return new Picked(new TreeSet<>(Set.of(option)));
    }
  }
}
