package org.tentamen.formula;

/**
 * A built-in function: what documentation says, how it calculates, and what is known beforehand of
 * its result.
 */
record Definition(BuiltIn description, Rule rule, Typing typing) {

  String name() {
    return description.name();
  }

  boolean isForTexts() {
    return rule instanceof Rule.InTexts;
  }

  /** A function of one number. */
  static Definition number(
      String signature, String description, String example, Rule.OfNumber rule) {
    BuiltIn text = BuiltIn.of(signature, Arity.of(1), description, example);
    return new Definition(text, rule, Typing.ITEM_BY_ITEM);
  }

  /** A function of numbers, two at a time. */
  static Definition numbers(
      String signature, Arity arity, String description, String example, Rule.OfNumbers rule) {
    BuiltIn text = BuiltIn.of(signature, arity, description, example);
    return new Definition(text, rule, Typing.ITEM_BY_ITEM);
  }

  /** A function of whole values. */
  static Definition values(
      String signature,
      Arity arity,
      String description,
      String example,
      Typing typing,
      Rule.OfValues rule) {
    return new Definition(BuiltIn.of(signature, arity, description, example), rule, typing);
  }
}
