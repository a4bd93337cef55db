package org.tentamen.answer;

/**
 * The digits of a number as a student typed them, which say how precisely it was given.
 *
 * @param lastPlace the power of ten of the last digit typed: -3 for {@code 0.357}, 0 for {@code
 *     4000}, 1 for {@code 1.5e2}
 * @param most the significant figures if every trailing zero counts; 0 where all digits typed are 0
 * @param least the significant figures if trailing zeros before the decimal sign only fill places:
 *     1 for {@code 4000}
 */
public record Digits(int lastPlace, int most, int least) {

  /** How many decimals were typed; below 0 where the last digit stands left of the ones. */
  public int decimals() {
    return -lastPlace;
  }

  /** Whether every digit typed is 0. */
  public boolean allZero() {
    return most == 0;
  }

  /** Whether the number may have been given with this many significant figures. */
  boolean mayHave(int figures) {
    return least <= figures && figures <= most;
  }

  /** The same digits of a number that was multiplied by a power of ten. */
  Digits shifted(int places) {
    return new Digits(lastPlace + places, most, least);
  }
}
