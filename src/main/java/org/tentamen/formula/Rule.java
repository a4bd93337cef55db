package org.tentamen.formula;

/** How a built-in function calculates. */
sealed interface Rule {

  /** From one number; a list is taken item by item. */
  @FunctionalInterface
  non-sealed interface OfNumber extends Rule {
    Numeric of(Numeric x, Budget budget);
  }

  /** From two numbers or more, two at a time from the left; lists are taken item by item. */
  @FunctionalInterface
  non-sealed interface OfNumbers extends Rule {
    Numeric of(Numeric x, Numeric y, Budget budget);
  }

  /** From whole values. */
  @FunctionalInterface
  non-sealed interface OfValues extends Rule {
    Value of(Value[] arguments, Budget budget);
  }

  /** Not a calculation: stands for a block or a way to print, alone in a text's braces. */
  record InTexts() implements Rule {}
}
