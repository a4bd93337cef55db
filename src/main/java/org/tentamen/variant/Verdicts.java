package org.tentamen.variant;

import java.util.List;
import java.util.Optional;

/**
 * What a question's conditions said of draws that were made before. A question with few versions
 * draws the same ones again for every class of some size, and conditions that refuse nine draws of
 * ten are most of what its versions cost.
 *
 * <p>Safe for many threads: what two of them find out at once is the same.
 */
final class Verdicts {

  /** A byte each. */
  private static final int MOST_DRAWS = 1 << 20;

  private static final byte REFUSED = 1;
  private static final byte ACCEPTED = 2;

  private final byte[] known;

  private Verdicts(int draws) {
    this.known = new byte[draws];
  }

  /** Room for a question's verdicts; empty where its draws are too many, or cannot be numbered. */
  static Optional<Verdicts> of(List<Drawn> parameters) {
    long draws = 1;
    for (Drawn parameter : parameters) {
      long count = count(parameter);
      if (count <= 0 || count > MOST_DRAWS / draws) {
        return Optional.empty();
      }
      draws *= count;
    }
    return Optional.of(new Verdicts((int) draws));
  }

  /** How many values a parameter has, whatever the others are; 0 where that is not known. */
  private static long count(Drawn parameter) {
    if (parameter.isComputed()) {
      return 1;
    }
    return parameter.range() instanceof CompiledRange.Constant constant
        ? constant.domain().count()
        : 0;
  }

  boolean isRefused(int draw) {
    return known[draw] == REFUSED;
  }

  boolean isAccepted(int draw) {
    return known[draw] == ACCEPTED;
  }

  /** Remembers a verdict. */
  void put(int draw, boolean accepted) {
    known[draw] = accepted ? ACCEPTED : REFUSED;
  }
}
