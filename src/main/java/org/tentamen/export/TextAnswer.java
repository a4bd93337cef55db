package org.tentamen.export;

import org.tentamen.formula.Rational;

/**
 * A text that a quiz accepts.
 *
 * @param text what is typed, letter by letter
 * @param credit the share of the mark it earns, 0 to 1
 * @param feedback HTML shown with it; may be empty
 */
record TextAnswer(String text, Rational credit, String feedback) implements Credited {

  /**
   * The text as Moodle's short answers are written: an asterisk of its own would stand for any
   * text.
   */
  String pattern() {
    return text.replace("*", "\\*");
  }

  @Override
  public String inGap() {
    return pattern();
  }
}
