package org.tentamen.variant;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Value;

/**
 * One version of a question: a value for each parameter. Hands out everything that depends on them.
 *
 * <p>Never changes, and safe for many threads; replays are worked out when they are first asked
 * for, and kept.
 */
public final class Variant {

  private final Plan plan;
  private final Value[] slots;
  private final Optional<Draw> draw;
  private final Seed seed;

  /** The replays worked out so far; two threads may work the same one out, to the same result. */
  private @Nullable Solution exact;

  private @Nullable Replays replays;

  private @Nullable Texts texts;

  Variant(Plan plan, Draw draw, Seed seed) {
    this(plan, draw.slots(), Optional.of(draw), seed);
  }

  /** A version whose parameters may lie outside their ranges. */
  Variant(Plan plan, Value[] slots, Seed seed) {
    this(plan, slots, Optional.empty(), seed);
  }

  private Variant(Plan plan, Value[] slots, Optional<Draw> draw, Seed seed) {
    this.plan = plan;
    this.slots = slots;
    this.draw = draw;
    this.seed = seed;
  }

  /** The question, compiled. */
  public Plan plan() {
    return plan;
  }

  /** The parameters' values by name, in the order of the file. */
  public Map<String, Value> parameters() {
    return plan.layout().values(slots);
  }

  /**
   * Its number among all draws of the question; empty where parameters were set.
   *
   * @throws InvalidInputException if the question's draws cannot be numbered, as {@link Plan#size}
   */
  public Optional<BigInteger> ordinal() {
    return draw.map(plan.ordinals()::of);
  }

  /**
   * How many draws give these parameters: 1, and more where a range has a value more than once. 1
   * where parameters were set.
   */
  public double ways() {
    double ways = 1;
    if (draw.isPresent()) {
      for (Drawn parameter : plan.draws().parameters()) {
        Domain domain = plan.draws().domain(parameter, slots, Budget.standard());
        ways *= domain.isInjective() ? 1 : domain.ways(parameter.value(slots));
      }
    }
    return ways;
  }

  /**
   * How likely a student's first draw is this one: one over the number of values that each
   * parameter had. 0 where parameters were set.
   */
  public double chance() {
    if (draw.isEmpty()) {
      return 0;
    }
    double chance = 1;
    for (Drawn parameter : plan.draws().parameters()) {
      Domain domain = plan.draws().domain(parameter, slots, Budget.standard());
      chance /= domain.size().doubleValue();
    }
    return chance;
  }

  /** Whether another version of the same question has the same parameters. */
  public boolean sameAs(Variant other) {
    int parameters = plan.layout().parameters().size();
    return plan.question().id().equals(other.plan.question().id())
        && Arrays.equals(slots, 0, parameters, other.slots, 0, parameters);
  }

  /**
   * The right solution.
   *
   * @throws InvalidInputException if a step has no value, such as a division by zero; says which,
   *     with the parameters' values
   */
  public Solution solve() {
    Solution known = exact;
    return known == null ? worked(Conditions.EXACT) : known;
  }

  /**
   * The solution under other conditions.
   *
   * @throws InvalidInputException if a step has no value under these conditions; see {@link
   *     #replay}
   */
  public Solution solve(Conditions conditions) {
    return conditions.isExact() ? solve() : worked(conditions);
  }

  /** The solution under other conditions; empty where a step has no value under them. */
  public Optional<Solution> replay(Conditions conditions) {
    try {
      return Optional.of(attempt(conditions));
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  private Solution worked(Conditions conditions) {
    try {
      return attempt(conditions);
    } catch (Failure e) {
      throw explained(e);
    }
  }

  private Solution attempt(Conditions conditions) {
    if (!conditions.carried().isEmpty()) {
      StepRounding rounding = StepRounding.to(conditions.roundedTo());
      Graph graph = graph(misconception(conditions));
      return new Solution(
          this, graph, graph.work(slots, rounding, conditions.carried()), KeyRule.Role.MISTAKEN);
    }
    return attempt(misconception(conditions), conditions.roundedTo());
  }

  /**
   * Works the solution out; of a misconception, only what it changes in the right one.
   *
   * @param misconception its index, or {@link Replays#RIGHT}
   * @throws Failure where a step has no value
   */
  Solution attempt(int misconception, OptionalInt roundedTo) {
    if (misconception == Replays.RIGHT && roundedTo.isEmpty()) {
      return exact();
    }
    StepRounding rounding = StepRounding.to(roundedTo);
    Graph graph = graph(misconception);
    Optional<Solution> right =
        misconception == Replays.RIGHT
            ? Optional.empty()
            : replays().solution(Replays.RIGHT, roundedTo);
    Worked worked =
        right.isPresent()
            ? graph.rework(right.get().worked(), rounding)
            : graph.work(slots, rounding, Map.of());
    return new Solution(this, graph, worked, KeyRule.Role.MISTAKEN);
  }

  private Solution exact() {
    Solution known = exact;
    if (known == null) {
      Graph right = plan.right();
      known = new Solution(this, right, right.solve(slots), KeyRule.Role.RIGHT);
      exact = known;
    }
    return known;
  }

  private Graph graph(int misconception) {
    return misconception == Replays.RIGHT ? plan.right() : plan.mistaken(misconception);
  }

  private int misconception(Conditions conditions) {
    if (conditions.misconception().isEmpty()) {
      return Replays.RIGHT;
    }
    Misconception mistake = conditions.misconception().get();
    int index = plan.indexOf(mistake);
    if (index < 0) {
      throw new IllegalArgumentException(
          "misconception '" + mistake.id() + "' is not one of the question");
    }
    return index;
  }

  /** What the mistakes and rounding students of this version come to. */
  Replays replays() {
    Replays known = replays;
    if (known == null) {
      known = new Replays(this);
      replays = known;
    }
    return known;
  }

  /**
   * What responses to a part are judged by.
   *
   * @param part one of the question's parts
   * @param earlier by part id, the student's own answers to earlier parts as far as they were
   *     understood and not right; empty where nothing is to be carried on
   */
  public PartStandard standard(Part part, Map<String, Value> earlier) {
    int index = plan.indexOf(part);
    if (index < 0) {
      throw new IllegalArgumentException("part '" + part.id() + "' is not one of the question");
    }
    return new PartStandard(this, index, earlier);
  }

  /**
   * The texts with this version's values in them.
   *
   * @param exam how the exam writes numbers, where it says; the bank's notation otherwise
   */
  public Texts texts(Optional<Notation> exam) {
    Texts known = texts;
    if (known == null || !known.isFor(exam)) {
      known = new Texts(this, exam);
      texts = known;
    }
    return known;
  }

  InvalidInputException explained(Failure failure) {
    return failure.explained(plan.question().id(), parameters());
  }

  Value[] slots() {
    return slots;
  }

  Seed seed() {
    return seed;
  }
}
