package org.tentamen.formula;

/** The error function, 2/√π times the integral of e^(-t²) from 0 to x. */
final class ErrorFunction {

  private static final double TWO_OVER_ROOT_PI = 2 / StrictMath.sqrt(Math.PI);

  /** From here on the function is 1 to the last bit of a double. */
  private static final double ONE_FROM = 6;

  private ErrorFunction() {}

  /**
   * By the series 2/√π · e^(-x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·5…(2n+1)), all of whose terms have one sign,
   * so that nothing cancels (Abramowitz and Stegun, 7.1.6).
   */
  static double of(double x) {
    if (Math.abs(x) >= ONE_FROM) {
      return Math.signum(x);
    }
    double term = x;
    double sum = x;
    int odd = 1;
    while (Math.abs(term) > Math.ulp(sum) / 4) {
      odd += 2;
      term *= 2 * x * x / odd;
      sum += term;
    }
    return TWO_OVER_ROOT_PI * StrictMath.exp(-x * x) * sum;
  }
}
