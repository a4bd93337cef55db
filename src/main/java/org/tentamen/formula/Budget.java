package org.tentamen.formula;

/**
 * How much one calculation may cost in time and memory, so that {@code 9^9^9^9} and a list of 10⁹
 * are errors and not a hang.
 *
 * <p>Unit is about what one item of a list costs. Not thread-safe: each calculation has its own.
 */
public final class Budget {

  /** Enough for a product of two 100×100 matrices, and spent in well under a second. */
  private static final long STANDARD = 2_000_000;

  /** 10,000 digits: more than any exercise asks for, and still quick to multiply. */
  static final int MOST_BITS = 33_220;

  private long left;
  private int sparing;

  private Budget(long units) {
    this.left = units;
  }

  /** The budget that fits every calculation of an exercise. */
  public static Budget standard() {
    return new Budget(STANDARD);
  }

  /** A smaller one, for what is worth doing only if it is cheap. */
  static Budget of(long units) {
    return new Budget(units);
  }

  /** How many units are left, 0 or more. */
  public long left() {
    return left;
  }

  /** Spends units before the work they stand for is done. */
  void spend(long units) {
    left -= units;
    if (left < 0) {
      left = 0;
      throw CalculationException.exhausted("too much to calculate");
    }
  }

  /** Lets a number pass that arithmetic gave; one beyond the longs costs by its size. */
  Rational checked(Rational number) {
    if (number.isWide()) {
      spendBits(number.bits());
    }
    return number;
  }

  /** Spends what a fraction with so many bits costs to reduce, which grows with their square. */
  void spendBits(long bits) {
    if (bits > MOST_BITS) {
      throw CalculationException.because("a number of more than 10,000 digits");
    }
    long words = bits / 64 + 1;
    spend(words + words * words / 4);
  }

  /** Whether a failing item of a list spares the others, since {@code if} may not choose it. */
  boolean isSparing() {
    return sparing > 0;
  }

  void beginSparing() {
    sparing++;
  }

  void endSparing() {
    sparing--;
  }
}
