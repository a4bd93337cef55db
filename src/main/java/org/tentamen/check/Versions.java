package org.tentamen.check;

import java.math.BigInteger;
import java.util.Optional;

/**
 * How many versions a question has, and which of them were looked at.
 *
 * @param draws how many draws there are before the conditions; empty where they cannot be counted
 * @param accepted how many of the draws looked at meet the conditions
 * @param tried how many draws were looked at to learn that
 * @param checked how many versions were looked at
 * @param sample what the sample covers; empty where all versions were looked at
 */
public record Versions(
    Optional<BigInteger> draws, long accepted, long tried, long checked, Optional<Sample> sample) {

  /** Whether every version was looked at, so that every figure is exact. */
  public boolean isComplete() {
    return sample.isEmpty();
  }

  /** The share of draws that the conditions accept; estimated where there is a sample. */
  public double acceptance() {
    return tried == 0 ? 0 : (double) accepted / tried;
  }

  /** How many versions there are; about, where there is a sample; empty where nobody can say. */
  public Optional<BigInteger> count() {
    return isComplete()
        ? Optional.of(BigInteger.valueOf(accepted))
        : draws.map(
            all ->
                tried == 0
                    ? BigInteger.ZERO
                    : all.multiply(BigInteger.valueOf(accepted)).divide(BigInteger.valueOf(tried)));
  }

  /**
   * What a sample covers of the single values drawn, the items of lists by themselves.
   *
   * @param values how many values were looked for
   * @param isEveryValue whether these are all; of a parameter or item with more than 10,000 the
   *     first of them are
   * @param valuesMet how many of them are in the sample
   * @param pairs how many pairs of values of different parameters or items
   * @param pairsFollowed how many of these were looked for; fewer than all where there are millions
   * @param pairsMet how many of these are in the sample; ranges and conditions exclude some
   */
  public record Sample(
      long values,
      boolean isEveryValue,
      long valuesMet,
      long pairs,
      long pairsFollowed,
      long pairsMet) {}
}
