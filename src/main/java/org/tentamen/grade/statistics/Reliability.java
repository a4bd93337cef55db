package org.tentamen.grade.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tentamen.formula.Rational;

/**
 * How reliable scores are that are sums of items' scores, for a class of whom each has all items.
 *
 * <p>Cronbach, "Coefficient alpha and the internal structure of tests", Psychometrika 16 (1951),
 * formula (2).
 *
 * @param items of each item, the scores of all students; those of an item that nobody could get
 *     points for are left out
 * @param totals the students' scores
 */
public record Reliability(List<Moments> items, Moments totals) {

  /** Copies the items. */
  public Reliability {
    items = List.copyOf(items);
  }

  /**
   * Cronbach's α, k ∕ (k − 1) · (1 − Σ s²ᵢ ∕ s²), at most 1, perhaps negative; empty for fewer than
   * two items or students, or where all scores are equal.
   */
  public Optional<Rational> alpha() {
    Rational variance = totals.variance().orElse(Rational.ZERO);
    if (items.size() < 2 || variance.signum() == 0) {
      return Optional.empty();
    }
    Rational sum = Rational.ZERO;
    for (Moments item : items) {
      sum = sum.plus(item.variance().orElse(Rational.ZERO));
    }
    return Optional.of(
        Rational.of(items.size(), items.size() - 1).times(Rational.ONE.minus(sum.over(variance))));
  }

  /**
   * The standard error of measurement, s · √(1 − α), in points (Lord and Novick, "Statistical
   * theories of mental test scores", 1968, section 3.8); empty without an α. With a negative α,
   * that of an α of 0.
   */
  public OptionalDouble standardError() {
    Optional<Rational> alpha = alpha();
    if (alpha.isEmpty()) {
      return OptionalDouble.empty();
    }
    Rational error = Rational.ONE.minus(alpha.get().signum() < 0 ? Rational.ZERO : alpha.get());
    return OptionalDouble.of(
        StrictMath.sqrt(totals.variance().orElseThrow().times(error).toDouble()));
  }
}
