package org.tentamen.variant;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Value;

/**
 * What a question's versions take to work out, in the units of {@link Budget}: about what an item
 * of a list costs, and the same on every machine, unlike the time that it takes.
 *
 * @param draw what a draw takes in the mean, with its conditions, whether they are met or not
 * @param solution what the right solution and those of all misconceptions take together
 * @param acceptance the share of draws that are expected to meet the conditions, above 0
 */
public record Effort(long draw, long solution, double acceptance) {

  /** After so many draws that do not meet the conditions drawing stops, at the latest. */
  public static final int MOST_DRAWS = Draws.MOST_DRAWS;

  /** So many draws are made to find out. */
  private static final int DRAWS = 24;

  /** After so many units it is known that it takes much. */
  private static final long ENOUGH = 4_000_000;

  private static final Secret SECRET = Secret.of("effort");

  /** What some draws of a question take, the same every time. */
  static Effort of(Plan plan) {
    long drawing = 0;
    long solving = 0;
    int made = 0;
    int solved = 0;
    int met = 0;
    while (made < DRAWS && drawing + solving < ENOUGH) {
      Budget budget = Budget.standard();
      long before = budget.left();
      try {
        Seed seed = SECRET.seed(plan.bank().id(), "effort", plan.question().id(), made);
        Optional<Value[]> slots = plan.draws().attempt(seed, budget);
        if (slots.isPresent()) {
          met += plan.draws().accepts(slots.get(), budget) ? 1 : 0;
          // Also of a draw that is refused: one of another ten thousand may be accepted.
          solving += SolvingEffort.of(plan, slots.get());
          solved++;
        }
      } catch (InvalidInputException e) {
        met++; // nothing more is done with a draw that has no value
      } finally {
        drawing += before - budget.left();
        made++;
      }
    }
    return new Effort(
        drawing / made, solving / Math.max(1, solved), Math.max(1, met) / (double) made);
  }

  /** What it takes to go through so many draws, and to solve those that meet the conditions. */
  public BigInteger all(BigInteger draws) {
    double each = draw + acceptance * solution;
    return new BigDecimal(draws).multiply(BigDecimal.valueOf(each)).toBigInteger();
  }

  /** What a version takes, with the draws that are made in vain until there is one: 1 or more. */
  public long version() {
    return Math.max(1, Math.round(draw / acceptance) + solution);
  }

  /** After so many draws that do not meet the conditions, drawing stops: 1 or more. */
  public int mostDraws() {
    return Draws.most(draw);
  }
}
