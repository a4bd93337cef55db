package org.tentamen.variant;

import java.math.BigInteger;
import java.util.Optional;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Value;

/**
 * Goes through a question's draws one by one in the order of their ordinals, much faster than
 * asking for each. Not for several threads; make one for each.
 *
 * <pre>{@code
 * Walk walk = plan.walk(BigInteger.ZERO, plan.size());
 * while (walk.advance()) {
 *   walk.version().ifPresent(variant -> …);
 * }
 * }</pre>
 */
public final class Walk {

  private final Plan plan;
  private final BigInteger to;
  private final Domain[] domains;
  private final BigInteger[] numbers;
  private final Value[] slots;
  private BigInteger ordinal;
  private boolean isStarted;

  Walk(Plan plan, BigInteger from, BigInteger to) {
    this.plan = plan;
    this.to = to.min(plan.size());
    this.ordinal = from;
    this.slots = plan.layout().slots();
    int parameters = plan.draws().parameters().size();
    this.domains = new Domain[parameters];
    this.numbers = new BigInteger[parameters];
    if (from.compareTo(this.to) < 0) {
      Draw first = plan.ordinals().at(from);
      for (int i = 0; i < parameters; i++) {
        domains[i] = domain(i);
        numbers[i] = first.number(i);
        put(i);
      }
    }
  }

  /**
   * Goes to the first draw, or to the next.
   *
   * @return whether there is one
   */
  public boolean advance() {
    if (isStarted) {
      ordinal = ordinal.add(BigInteger.ONE);
    }
    boolean isThere = ordinal.compareTo(to) < 0;
    if (isThere && isStarted) {
      step();
    }
    isStarted = true;
    return isThere;
  }

  /** The ordinal of the draw. */
  public BigInteger ordinal() {
    return ordinal;
  }

  /**
   * The version drawn; empty where the question's conditions refuse it.
   *
   * @throws InvalidInputException if a condition has no value
   */
  public Optional<Variant> version() {
    Value[] own = slots.clone();
    if (!plan.draws().accepts(own, Budget.standard())) {
      return Optional.empty();
    }
    long[] wide = new long[numbers.length];
    java.util.Arrays.fill(wide, Domain.TOO_MANY_FOR_A_LONG);
    Draw draw = new Draw(own, wide, numbers.clone());
    return Optional.of(new Variant(plan, draw, new Seed(ordinal.longValue())));
  }

  /** Counts on by one, the last parameter the fastest; a range may be empty for some values. */
  private void step() {
    int i = numbers.length - 1;
    while (true) {
      while (isLast(i)) {
        i--;
      }
      numbers[i] = numbers[i].add(BigInteger.ONE);
      put(i);
      i++;
      while (i < numbers.length && begin(i)) {
        i++;
      }
      if (i == numbers.length) {
        return;
      }
      i--;
    }
  }

  private boolean isLast(int i) {
    return numbers[i].add(BigInteger.ONE).compareTo(domains[i].size()) >= 0;
  }

  /** The first value of a parameter; false where it has none now. */
  private boolean begin(int i) {
    domains[i] = domain(i);
    numbers[i] = BigInteger.ZERO;
    boolean hasValues = domains[i].size().signum() > 0;
    if (hasValues) {
      put(i);
    }
    return hasValues;
  }

  private Domain domain(int i) {
    Drawn parameter = plan.draws().parameters().get(i);
    return plan.draws().domain(parameter, slots, Budget.standard());
  }

  private void put(int i) {
    plan.draws().parameters().get(i).put(domains[i].pick(new Digits(numbers[i])), slots);
  }
}
