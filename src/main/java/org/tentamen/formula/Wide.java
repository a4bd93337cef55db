package org.tentamen.formula;

import java.math.BigInteger;

/**
 * The parts of a fraction in lowest terms of which at least one does not fit a long.
 *
 * <p>Sums and products divide by common factors before they multiply (Knuth, The Art of Computer
 * Programming 2, section 4.5.1), as the greatest common divisor of two long numbers costs with the
 * square of their length.
 */
record Wide(BigInteger numerator, BigInteger denominator) {

  /** What a number has whose parts fit longs. */
  static final Wide NONE = new Wide(BigInteger.ZERO, BigInteger.ZERO);

  /** The fraction, reduced. */
  static Wide of(BigInteger numerator, BigInteger denominator) {
    BigInteger divisor = numerator.gcd(denominator);
    return signed(quotient(numerator, divisor), quotient(denominator, divisor));
  }

  private static Wide signed(BigInteger numerator, BigInteger denominator) {
    return denominator.signum() < 0
        ? new Wide(numerator.negate(), denominator.negate())
        : new Wide(numerator, denominator);
  }

  /** Most divisors are 1, and dividing by it would copy. */
  private static BigInteger quotient(BigInteger number, BigInteger divisor) {
    return divisor.equals(BigInteger.ONE) ? number : number.divide(divisor);
  }

  Wide plus(Wide other) {
    BigInteger common = denominator.gcd(other.denominator);
    BigInteger here = quotient(denominator, common);
    BigInteger there = quotient(other.denominator, common);
    BigInteger sum = numerator.multiply(there).add(other.numerator.multiply(here));
    BigInteger rest = sum.gcd(common);
    return new Wide(quotient(sum, rest), here.multiply(quotient(other.denominator, rest)));
  }

  Wide times(Wide other) {
    BigInteger first = numerator.gcd(other.denominator);
    BigInteger second = other.numerator.gcd(denominator);
    return signed(
        quotient(numerator, first).multiply(quotient(other.numerator, second)),
        quotient(denominator, second).multiply(quotient(other.denominator, first)));
  }

  /** The reciprocal, which is not in its form where the number is negative. */
  Wide over(Wide other) {
    return times(signed(other.denominator, other.numerator));
  }

  /** Powers of numbers without a common factor have none. */
  Wide power(int exponent) {
    return new Wide(numerator.pow(exponent), denominator.pow(exponent));
  }

  BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  int compareTo(Wide other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** How many bits the longer part has. */
  int bits() {
    return Math.max(numerator.bitLength(), denominator.bitLength());
  }

  /** The nearest double; of two equally near, the one with an even last bit. */
  double toDouble() {
    BigInteger size = numerator.abs();
    // 53 bits and at least two more, the last of which stands for everything behind it.
    int shift = 55 - size.bitLength() + denominator.bitLength();
    BigInteger[] parts =
        shift >= 0
            ? size.shiftLeft(shift).divideAndRemainder(denominator)
            : size.divideAndRemainder(denominator.shiftLeft(-shift));
    long leading = parts[0].longValueExact() | (parts[1].signum() == 0 ? 0 : 1);
    return Math.scalb((double) leading, -shift) * numerator.signum();
  }
}
