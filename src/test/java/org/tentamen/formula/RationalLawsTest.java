package org.tentamen.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Fractions against plain arithmetic on numerators and denominators, over drawn numbers. */
class RationalLawsTest {

  private static final long SEED = 20240517;
  private static final int DRAWS = 3_000;

  /** Where arithmetic in longs ends, and around it. */
  private static final List<Long> EDGES =
      List.of(
          0L,
          1L,
          -1L,
          2L,
          10L,
          1L << 31,
          -(1L << 31),
          (1L << 31) - 1,
          1L << 53,
          1L << 62,
          Long.MAX_VALUE,
          -Long.MAX_VALUE,
          Long.MIN_VALUE,
          Long.MAX_VALUE - 1,
          3037000499L);

  private final Random random = new Random(SEED);

  /** A fraction as two whole numbers, not reduced. */
  private record Pair(BigInteger over, BigInteger under) {
    Rational rational() {
      return Rational.of(over, under);
    }
  }

  @Test
  void sumsAndDifferencesAreThoseOfTheParts() {
    forAll(
        (a, b) -> {
          BigInteger under = a.under().multiply(b.under());
          BigInteger x = a.over().multiply(b.under());
          BigInteger y = b.over().multiply(a.under());
          check(a.rational().plus(b.rational()), x.add(y), under, a, b);
          check(a.rational().minus(b.rational()), x.subtract(y), under, a, b);
        });
  }

  @Test
  void productsAndQuotientsAreThoseOfTheParts() {
    forAll(
        (a, b) -> {
          BigInteger over = a.over().multiply(b.over());
          check(a.rational().times(b.rational()), over, a.under().multiply(b.under()), a, b);
          if (b.over().signum() != 0) {
            BigInteger x = a.over().multiply(b.under());
            check(a.rational().over(b.rational()), x, a.under().multiply(b.over()), a, b);
          }
        });
  }

  @Test
  void orderIsThatOfThePartsAndAgreesWithEquality() {
    forAll(
        (a, b) -> {
          BigInteger x = a.over().multiply(b.under());
          BigInteger y = b.over().multiply(a.under());
          int sign = a.under().signum() * b.under().signum();
          int order = Integer.signum(a.rational().compareTo(b.rational()));
          assertThat(order).as("%s and %s", a, b).isEqualTo(x.compareTo(y) * sign);
          assertThat(a.rational().equals(b.rational())).as("%s and %s", a, b).isEqualTo(order == 0);
        });
  }

  @Test
  void equalNumbersHaveOneFormHoweverTheyWereMade() {
    forAll(
        (a, b) -> {
          Rational there = a.rational().plus(b.rational());
          Rational back = there.minus(b.rational());
          assertThat(back).as("%s and %s", a, b).isEqualTo(a.rational());
          assertThat(back.hashCode()).isEqualTo(a.rational().hashCode());
          assertThat(back.isWide()).as("%s and %s", a, b).isEqualTo(a.rational().isWide());
        });
  }

  @Test
  void floorCeilAndRoundingAreThoseOfDecimals() {
    forAll(
        (a, b) -> {
          Rational number = a.rational();
          BigDecimal over = new BigDecimal(a.over());
          BigDecimal under = new BigDecimal(a.under());
          assertThat(number.floor().numerator())
              .as("floor of %s", a)
              .isEqualTo(over.divide(under, 0, RoundingMode.FLOOR).toBigInteger());
          assertThat(number.ceil().numerator())
              .as("ceil of %s", a)
              .isEqualTo(over.divide(under, 0, RoundingMode.CEILING).toBigInteger());
          int decimals = random.nextInt(6);
          assertThat(number.rounded(decimals))
              .as("%s to %d decimals", a, decimals)
              .isEqualTo(over.divide(under, decimals, RoundingMode.HALF_UP));
        });
  }

  @Test
  void doublesAreTheNearestOnes() {
    forAll(
        (a, b) -> {
          double found = a.rational().toDouble();
          Rational off = distance(found, a.rational());
          for (double other : List.of(Math.nextUp(found), Math.nextDown(found))) {
            int order = off.compareTo(distance(other, a.rational()));
            boolean even = (Double.doubleToLongBits(found) & 1) == 0;
            assertThat(order < 0 || (order == 0 && even)).as("%s", a).isTrue();
          }
        });
  }

  @Test
  void finiteDecimalsAreFoundAndExact() {
    forAll(
        (a, b) -> {
          int decimals = random.nextInt(30);
          BigDecimal decimal = new BigDecimal(a.over(), decimals);
          assertThat(Rational.of(decimal).asFiniteDecimal().orElseThrow())
              .as("%s", decimal)
              .isEqualByComparingTo(decimal);
          Rational third = Rational.of(decimal).over(Rational.of(3));
          boolean finite = a.over().mod(BigInteger.valueOf(3)).signum() == 0;
          assertThat(third.asFiniteDecimal().isPresent()).as("%s / 3", decimal).isEqualTo(finite);
        });
  }

  @Test
  void powersAreRepeatedProducts() {
    for (long base : List.of(-3L, 2L, 7L, 10L)) {
      Rational fraction = Rational.of(base, 5);
      Rational product = Rational.ONE;
      for (int n = 0; n < 60; n++) {
        assertThat(fraction.power(n)).as("%s^%d", fraction, n).isEqualTo(product);
        assertThat(fraction.power(-n)).isEqualTo(Rational.ONE.over(product));
        product = product.times(fraction);
      }
    }
  }

  @Test
  void nothingIsDividedByZero() {
    assertThatThrownBy(() -> Rational.ONE.over(Rational.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Rational.ZERO.power(-1)).isInstanceOf(ArithmeticException.class);
  }

  private static Rational distance(double found, Rational exact) {
    return Rational.of(new BigDecimal(found)).minus(exact).abs();
  }

  private void forAll(BiConsumer<Pair, Pair> law) {
    for (int i = 0; i < DRAWS; i++) {
      law.accept(pair(), pair());
    }
  }

  private Pair pair() {
    BigInteger under = number();
    return new Pair(number(), under.signum() == 0 ? BigInteger.ONE : under);
  }

  /** Small ones, edges of the longs, and ones beyond. */
  private BigInteger number() {
    return switch (random.nextInt(4)) {
      case 0 -> BigInteger.valueOf(random.nextInt(41) - 20);
      case 1 -> BigInteger.valueOf(EDGES.get(random.nextInt(EDGES.size())));
      case 2 -> BigInteger.valueOf(random.nextLong() >> random.nextInt(64));
      default -> new BigInteger(random.nextInt(200), random).subtract(BigInteger.ONE.shiftLeft(99));
    };
  }

  private static void check(Rational found, BigInteger over, BigInteger under, Pair a, Pair b) {
    String drawn = a + " and " + b + ", seed " + SEED;
    assertThat(found.numerator().multiply(under))
        .as(drawn)
        .isEqualTo(over.multiply(found.denominator()));
    assertThat(found.denominator().signum()).as(drawn).isPositive();
    assertThat(found.numerator().gcd(found.denominator())).as(drawn).isEqualTo(BigInteger.ONE);
    boolean fits =
        found.numerator().abs().bitLength() <= 63 && found.denominator().bitLength() <= 63;
    assertThat(found.isWide()).as(drawn).isEqualTo(!fits);
  }
}
