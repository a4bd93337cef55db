package org.tentamen.check;

import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Severity;

/** Says of a question that it takes so much to calculate that it was hardly looked at. */
final class EffortFinding {

  private EffortFinding() {}

  /**
   * Says it.
   *
   * @param effort what a version takes, as {@link org.tentamen.variant.Plan#effort}
   */
  static Finding of(Question question, long effort, Versions versions) {
    return Finding.of(
        Finding.Kind.EFFORT,
        Severity.WARNING,
        question.place(),
        "about "
            + Grouped.of(rounded(effort))
            + " calculations for each version of '"
            + question.id()
            + "', so that only "
            + Grouped.of(versions.checked(), "version")
            + " could be looked at",
        "fewer calculations",
        "Shorten its lists, or give conditions that more draws meet; --all takes the time.");
  }

  /** The first two digits. */
  private static long rounded(long effort) {
    long power = 1;
    while (effort / power >= 100) {
      power *= 10;
    }
    return effort / power * power;
  }
}
