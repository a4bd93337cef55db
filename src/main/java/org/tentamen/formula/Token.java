package org.tentamen.formula;

/**
 * A word of a formula.
 *
 * @param kind what sort of word
 * @param text the word as written; of a text, what stands between its quotes
 * @param from index of its first character
 * @param to index after its last character
 */
record Token(Kind kind, String text, int from, int to) {

  enum Kind {
    NUMBER,
    NAME,
    TEXT,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.NAME && text.equals(word);
  }

  /** How a message calls it. */
  String described() {
    return switch (kind) {
      case END -> "the end of the formula";
      case TEXT -> "the text '" + text + "'";
      case NUMBER, NAME, SIGN -> "'" + text + "'";
    };
  }
}
