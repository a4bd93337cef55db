package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.formula.Rational;

/**
 * What each wrong value of each gap earns, so that a whole mistaken answer earns its credit
 * although gaps add up on their own.
 *
 * <p>A mistake that gets some gaps right earns their share anyhow; its wrong gaps make up the rest,
 * and nothing where the right ones earn more than the credit already. Never below nothing: a gap
 * filled alone would take marks away.
 *
 * @param <V> the value of a gap
 */
final class Shares<V> {

  private final List<Gap<V>> gaps;
  private final Rational weight;

  /** One gap: what it takes for right, and what its known wrong values earn so far. */
  interface Gap<V> {

    /** Its weight, 0 or more. */
    Rational weight();

    /** What a value earns so far, 0 to 1; empty where it is not known yet. */
    Optional<Rational> earned(V value);

    /** Lets a value that is not known yet earn something. */
    void add(V value, Rational credit, String feedback);
  }

  /** Shares over some gaps, of which at least one has a weight. */
  Shares(List<? extends Gap<V>> gaps) {
    this.gaps = List.copyOf(gaps);
    this.weight = gaps.stream().map(Gap::weight).reduce(Rational.ZERO, Rational::plus);
  }

  /**
   * Adds a whole mistaken answer.
   *
   * @param values a value for each gap
   * @param credit what the whole is to earn, 0 to 1
   * @param feedback HTML for each wrong gap
   */
  void add(List<V> values, Rational credit, String feedback) {
    Rational missing = credit.times(weight);
    Rational open = Rational.ZERO;
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < gaps.size(); i++) {
      Gap<V> gap = gaps.get(i);
      Optional<Rational> earned = gap.earned(values.get(i));
      if (earned.isPresent()) {
        missing = missing.minus(earned.get().times(gap.weight()));
      } else {
        open = open.plus(gap.weight());
        unknown.add(i);
      }
    }
    Rational each = open.signum() == 0 ? Rational.ZERO : between0And1(missing.over(open));
    for (int i : unknown) {
      gaps.get(i).add(values.get(i), each, feedback);
    }
  }

  private static Rational between0And1(Rational share) {
    if (share.signum() < 0) {
      return Rational.ZERO;
    }
    return share.compareTo(Rational.ONE) > 0 ? Rational.ONE : share;
  }
}
