package org.tentamen.variant;

import org.tentamen.formula.Value;

/**
 * What a replay of the solution came to.
 *
 * @param exact by slot, each value as it was calculated
 * @param read by slot, each value as a later step reads it; the same array where nothing is rounded
 */
record Worked(Value[] exact, Value[] read) {

  /** Whether steps were rounded. */
  boolean isRounded() {
    return exact != read;
  }
}
