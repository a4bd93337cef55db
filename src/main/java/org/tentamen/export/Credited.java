package org.tentamen.export;

import org.tentamen.formula.Rational;

/** An answer and what it earns. */
sealed interface Credited permits NumberAnswer, TextAnswer, Option {

  /** The share of the mark, 0 to 1; below 0 for a pick that takes away from others. */
  Rational credit();

  /** HTML shown with it; may be empty. */
  String feedback();

  /** What stands for it in a cloze gap, before that gap's escapes. */
  String inGap();
}
