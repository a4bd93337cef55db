package org.tentamen.bank;

import java.util.Optional;
import org.tentamen.answer.Notation;
import org.tentamen.answer.Tolerance;
import org.tentamen.formula.Rational;

/**
 * What holds in a bank where a question says nothing else.
 *
 * @param points what a question or part earns
 * @param tolerance how far a number may be off; empty where the key decides
 * @param numbers how numbers are written, where the bank says
 * @param credit the share that a misconception earns
 */
record Defaults(
    Rational points, Optional<Tolerance> tolerance, Optional<Notation> numbers, Rational credit) {

  /** One point, no tolerance, no notation, no credit. */
  static final Defaults NONE =
      new Defaults(Rational.ONE, Optional.empty(), Optional.empty(), Rational.ZERO);
}
