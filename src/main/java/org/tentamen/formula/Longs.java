package org.tentamen.formula;

/** Arithmetic of longs that says where they do not suffice. */
final class Longs {

  private Longs() {}

  static final long OVERFLOW = Long.MIN_VALUE;

  /**
   * The product, or {@link #OVERFLOW} where it does not fit; that value itself counts as not
   * fitting.
   */
  static long product(long a, long b) {
    long low = a * b;
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

  /** The greatest common divisor of two numbers that are not negative, at least one positive. */
  static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      // Dividing ints takes a fraction of the time of dividing longs.
      long rest = (x | y) >>> 31 == 0 ? (int) x % (int) y : x % y;
      x = y;
      y = rest;
    }
    return x;
  }
}
