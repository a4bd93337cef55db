package org.tentamen.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tentamen.formula.Rational;

/**
 * What each of several answers earns; the first that says so counts.
 *
 * @param <A> the answer
 */
final class Worths<A> implements Shares.Gap<A> {

  private final Map<A, Worth> worths = new HashMap<>();

  /** Lets an answer earn everything. */
  void right(A answer) {
    worths.putIfAbsent(answer, new Worth(Rational.ONE, ""));
  }

  /** What an answer earns; nothing where nobody said. */
  Worth of(A answer) {
    return worths.getOrDefault(answer, Worth.NOTHING);
  }

  @Override
  public Rational weight() {
    return Rational.ONE;
  }

  @Override
  public Optional<Rational> earned(A answer) {
    return Optional.ofNullable(worths.get(answer)).map(Worth::credit);
  }

  @Override
  public void add(A answer, Rational credit, String feedback) {
    worths.putIfAbsent(answer, new Worth(credit, feedback));
  }

  /**
   * What an answer earns and what its author says to it.
   *
   * @param credit a share of the mark, 0 to 1
   * @param feedback HTML; may be empty
   */
  record Worth(Rational credit, String feedback) {

    /** What nobody said anything of. */
    static final Worth NOTHING = new Worth(Rational.ZERO, "");
  }
}
