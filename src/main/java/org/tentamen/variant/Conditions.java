package org.tentamen.variant;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.bank.Misconception;
import org.tentamen.formula.Value;

/**
 * Under which conditions a solution is worked out; they compose.
 *
 * @param misconception what is replaced; empty for the right solution
 * @param roundedTo to how many decimals each step is rounded before a later step reads it; empty
 *     for not at all
 * @param carried by name of a step or parameter, what stands in its place: a student's own answer
 *     to an earlier part, as typed
 */
public record Conditions(
    Optional<Misconception> misconception, OptionalInt roundedTo, Map<String, Value> carried) {

  /** Nothing changed: what gives the key. */
  public static final Conditions EXACT =
      new Conditions(Optional.empty(), OptionalInt.empty(), Map.of());

  /** Copies the map. */
  public Conditions {
    carried = Map.copyOf(carried);
  }

  /** The same with a misconception. */
  public Conditions with(Misconception mistaken) {
    return new Conditions(Optional.of(mistaken), roundedTo, carried);
  }

  /**
   * The same with each step rounded.
   *
   * @param decimals how many decimals are kept, 0 or more
   */
  public Conditions rounded(int decimals) {
    return new Conditions(misconception, OptionalInt.of(decimals), carried);
  }

  /** The same with a student's own values. */
  public Conditions carrying(Map<String, Value> values) {
    return new Conditions(misconception, roundedTo, values);
  }

  /** Whether nothing is changed. */
  boolean isExact() {
    return misconception.isEmpty() && roundedTo.isEmpty() && carried.isEmpty();
  }
}
