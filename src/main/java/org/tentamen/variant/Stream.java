package org.tentamen.variant;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.tentamen.answer.NormalForm;

/**
 * A parameter's own random numbers.
 *
 * <p>SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014)
 * with the usual finaliser: the state grows by 0x9e3779b97f4a7c15 before each number. It starts at
 * the seed's bits exclusive-or the 64-bit FNV-1a hash of the parameter's name, in Unicode's normal
 * form C and as UTF-8. So no parameter's draws depend on which other parameters there are.
 */
final class Stream {

  private static final long GAMMA = 0x9e3779b97f4a7c15L;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long state;

  /**
   * The numbers of one parameter for one seed.
   *
   * @param nameHash the {@link #hash} of its name
   */
  Stream(Seed seed, long nameHash) {
    state = seed.bits() ^ nameHash;
  }

  /** The 64-bit FNV-1a hash of a name. */
  static long hash(String name) {
    long hash = FNV_OFFSET;
    for (byte b : NormalForm.composed(name).getBytes(UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return hash;
  }

  /** The next 64 bits. */
  long next() {
    state += GAMMA;
    long z = state;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /**
   * A whole number from 0 up to a bound, exclusive, each equally likely.
   *
   * <p>The high half of the 128-bit product of the next 64 bits, unsigned, and the bound; numbers
   * whose low half is below 2⁶⁴ mod bound are drawn again (Lemire: "Fast random integer generation
   * in an interval", 2019, algorithm 5).
   *
   * @param bound 1 or more
   */
  long below(long bound) {
    long bits = next();
    long low = bits * bound;
    if (Long.compareUnsigned(low, bound) < 0) {
      long threshold = Long.remainderUnsigned(-bound, bound);
      while (Long.compareUnsigned(low, threshold) < 0) {
        bits = next();
        low = bits * bound;
      }
    }
    // multiplyHigh takes the bits as signed; a set sign bit has cost one bound.
    return Math.multiplyHigh(bits, bound) + (bits < 0 ? bound : 0);
  }

  /**
   * A whole number from 0 up to a bound, exclusive, each equally likely.
   *
   * <p>Bounds that do not fit a long: as many 64-bit numbers as the bound less 1 needs, the highest
   * first, the spare high bits of the first cleared; all of them drawn again while the result is
   * not below the bound.
   *
   * @param bound 1 or more
   */
  BigInteger below(BigInteger bound) {
    if (bound.bitLength() < Long.SIZE) {
      return BigInteger.valueOf(below(bound.longValueExact()));
    }
    int bits = bound.subtract(BigInteger.ONE).bitLength();
    int words = (bits + 63) / 64;
    BigInteger mask = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
    BigInteger drawn;
    do {
      ByteBuffer bytes = ByteBuffer.allocate(words * Long.BYTES);
      for (int i = 0; i < words; i++) {
        bytes.putLong(next());
      }
      drawn = new BigInteger(1, bytes.array()).and(mask);
    } while (drawn.compareTo(bound) >= 0);
    return drawn;
  }
}
