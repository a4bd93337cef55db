package org.tentamen.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.formula.Budget;
import org.tentamen.variant.Effort;
import org.tentamen.variant.Factors;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Seed;
import org.tentamen.variant.Variant;

/**
 * Draws versions as students' are drawn, and then more of them until every single value and every
 * pair of values of different parameters or items was met, as far as ranges and conditions allow.
 */
final class Sampler {

  /** Where conditions refuse nearly all, so many draws are made for each version wanted. */
  private static final int MOST_DRAWS_EACH = 100;

  /** So many draws are made to meet a value, or a pair of values. */
  private static final int MOST_TRIES = 10;

  /** Pairs beyond these are not followed; they could not all be in a sample anyway. */
  private static final long MOST_PAIRS = 2_000_000;

  /** Of so many pairs of parameters or items the values are followed: all of a hundred of them. */
  private static final int MOST_FOLLOWED = 5_000;

  private final Plan plan;
  private final Factors factors;
  private final int[] sizes;
  private final BitSet[] values;

  private final List<Pair> pairs = new ArrayList<>();

  private final List<Variant> drawn = new ArrayList<>();

  /** What solving a version takes. */
  private final long solution;

  /** How much may still be calculated. */
  private long left;

  private long tried;
  private int seeds;

  /**
   * Two factors whose values are followed.
   *
   * @param met which of their pairs of values were met: {@code value·size + value}
   */
  private record Pair(int first, int second, BitSet met) {}

  private Sampler(Plan plan, long solution, long effort) {
    this.plan = plan;
    this.solution = solution;
    this.left = effort;
    this.factors = Factors.of(plan);
    this.sizes = factors.all().stream().mapToInt(f -> f.values().size()).toArray();
    this.values = new BitSet[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      values[i] = new BitSet(sizes[i]);
    }
    follow();
  }

  private void follow() {
    long left = MOST_PAIRS;
    for (int i = 0; i < sizes.length; i++) {
      for (int j = i + 1; j < sizes.length && pairs.size() < MOST_FOLLOWED; j++) {
        long both = (long) sizes[i] * sizes[j];
        if (both <= left) {
          left -= both;
          pairs.add(new Pair(i, j, new BitSet((int) both)));
        }
      }
    }
  }

  /**
   * A sample.
   *
   * @param versions in the order in which they were drawn
   * @param tried how many draws were made for those that were drawn as students' are
   * @param accepted how many of these met the conditions
   * @param isCut whether fewer were drawn than wanted because of what they take
   * @param covers what is in it
   */
  record Drawn(
      List<Variant> versions, long tried, long accepted, boolean isCut, Versions.Sample covers) {}

  /**
   * Draws a sample.
   *
   * @param effort what its versions take
   */
  static Drawn draw(Plan plan, Thoroughness thoroughness, Effort effort) {
    Sampler sampler = new Sampler(plan, effort.solution(), thoroughness.effort());
    sampler.drawLikeStudents(thoroughness.sampled());
    long accepted = sampler.drawn.size();
    boolean isCut = sampler.left <= 0 && accepted < thoroughness.sampled();
    if (accepted > 0) {
      sampler.addValues(thoroughness.most());
      sampler.addPairs(thoroughness.most());
    }
    return new Drawn(sampler.drawn, sampler.tried, accepted, isCut, sampler.covered());
  }

  /**
   * Some versions with every single value in one of them.
   *
   * @param size how many, as far as there are conditions that so many draws meet
   * @param effort so much is calculated for their draws at most
   */
  static List<Variant> some(Plan plan, int size, long effort) {
    Sampler sampler = new Sampler(plan, 0, effort);
    sampler.drawLikeStudents((size + 1) / 2);
    if (!sampler.drawn.isEmpty()) {
      sampler.addValues(size);
      sampler.drawLikeStudents(size);
    }
    return sampler.drawn;
  }

  private void drawLikeStudents(int size) {
    while (drawn.size() < size && tried < (long) size * MOST_DRAWS_EACH && left > 0) {
      tried++;
      draw(Map.of());
    }
  }

  private boolean draw(Map<Integer, Integer> wanted) {
    seeds++;
    Budget budget = Budget.standard();
    long before = budget.left();
    Optional<Variant> variant = factors.draw(new Seed(seeds), wanted, budget); // always the same
    left -= before - budget.left();
    variant.ifPresent(this::keep);
    return variant.isPresent();
  }

  private void keep(Variant variant) {
    drawn.add(variant);
    left -= solution;
    int[] met = factors.of(variant);
    for (int i = 0; i < met.length; i++) {
      if (met[i] >= 0) {
        values[i].set(met[i]);
      }
    }
    for (Pair pair : pairs) {
      int first = met[pair.first()];
      int second = met[pair.second()];
      if (first >= 0 && second >= 0) {
        pair.met().set(first * sizes[pair.second()] + second);
      }
    }
  }

  private void addValues(int most) {
    for (int i = 0; i < sizes.length; i++) {
      for (int value = 0; value < sizes[i]; value++) {
        if (!values[i].get(value) && drawn.size() < most && left > 0) {
          attempt(Map.of(i, value));
        }
      }
    }
  }

  private void addPairs(int most) {
    for (Pair pair : pairs) {
      int second = sizes[pair.second()];
      for (int i = 0; i < sizes[pair.first()] * second; i++) {
        if (!pair.met().get(i) && drawn.size() < most && left > 0) {
          attempt(Map.of(pair.first(), i / second, pair.second(), i % second));
        }
      }
    }
  }

  private void attempt(Map<Integer, Integer> wanted) {
    boolean met = false;
    for (int i = 0; i < MOST_TRIES && !met; i++) {
      met = draw(wanted);
    }
  }

  private Versions.Sample covered() {
    long all = 0;
    long met = 0;
    long allPairs = 0;
    boolean isEvery = true;
    for (int i = 0; i < sizes.length; i++) {
      allPairs += all * sizes[i];
      all += sizes[i];
      isEvery &= !factors.all().get(i).isLong();
      met += values[i].cardinality();
    }
    long followed = 0;
    long metPairs = 0;
    for (Pair pair : pairs) {
      followed += (long) sizes[pair.first()] * sizes[pair.second()];
      metPairs += pair.met().cardinality();
    }
    return new Versions.Sample(all, isEvery, met, allPairs, followed, metPairs);
  }
}
