package org.tentamen.variant;

import java.util.List;
import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.diagnostic.Place;

/** How one key follows from a worked solution. */
interface KeyRule {

  /**
   * The key.
   *
   * @throws Failure where the answer has no value, or none that its kind may have
   */
  Key key(Worked worked, Role role);

  /**
   * For each number of the answer, the step or parameter that it is and nothing else; empty where
   * one of them is calculated, or the kind has no numbers. What a later part may read in their
   * place is the student's own answer.
   */
  default List<String> bareNames() {
    return List.of();
  }

  /**
   * Of a single choice by the smallest or largest of a list, the labels of all that are as small or
   * large; empty for anything else.
   */
  default List<String> tied(Worked worked) {
    return List.of();
  }

  /** Where the formula of a number or of a list of numbers begins; empty for other kinds. */
  default Optional<Place> place() {
    return Optional.empty();
  }

  /** What a key is for. */
  enum Role {
    /** It is right, so it must be what its kind promises. */
    RIGHT,
    /** It is what a mistake leads to, such as a size of 31.5. */
    MISTAKEN
  }
}
