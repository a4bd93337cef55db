package org.tentamen.preview;

import java.math.BigInteger;
import java.util.Optional;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.variant.Plan;

/** The versions before and behind the one that an address asks for. */
final class Neighbours {

  /** Conditions may refuse long runs of draws; after so many there is no next one. */
  private static final int MOST_REFUSED = 10_000;

  private final Plan plan;
  private final Query query;

  Neighbours(Plan plan, Query query) {
    this.plan = plan;
    this.query = query.without(Choice.SET).without(Attempt.ANSWER);
  }

  /** The query of the version before; empty where there is none. */
  Optional<Query> previous() {
    return neighbour(-1);
  }

  /** The query of the next version; empty where there is none. */
  Optional<Query> next() {
    return neighbour(1);
  }

  private Optional<Query> neighbour(int step) {
    try {
      Optional<String> ordinal = query.value(Choice.ORDINAL);
      return ordinal.isPresent()
          ? accepted(new BigInteger(ordinal.get()), step)
              .map(n -> query.with(Choice.ORDINAL, n.toString()))
          : Optional.of(Choice.number(query) + step)
              .filter(n -> n >= 1)
              .map(n -> query.with(Choice.VARIANT, Integer.toString(n)));
    } catch (InvalidInputException | NumberFormatException e) {
      return Optional.of(query.without(Choice.ORDINAL).without(Choice.VARIANT))
          .filter(q -> step > 0);
    }
  }

  private Optional<BigInteger> accepted(BigInteger ordinal, int step) {
    BigInteger last = plan.size().subtract(BigInteger.ONE);
    BigInteger candidate = ordinal.min(last.add(BigInteger.ONE));
    for (int i = 0; i < MOST_REFUSED; i++) {
      candidate = candidate.add(BigInteger.valueOf(step));
      if (candidate.signum() < 0 || candidate.compareTo(last) > 0) {
        return Optional.empty();
      }
      if (plan.accepts(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
