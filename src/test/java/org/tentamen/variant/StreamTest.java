package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTest {

  /** Draws so many numbers for each value of a bound that a bias would show. */
  private static final int DRAWS_A_VALUE = 2_000;

  /** The test vectors of FNV-1a, 64 bits (Noll). */
  @ParameterizedTest
  @CsvSource({
    "'', cbf29ce484222325",
    "a, af63dc4c8601ec8c",
    "b, af63df4c8601f1a5",
    "foobar, 85944171f73967e8"
  })
  void hashesNamesByFnv1a(String name, String hash) {
    assertThat(Long.toHexString(Stream.hash(name))).isEqualTo(hash);
  }

  @Test
  void hashesANameByItsNormalForm() {
    assertThat(Stream.hash("e\u0301")).isEqualTo(Stream.hash("\u00e9"));
  }

  /** The first numbers of SplitMix64 from the state 1234567, as published with its sources. */
  @Test
  void drawsTheNumbersOfSplitMix64() {
    Stream stream = new Stream(new Seed(1234567), 0);

    assertThat(Long.toUnsignedString(stream.next())).isEqualTo("6457827717110365317");
    assertThat(Long.toUnsignedString(stream.next())).isEqualTo("3203168211198807973");
    assertThat(Long.toUnsignedString(stream.next())).isEqualTo("9817491932198370423");
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3, 7, 10, 19})
  void drawsEveryValueBelowABoundEquallyOften(long bound) {
    Stream stream = new Stream(new Seed(bound), 0);
    int[] counts = new int[(int) bound];
    for (int i = 0; i < bound * DRAWS_A_VALUE; i++) {
      counts[(int) stream.below(bound)]++;
    }

    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += Math.pow(count - DRAWS_A_VALUE, 2) / DRAWS_A_VALUE;
    }
    assertThat(chiSquare)
        .as("chi-square of seed %d", bound)
        .isLessThan(bound + 6 * Math.sqrt(bound));
  }

  /** With a bound of ¾·2⁶⁴ or the like, a quarter of all numbers must be drawn again. */
  @Test
  void drawsLargeBoundsWithoutBias() {
    long bound = 3L << 61;
    Stream stream = new Stream(new Seed(5), 0);
    int inLowestThird = 0;
    for (int i = 0; i < 30_000; i++) {
      long drawn = stream.below(bound);
      assertThat(drawn).isBetween(0L, bound - 1);
      inLowestThird += drawn < bound / 3 ? 1 : 0;
    }

    assertThat(inLowestThird).isBetween(9_600, 10_400);
  }

  @Test
  void drawsBoundsBeyondALong() {
    BigInteger bound = BigInteger.ONE.shiftLeft(64).multiply(BigInteger.valueOf(3));
    Stream stream = new Stream(new Seed(6), 0);
    int inLowestThird = 0;
    for (int i = 0; i < 30_000; i++) {
      BigInteger drawn = stream.below(bound);
      assertThat(drawn).isBetween(BigInteger.ZERO, bound.subtract(BigInteger.ONE));
      inLowestThird += drawn.bitLength() <= 64 ? 1 : 0;
    }

    assertThat(inLowestThird).isBetween(9_600, 10_400);
  }
}
