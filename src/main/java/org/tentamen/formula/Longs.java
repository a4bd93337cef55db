package org.tentamen.formula;

/** Arithmetic of longs that says where they do not suffice. */
final class Longs {

  static final long OVERFLOW = Long.MIN_VALUE;

  /** 1, 10, 100 and so on, as far as they fit. */
  static final long[] POWERS_OF_TEN = new long[19];

  static {
    for (int i = 0; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = i == 0 ? 1 : 10 * POWERS_OF_TEN[i - 1];
    }
  }

  private Longs() {}

  /**
   * The product, or {@link #OVERFLOW} where it does not fit; that value itself counts as not
   * fitting.
   */
  static long product(long a, long b) {
    long low = a * b;
    if ((int) a == a && (int) b == b) {
      return low;
    }
    return Math.multiplyHigh(a, b) == low >> 63 ? low : OVERFLOW;
  }

  /**
   * The power, or {@link #OVERFLOW} where it does not fit.
   *
   * @param exponent 0 or more
   */
  static long power(long base, int exponent) {
    if (base == 1 || base == -1) {
      return exponent % 2 == 0 ? 1 : base;
    }
    long power = 1;
    for (int i = 0; i < exponent && power != 0 && power != OVERFLOW; i++) {
      power = product(power, base);
    }
    return power;
  }

  /**
   * A number over one that divides it.
   *
   * @param divisor 1 or more
   */
  static long over(long number, long divisor) {
    if (divisor == 1) {
      return number;
    }
    // Dividing ints takes a fraction of the time of dividing longs.
    return (int) number == number && (int) divisor == divisor
        ? (int) number / (int) divisor
        : number / divisor;
  }

  /** The greatest common divisor of two numbers that are not negative, at least one positive. */
  static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      // As in over, ints where they suffice.
      long rest = (x | y) >>> 31 == 0 ? (int) x % (int) y : x % y;
      x = y;
      y = rest;
    }
    return x;
  }
}
