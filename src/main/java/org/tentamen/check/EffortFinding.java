package org.tentamen.check;

import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Severity;
import org.tentamen.variant.Effort;

/**
 * Says of a question that it takes so much to calculate that few of its versions were looked at.
 */
final class EffortFinding {

  private EffortFinding() {}

  /**
   * Says it.
   *
   * @param written how many versions were written out
   */
  static Finding of(Question question, Effort effort, Versions versions, int written) {
    String found =
        versions.checked() == 0
            ? about(effort.draw(), "draw", question)
                + Grouped.of(versions.tried(), "draw")
                + " were made, and no version was found to look at"
            : about(effort.version(), "version", question)
                + Grouped.of(versions.checked(), "version")
                + of(versions)
                + " were looked at, "
                + Grouped.of(written)
                + " of them were written out, and the others were not looked at";
    return Finding.of(
        Finding.Kind.EFFORT,
        Severity.WARNING,
        question.place(),
        found,
        "fewer calculations, to look at as many as of other questions",
        "Shorten its lists, or give conditions that more draws meet; --all takes the time.");
  }

  private static String about(long effort, String what, Question question) {
    return "about "
        + Grouped.of(rounded(effort))
        + " calculations for each "
        + what
        + " of '"
        + question.id()
        + "': ";
  }

  /** Of how many, where that can be said. */
  private static String of(Versions versions) {
    return versions
        .count()
        .filter(all -> all.signum() > 0 && all.bitLength() < Long.SIZE)
        .map(all -> " of about " + Grouped.of(rounded(all.longValue())))
        .orElse("");
  }

  /** The first two digits. */
  private static long rounded(long number) {
    long power = 1;
    while (number / power >= 100) {
      power *= 10;
    }
    return number / power * power;
  }
}
