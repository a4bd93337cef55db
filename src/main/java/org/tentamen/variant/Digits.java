package org.tentamen.variant;

import java.math.BigInteger;

/**
 * The digits of an index in a mixed radix, the last and fastest first; what turns an index into a
 * value.
 */
final class Digits {

  private long rest;
  private BigInteger wideRest;
  private boolean wide;

  /** The digits of an index from 0. */
  Digits(long index) {
    rest = index;
    wideRest = BigInteger.ZERO;
    wide = false;
  }

  /** The digits of an index from 0. */
  Digits(BigInteger index) {
    rest = 0;
    wideRest = index;
    wide = true;
    narrow();
  }

  /**
   * Takes the last digit off.
   *
   * @param radix how many values the digit has, 1 or more
   * @return from 0 up to the radix, exclusive
   */
  long next(long radix) {
    if (wide) {
      return next(BigInteger.valueOf(radix)).longValueExact();
    }
    long digit = rest % radix;
    rest /= radix;
    return digit;
  }

  /** Takes the last digit off, where it may have more values than a long counts. */
  BigInteger next(BigInteger radix) {
    BigInteger[] parts = whole().divideAndRemainder(radix);
    wideRest = parts[0];
    wide = true;
    narrow();
    return parts[1];
  }

  /** Whether the rest does not fit a long. */
  boolean isWide() {
    return wide;
  }

  private BigInteger whole() {
    return wide ? wideRest : BigInteger.valueOf(rest);
  }

  private void narrow() {
    if (wideRest.bitLength() < Long.SIZE) {
      rest = wideRest.longValueExact();
      wide = false;
    }
  }
}
