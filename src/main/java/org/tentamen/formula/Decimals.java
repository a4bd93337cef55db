package org.tentamen.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Which fractions are finite decimals: those whose denominator has only the factors 2 and 5. */
final class Decimals {

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private static final double LOG2_OF_5 = 2.321928094887362;

  private Decimals() {}

  static Optional<BigDecimal> finite(Rational number) {
    if (number.isWhole()) {
      return Optional.of(new BigDecimal(number.numerator()));
    }
    return number.isWide()
        ? finite(number.numerator(), number.denominator())
        : finite(number.narrowNumerator(), number.narrowDenominator());
  }

  private static Optional<BigDecimal> finite(long numerator, long denominator) {
    int twos = Long.numberOfTrailingZeros(denominator);
    long rest = denominator >> twos;
    int fives = 0;
    while (rest % 5 == 0) {
      rest /= 5;
      fives++;
    }
    if (rest != 1) {
      return Optional.empty();
    }
    return Optional.of(scaled(BigInteger.valueOf(numerator), twos, fives));
  }

  private static Optional<BigDecimal> finite(BigInteger numerator, BigInteger denominator) {
    int twos = denominator.getLowestSetBit();
    BigInteger rest = denominator.shiftRight(twos);
    // 5^n has n·log₂5 bits, rounded down, which is never as far off as half of log₂5.
    int fives = (int) Math.round((rest.bitLength() - 1) / LOG2_OF_5);
    return rest.equals(FIVE.pow(fives))
        ? Optional.of(scaled(numerator, twos, fives))
        : Optional.empty();
  }

  /** The numerator over 2^twos · 5^fives. */
  private static BigDecimal scaled(BigInteger numerator, int twos, int fives) {
    int decimals = Math.max(twos, fives);
    BigInteger more =
        BigInteger.ONE.shiftLeft(decimals - twos).multiply(FIVE.pow(decimals - fives));
    return new BigDecimal(numerator.multiply(more), decimals);
  }
}
