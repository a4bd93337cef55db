package org.tentamen.check;

import org.tentamen.variant.Effort;

/**
 * How much of a question a check looks at.
 *
 * @param enumerated a question of up to so many draws is gone through whole
 * @param sampled of a larger one, so many versions are drawn as students' are
 * @param most so many versions of a sample at most, with those added to meet every value and every
 *     pair of values
 * @param written so many versions are written out: rendered, typeset, exported
 * @param printed about so many of them are printed as PDF, which takes much longer
 * @param effort about so much is calculated for a question, in the units of {@link Effort}; of one
 *     whose versions take much, fewer are looked at
 */
public record Thoroughness(
    long enumerated, int sampled, int most, int written, int printed, long effort) {

  private static final int PRINTED = 20;

  /** About 40 s on one core. */
  private static final long EFFORT = 250_000_000;

  /** A tenth of the effort is for writing versions out. */
  private static final int WRITING = 10;

  /** So many are written out, whatever they take. */
  private static final int FEWEST_WRITTEN = 10;

  /** What {@code tentamen check} does. */
  public static final Thoroughness STANDARD = new Thoroughness(200_000, 10_000, 200_000, 1_000);

  /** Every version that can be numbered, however many there are. */
  public static final Thoroughness ALL =
      new Thoroughness(
          Long.MAX_VALUE,
          STANDARD.sampled,
          STANDARD.most,
          STANDARD.written,
          PRINTED,
          Long.MAX_VALUE);

  /** A first look in a moment, while a question is written. */
  public static final Thoroughness QUICK = new Thoroughness(1_000, 300, 1_000, 10, 0, EFFORT / 20);

  /** With as many printed as {@code tentamen check} prints. */
  public Thoroughness(long enumerated, int sampled, int most, int written) {
    this(enumerated, sampled, most, written, PRINTED);
  }

  /** With as much calculated as {@code tentamen check} does. */
  public Thoroughness(long enumerated, int sampled, int most, int written, int printed) {
    this(enumerated, sampled, most, written, printed, EFFORT);
  }

  /** Checks that there is something to look at. */
  public Thoroughness {
    if (enumerated < 0
        || sampled < 1
        || most < sampled
        || written < 0
        || printed < 0
        || effort < 1) {
      throw new IllegalArgumentException(
          "thoroughness (" + enumerated + ", " + sampled + ", " + most + ", " + written + ")");
    }
  }

  /** What may be calculated to draw those that are written out. */
  long writing() {
    return effort / WRITING;
  }

  /** How many versions are written out of a question whose versions take so much. */
  int written(Effort each) {
    return (int)
        Math.min(written, Math.max(FEWEST_WRITTEN, writing() / Math.max(1, each.solution())));
  }
}
