package org.tentamen.variant;

import java.util.OptionalInt;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** What a step's value becomes before a later step reads it. */
final class StepRounding {

  /** Nothing is rounded. */
  static final StepRounding NONE = new StepRounding(-1);

  private final int decimals;

  private StepRounding(int decimals) {
    this.decimals = decimals;
  }

  /** Every number rounded half away from zero to so many decimals, or nothing where empty. */
  static StepRounding to(OptionalInt decimals) {
    return decimals.isPresent() ? new StepRounding(decimals.getAsInt()) : NONE;
  }

  boolean rounds() {
    return decimals >= 0;
  }

  /** The value with every number in it rounded. */
  Value of(Value value) {
    if (value instanceof Numeric number) {
      return Rational.of(number.rounded(decimals));
    }
    if (value instanceof Value.Items list) {
      Value[] rounded = new Value[list.size()];
      for (int i = 0; i < rounded.length; i++) {
        rounded[i] = of(list.get(i));
      }
      return Value.Items.of(rounded);
    }
    return value;
  }
}
