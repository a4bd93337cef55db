package org.tentamen.export;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Value;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

/**
 * The variants 1, 2, 3 … of a question, each as the student "variant N" has it, without those that
 * are the same as an earlier one. As many as asked for, or as there are.
 */
final class DistinctVariants implements Iterator<DistinctVariants.Numbered> {

  /** So many draws are tried out one by one to learn how many versions there are. */
  private static final BigInteger COUNTABLE = BigInteger.valueOf(20_000);

  /** After so many draws without a new version it is time to count them. */
  private static final int PATIENCE = 50;

  /** After so many draws without a new version there is hardly one left. */
  private static final int MOST_IN_VAIN = 10_000;

  private final Plan plan;
  private final Secret secret;
  private final String exam;
  private final int most;
  private final Set<Map<String, Value>> seen = new HashSet<>();
  private OptionalLong versions = OptionalLong.empty();
  private int number;
  private Optional<Numbered> next;

  /**
   * A variant and its number.
   *
   * @param number N of "variant N", from 1
   * @param variant what that student has
   */
  record Numbered(int number, Variant variant) {}

  /**
   * The variants of a question.
   *
   * @param exam the exam's id
   * @param most how many at most, 1 or more
   */
  DistinctVariants(Plan plan, Secret secret, String exam, int most) {
    this.plan = plan;
    this.secret = secret;
    this.exam = exam;
    this.most = most;
    this.next = draw();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Numbered next() {
    Numbered drawn = next.orElseThrow(NoSuchElementException::new);
    next = draw();
    return drawn;
  }

  private Optional<Numbered> draw() {
    int inVain = 0;
    while (seen.size() < most && inVain < MOST_IN_VAIN) {
      number++;
      String student = "variant " + number;
      Variant variant = plan.draw(secret.seed(exam, student, plan.question().id(), 0));
      if (seen.add(variant.parameters())) {
        return Optional.of(new Numbered(number, variant));
      }
      inVain++;
      if (inVain >= PATIENCE && seen.size() >= versions()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** How many versions there are; counted once. */
  private long versions() {
    if (versions.isEmpty()) {
      versions = OptionalLong.of(count());
    }
    return versions.getAsLong();
  }

  private long count() {
    BigInteger draws = draws();
    if (draws == null || draws.compareTo(COUNTABLE) > 0) {
      return Long.MAX_VALUE;
    }
    long accepted = 0;
    for (int i = 0; i < draws.intValueExact(); i++) {
      accepted += plan.accepts(BigInteger.valueOf(i)) ? 1 : 0;
    }
    return accepted;
  }

  private @Nullable BigInteger draws() {
    try {
      return plan.size();
    } catch (InvalidInputException e) {
      // Too many to count: more than anybody asks for.
      return null;
    }
  }
}
