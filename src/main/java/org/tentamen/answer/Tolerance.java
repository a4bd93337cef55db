package org.tentamen.answer;

import java.util.OptionalInt;
import org.tentamen.formula.Rational;

/**
 * How far from the key a number may be and still be right. Edges are inclusive and exact.
 *
 * @param test the test of a value against a key
 * @param roundedSteps the same test is also made against the replay whose steps are rounded to this
 *     many decimals; empty for no such replay
 * @param precisionCredit the credit for a right value with exactly one digit fewer than asked, 0 to
 *     1
 */
public record Tolerance(Test test, OptionalInt roundedSteps, Rational precisionCredit) {

  /** Half marks for a right value with one digit too few. */
  public static final Rational USUAL_PRECISION_CREDIT = Rational.of(1, 2);

  /** The value itself and nothing else. */
  public static final Tolerance EXACT = of(new Test.Exact());

  /** A test without a rounded replay. */
  public static Tolerance of(Test test) {
    return new Tolerance(test, OptionalInt.empty(), USUAL_PRECISION_CREDIT);
  }

  /** The test of a value x against a key. */
  public sealed interface Test {

    /** x = key. */
    record Exact() implements Test {}

    /**
     * |x − key| ≤ within.
     *
     * @param within 0 or more, in the key's unit
     */
    record Absolute(Rational within) implements Test {}

    /**
     * |x − key| ≤ share · |key|; a key of 0 must be met exactly.
     *
     * @param share a fraction, 0.01 for one percent
     */
    record Relative(Rational share) implements Test {}

    /**
     * |x − key| ≤ ½·10⁻ᵈ.
     *
     * @param decimals d, 0 or more
     */
    record Decimals(int decimals) implements Test {}

    /**
     * |x − key| ≤ ½·10^(⌊log₁₀|key|⌋ − n + 1).
     *
     * @param digits n, 1 or more
     */
    record Significant(int digits) implements Test {}
  }
}
