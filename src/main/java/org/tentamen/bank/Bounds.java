package org.tentamen.bank;

import org.tentamen.formula.Rational;

/** What a number must be. */
@FunctionalInterface
public interface Bounds {

  /** Above 0. */
  Bounds POSITIVE = n -> n.signum() > 0;

  /** 0 or more. */
  Bounds NOT_NEGATIVE = n -> n.signum() >= 0;

  /** From 0 to 1. */
  Bounds SHARE = n -> n.signum() >= 0 && n.compareTo(Rational.ONE) <= 0;

  /** From a millionth to a million, so that sums of them are legible on any sheet. */
  Bounds POINTS =
      n -> n.compareTo(Rational.of(1, 1_000_000)) >= 0 && n.compareTo(Rational.of(1_000_000)) <= 0;

  /** Whether a number fits. */
  boolean hold(Rational number);
}
