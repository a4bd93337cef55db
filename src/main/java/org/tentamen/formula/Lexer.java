package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;

/** Cuts a formula into words, and reports every character that cannot belong to one. */
final class Lexer {

  /** No formula that a person writes is longer; a longer text is refused before anything is cut. */
  static final int LONGEST = 20_000;

  /** After so many, the text is no formula at all. */
  private static final int MOST_PROBLEMS = 10;

  private static final List<String> SIGNS =
      List.of(
          "==", "!=", "<=", ">=", "//", "+", "-", "*", "/", "%", "^", "<", ">", "(", ")", "[", "]",
          ",");

  private final String text;
  private final Passage passage;
  private final Diagnostics problems;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /** After the sign of C's {@code c ? a : b}, whose colon belongs to it. */
  private boolean isConditional;

  private Lexer(Passage passage, Diagnostics problems) {
    this.text = passage.text();
    this.passage = passage;
    this.problems = problems;
  }

  /** The words and, last, {@link Token.Kind#END}; empty where something could not be read. */
  static Optional<List<Token>> tokens(Passage passage, Diagnostics problems) {
    if (passage.text().length() > LONGEST) {
      problems.error(
          passage.at(0),
          "a formula of " + passage.text().length() + " characters",
          LONGEST + " at most",
          "");
      return Optional.empty();
    }
    Lexer lexer = new Lexer(passage, problems);
    boolean readable = lexer.readAll();
    return readable ? Optional.of(lexer.tokens) : Optional.empty();
  }

  private boolean readAll() {
    boolean readable = true;
    int wrong = 0;
    while (skipSpace() < text.length() && wrong < MOST_PROBLEMS) {
      wrong += readWord() ? 0 : 1;
      readable = wrong == 0;
    }
    tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
    return readable;
  }

  private int skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** A no-break space comes with text pasted from a web page and looks like any other. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private boolean readWord() {
    char c = text.charAt(at);
    if (isDigit(c)) {
      add(Token.Kind.NUMBER, endOfNumber());
      return true;
    }
    if (isNameStart(c)) {
      add(Token.Kind.NAME, endOfName());
      return true;
    }
    if (c == '\'' || c == '"') {
      return readText(c);
    }
    return readSign();
  }

  private void add(Token.Kind kind, int end) {
    tokens.add(new Token(kind, text.substring(at, end), at, end));
    at = end;
  }

  private int endOfNumber() {
    int end = endOfDigits(at);
    if (isDigitAt(end + 1) && text.charAt(end) == '.') {
      end = endOfDigits(end + 1);
    }
    boolean exponent = end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E');
    if (!exponent) {
      return end;
    }
    boolean sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0;
    int digits = sign ? end + 2 : end + 1;
    return isDigitAt(digits) ? endOfDigits(digits) : end;
  }

  private int endOfDigits(int from) {
    int end = from;
    while (isDigitAt(end)) {
      end++;
    }
    return end;
  }

  private int endOfName() {
    int end = at;
    while (end < text.length() && (isNameStart(text.charAt(end)) || isDigit(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private boolean readText(char quote) {
    int end = text.indexOf(quote, at + 1);
    if (end < 0) {
      problems.error(
          passage.at(at),
          "a text that is not closed",
          "a second " + quote,
          "A text begins and ends with the same quote.");
      at = text.length();
      return false;
    }
    tokens.add(new Token(Token.Kind.TEXT, text.substring(at + 1, end), at, end + 1));
    at = end + 1;
    return true;
  }

  private boolean readSign() {
    // "=" begins "==" and "!" begins "!=", so a misspelling counts only where it is the longer one.
    Optional<String> sign = SIGNS.stream().filter(s -> text.startsWith(s, at)).findFirst();
    Optional<Misspelling> misspelt = Misspelling.at(text, at);
    boolean wrong =
        misspelt.isPresent()
            && misspelt.get().written().length() > sign.map(String::length).orElse(0);
    if (wrong) {
      isConditional |= text.charAt(at) == '?';
      report(misspelt.get().written(), misspelt.get().mend());
      return false;
    }
    if (isConditional && text.charAt(at) == ':') {
      at++;
      return false;
    }
    if (sign.isEmpty()) {
      reportUnknown();
      return false;
    }
    add(Token.Kind.SIGN, at + sign.get().length());
    return true;
  }

  private void reportUnknown() {
    if (text.charAt(at) == '.' && isDigitAt(at + 1)) {
      report(".", "Write 0" + text.substring(at, endOfDigits(at + 1)) + ".");
      return;
    }
    if (text.charAt(at) == '.' && isMemberAt(at)) {
      report(".", "A name has no other one before it: 'sqrt(x)', not 'math.sqrt(x)'.");
      return;
    }
    if (text.charAt(at) == '.') {
      report(".", "A decimal point stands between two digits.");
      return;
    }
    int end = at;
    while (end < text.length() && isForeignLetter(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    boolean letters = end > at;
    String written = letters ? text.substring(at, end) : Character.toString(text.codePointAt(at));
    report(written, letters ? "Names are made of the letters A to Z, a to z, digits and _." : "");
  }

  /** {@code math.sqrt}. */
  private boolean isMemberAt(int point) {
    boolean before = point > 0 && isNameStart(text.charAt(point - 1));
    return before && point + 1 < text.length() && isNameStart(text.charAt(point + 1));
  }

  private static boolean isForeignLetter(int codePoint) {
    return codePoint > 127 && Character.isLetter(codePoint);
  }

  private void report(String written, String mend) {
    problems.error(passage.at(at), "'" + written + "' in a formula", "", mend);
    at += written.length();
  }

  private boolean isDigitAt(int index) {
    return index < text.length() && isDigit(text.charAt(index));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
