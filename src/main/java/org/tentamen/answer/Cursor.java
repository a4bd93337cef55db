package org.tentamen.answer;

/** A place in a text that moves forward as the text is understood. */
final class Cursor {

  final String text;
  int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** Whether one of some characters stands here. */
  boolean isAtAny(String characters) {
    return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
  }

  boolean isAtDigit() {
    return at < text.length() && Glyphs.isDigit(text.charAt(at));
  }

  boolean isAtRaised() {
    return at < text.length() && Superscripts.isAt(text, at);
  }

  /** Moves past a text, if it stands here. */
  boolean take(String expected) {
    boolean here = text.startsWith(expected, at);
    at += here ? expected.length() : 0;
    return here;
  }

  void skipSpaces() {
    while (isAt(' ')) {
      at++;
    }
  }

  /** Moves past a plus or minus sign, if one stands here; whether it is a minus. */
  boolean minus() {
    boolean minus = isAt('-');
    if (minus || isAt('+')) {
      at++;
    }
    return minus;
  }

  /** The digits that stand here, perhaps none. */
  String digits() {
    int start = at;
    while (isAtDigit()) {
      at++;
    }
    return text.substring(start, at);
  }

  String rest() {
    return text.substring(at);
  }
}
