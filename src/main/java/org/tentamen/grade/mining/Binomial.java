package org.tentamen.grade.mining;

/** The binomial distribution. */
final class Binomial {

  private Binomial() {}

  /**
   * How likely at least so many of some independent trials succeed.
   *
   * @param successes 0 or more
   * @param trials how many trials there are
   * @param chance of each to succeed, 0 to 1
   */
  static double atLeast(int successes, int trials, double chance) {
    if (successes <= 0 || chance >= 1) {
      return 1;
    }
    double sum = 0;
    for (int k = successes; k <= trials; k++) {
      sum += StrictMath.exp(logChoose(trials, k) + logPower(chance, k, trials));
    }
    return Math.min(1, sum);
  }

  private static double logPower(double chance, int successes, int trials) {
    return successes * StrictMath.log(chance) + (trials - successes) * StrictMath.log(1 - chance);
  }

  private static double logChoose(int of, int some) {
    double log = 0;
    for (int i = 1; i <= some; i++) {
      log += StrictMath.log(of - some + i) - StrictMath.log(i);
    }
    return log;
  }
}
