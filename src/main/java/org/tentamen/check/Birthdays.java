package org.tentamen.check;

import java.util.Optional;

/**
 * How likely two of some students share a version: the birthday problem.
 *
 * <p>Of N versions that are equally likely, n students all have different ones with probability (1
 * − 1/N)(1 − 2/N)…(1 − (n − 1)/N). Where they are not equally likely, N is one over the probability
 * that two students have the same one.
 */
final class Birthdays {

  private static final double EQUAL = 1e-9;

  private Birthdays() {}

  static Optional<QuestionReport.Sharing> of(Tally tally, Versions versions) {
    double chances = tally.exactChances().doubleValue();
    double squaredChances = tally.exactSquares().doubleValue();
    if (tally.checked == 0 || chances == 0) {
      return Optional.empty();
    }
    double mean = chances / tally.checked;
    double spread = squaredChances / tally.checked / (mean * mean) - 1;
    boolean isUniform = spread < EQUAL;
    // Those who draw a version that is met by their kind share it; of a sample, drawn as students'
    // are, the mean of the chances says so, of all versions their squares.
    double both =
        versions.isComplete()
            ? squaredChances / (chances * chances)
            : mean / Math.max(versions.acceptance(), Double.MIN_NORMAL);
    double effective = 1 / Math.min(1, both);
    return Optional.of(
        new QuestionReport.Sharing(
            shared(30, effective),
            shared(100, effective),
            shared(1000, effective),
            versions.isComplete() && isUniform));
  }

  private static double shared(int students, double versions) {
    double logOfNone = 0;
    for (int i = 1; i < students; i++) {
      if (i >= versions) {
        return 1;
      }
      logOfNone += StrictMath.log1p(-i / versions);
    }
    return -StrictMath.expm1(logOfNone);
  }
}
