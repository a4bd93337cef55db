package org.tentamen.answer;

/**
 * What may stand where a number is expected.
 *
 * @param after what may follow it
 * @param form whether it may be arithmetic
 */
record NumberSyntax(NumberParser.After after, Key.Form form) {

  /** A number, perhaps with a percent sign. */
  static final NumberSyntax PLAIN = new NumberSyntax(NumberParser.After.PERCENT, Key.Form.NUMBER);

  static NumberSyntax of(NumberRules rules) {
    return new NumberSyntax(
        rules.unit().isPresent() ? NumberParser.After.UNIT : NumberParser.After.PERCENT,
        rules.form());
  }

  /** Reads a number, and as arithmetic what is none, where that is allowed. */
  Typed parse(String text, Signs signs) {
    Typed number = NumberParser.parse(text, signs, after);
    if (number.isRead() || form == Key.Form.NUMBER) {
      return number;
    }
    return ArithmeticParser.parse(text, signs);
  }
}
