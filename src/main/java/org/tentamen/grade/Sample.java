package org.tentamen.grade;

/**
 * Which of many students are looked at where all would be too many; always the same ones, whatever
 * the order in which they come.
 */
final class Sample {

  private final long below;

  /**
   * A sample of a class.
   *
   * @param students how many there are
   * @param most about how many are in the sample; all where there are no more
   */
  Sample(int students, int most) {
    this.below =
        students <= most ? Long.MAX_VALUE : (long) (Long.MAX_VALUE * ((double) most / students));
  }

  /** Whether a student is in it. */
  boolean has(int student) {
    return rank(student) < below;
  }

  /**
   * A number that says nothing about a student but is always the same: the finaliser of SplitMix64,
   * without the sign and the lowest bits.
   */
  static long rank(int student) {
    long z = (student + 1) * 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return (z ^ z >>> 31) >>> 1 & ~0xfffL;
  }
}
