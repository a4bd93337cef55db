package org.tentamen.export;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tentamen.formula.Rational;

/** Weights of gaps, which are whole numbers in a cloze question; their sum is its mark. */
final class Weights {

  /** Beyond it a weight would be a mark that nobody means. */
  private static final int LARGEST = 1_000_000;

  /** What was asked for last; all versions of a question have the same. */
  private static volatile @Nullable Known last;

  private record Known(List<Rational> points, List<Integer> weights) {}

  private Weights() {}

  /**
   * The smallest whole numbers in the proportion of the points; where a multiple of them adds up to
   * the points, that multiple.
   *
   * @param points of each gap, 0 or more, not all 0
   */
  static List<Integer> of(List<Rational> points) {
    Known known = last;
    if (known == null || !known.points().equals(points)) {
      known = new Known(List.copyOf(points), worked(points));
      last = known;
    }
    return known.weights();
  }

  private static List<Integer> worked(List<Rational> points) {
    BigInteger denominators = BigInteger.ONE;
    for (Rational share : points) {
      BigInteger denominator = share.denominator();
      denominators = denominators.multiply(denominator).divide(denominators.gcd(denominator));
    }
    Rational all = Rational.of(denominators, BigInteger.ONE);
    List<BigInteger> whole = points.stream().map(p -> p.times(all).numerator()).toList();
    BigInteger divisor = whole.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    List<BigInteger> smallest = whole.stream().map(w -> w.divide(divisor)).toList();
    BigInteger sum = smallest.stream().reduce(BigInteger.ZERO, BigInteger::add);
    Rational wanted = points.stream().reduce(Rational.ZERO, Rational::plus);
    Rational times = wanted.over(Rational.of(sum, BigInteger.ONE));
    BigInteger factor = times.isWhole() ? times.numerator() : BigInteger.ONE;
    return smallest.stream().map(w -> weight(w.multiply(factor))).toList();
  }

  private static int weight(BigInteger weight) {
    return weight.min(BigInteger.valueOf(LARGEST)).intValueExact();
  }
}
