package org.tentamen.answer;

/**
 * A word of a student's formula.
 *
 * @param kind what it is
 * @param text a number, a name or a function as the formula language writes it, or a sign
 * @param tight whether nothing stands between it and the word before
 */
record MathToken(Kind kind, String text, boolean tight) {

  /** What a word is. */
  enum Kind {
    /** A number. */
    NUMBER,
    /** A name, or a constant other than e. */
    NAME,
    /** Euler's number, whose powers are meant more than it itself. */
    EULER,
    /** A function, {@code #} for its argument. */
    FUNCTION,
    /** A raised exponent, such as ² or ⁻ˣ; its words follow in brackets. */
    RAISED,
    /** An operator or bracket. */
    SIGN,
    /** The end. */
    END
  }

  boolean is(char sign) {
    return kind == Kind.SIGN && text.charAt(0) == sign;
  }

  /** Whether a value can start with it. */
  boolean startsValue() {
    return switch (kind) {
      case NUMBER, NAME, EULER, FUNCTION -> true;
      case SIGN -> is('(') || is('√');
      case RAISED, END -> false;
    };
  }
}
