package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a student's formula into words, the names and functions known by then. */
final class MathLexer {

  private static final String SIGNS = "+-*/^()|√";

  /** More words than any formula of an exercise has. */
  private static final int MOST = 500;

  private static final int LONGEST_RUN = 80;

  private final String text;
  private final MathWords words;
  private final Signs signs;
  private final List<MathToken> tokens = new ArrayList<>();
  private int at;
  private boolean doubtful;

  private MathLexer(String text, MathWords words, Signs signs) {
    this.text = text;
    this.words = words;
    this.signs = signs;
  }

  /**
   * A formula's words.
   *
   * @param tokens the last one is the end
   * @param doubtful whether a number was read in a notation that deserves a note
   */
  record Words(List<MathToken> tokens, boolean doubtful) {}

  /**
   * Cuts a text.
   *
   * @param text with one spelling for each sign
   * @throws NotAFormula where a part of it is not known
   */
  static Words cut(String text, MathWords words, Signs signs) {
    MathLexer lexer = new MathLexer(text, words, signs);
    lexer.cut();
    return new Words(lexer.tokens, lexer.doubtful);
  }

  private void cut() {
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && Glyphs.isSpace(text.charAt(at))) {
        at++;
      }
      if (at < text.length()) {
        word(at == start && !tokens.isEmpty());
      }
      if (tokens.size() > MOST) {
        throw new NotAFormula("it has more than " + MOST + " words");
      }
    }
    tokens.add(new MathToken(MathToken.Kind.END, "", false));
  }

  private void word(boolean tight) {
    char c = text.charAt(at);
    if (Glyphs.isDigit(c) || ((c == '.' || c == ',') && isDigit(at + 1))) {
      number(tight);
    } else if (VulgarFractions.isAt(text, at)) {
      String fraction = "(" + VulgarFractions.at(text, at) + ")";
      add(MathToken.Kind.NUMBER, fraction, tight, at + 1);
    } else if (Superscripts.isAt(text, at)) {
      raised(tight);
    } else if (isTimes()) {
      add(MathToken.Kind.SIGN, "*", tight, at + 1);
    } else if (Character.isLetter(c)) {
      letters(tight);
    } else {
      sign(tight);
    }
  }

  /** An exponent in raised letters and digits: what it is, and its words in brackets. */
  private void raised(boolean tight) {
    int end = Superscripts.end(text, at);
    String exponent = Superscripts.lowered(text.substring(at, end));
    List<MathToken> inside = cut(exponent, words, signs).tokens();
    add(MathToken.Kind.RAISED, exponent, tight, end);
    tokens.add(new MathToken(MathToken.Kind.SIGN, "(", true));
    tokens.addAll(inside.subList(0, inside.size() - 1));
    tokens.add(new MathToken(MathToken.Kind.SIGN, ")", true));
  }

  private boolean isDigit(int index) {
    return index < text.length() && Glyphs.isDigit(text.charAt(index));
  }

  /** An x or X between numbers, where x is no name. */
  private boolean isTimes() {
    char c = text.charAt(at);
    boolean x = (c == 'x' || c == 'X') && !words.hasX();
    boolean before = !tokens.isEmpty() && !tokens.get(tokens.size() - 1).is('(');
    return x && before && (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)));
  }

  private void number(boolean tight) {
    int end = at;
    while (end < text.length() && (isDigit(end) || ".,'_".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    if (text.charAt(end - 1) == '.' && end == text.length()) {
      end--;
    }
    String run = text.substring(at, end);
    Optional<Decimal> decimal = Decimal.at(run, 0, signs).filter(d -> d.end() == run.length());
    if (decimal.isEmpty() || run.length() > NumberParser.LONGEST) {
      throw new NotAFormula(Glyphs.quote(run) + " is not a number");
    }
    doubtful |= signs.isDoubtful(decimal.get().group()) || signs.isDoubtful(decimal.get().point());
    int exponentEnd = exponentEnd(end);
    String power = exponentEnd > end ? "e" + text.substring(end + 1, exponentEnd) : "";
    add(MathToken.Kind.NUMBER, plain(decimal.get()) + power, tight, exponentEnd);
  }

  private static String plain(Decimal decimal) {
    int whole = decimal.digits().length() - decimal.decimals();
    String before = decimal.digits().substring(0, whole);
    String after = decimal.digits().substring(whole);
    return (before.isEmpty() ? "0" : before) + (after.isEmpty() ? "" : "." + after);
  }

  /** Where the e-3 of 1e-3 ends; the same place where none stands there. */
  private int exponentEnd(int from) {
    boolean e = from < text.length() && (text.charAt(from) == 'e' || text.charAt(from) == 'E');
    int digits =
        e && from + 1 < text.length() && "+-".indexOf(text.charAt(from + 1)) >= 0
            ? from + 2
            : from + 1;
    int end = digits;
    while (e && isDigit(end)) {
      end++;
    }
    return e && end > digits ? end : from;
  }

  /** A run of letters: one word, or several known ones without anything between them. */
  private void letters(boolean tight) {
    int end = at;
    while (end < text.length() && (MathWords.isWordPart(text.charAt(end)) || isDigit(end))) {
      end++;
    }
    String run = text.substring(at, end);
    Optional<List<MathToken>> parts =
        run.length() > LONGEST_RUN
            ? Optional.empty()
            : parts(run, 0, tight, new boolean[run.length()]);
    tokens.addAll(
        parts.orElseThrow(() -> new NotAFormula(Glyphs.quote(run) + " is not known here")));
    at = end;
  }

  /** The longest words first; what follows an index once found hopeless is not tried again. */
  private Optional<List<MathToken>> parts(String run, int from, boolean tight, boolean[] hopeless) {
    if (from == run.length()) {
      return Optional.of(new ArrayList<>());
    }
    for (int to = run.length(); to > from && !hopeless[from]; to--) {
      String word = run.substring(from, to);
      hopeless[from] = words.isLacking(word);
      Optional<MathToken> first = hopeless[from] ? Optional.empty() : known(word, tight);
      Optional<List<MathToken>> rest =
          first.isPresent() ? parts(run, to, true, hopeless) : Optional.empty();
      if (rest.isPresent()) {
        rest.get().add(0, first.get());
        return rest;
      }
    }
    hopeless[from] = true;
    return Optional.empty();
  }

  private Optional<MathToken> known(String word, boolean tight) {
    // An index belongs to the word before it: log_b is no logarithm of b.
    if (!Character.isLetter(word.charAt(0)) || word.endsWith("_")) {
      return Optional.empty();
    }
    if (words.isEuler(word)) {
      return Optional.of(new MathToken(MathToken.Kind.EULER, "exp(1)", tight));
    }
    return words
        .name(word)
        .map(n -> new MathToken(MathToken.Kind.NAME, n, tight))
        .or(() -> words.function(word).map(f -> new MathToken(MathToken.Kind.FUNCTION, f, tight)));
  }

  /** Whether a square bracket holds the degree of a root, as in {@code sqrt[3]{x}}. */
  private boolean isDegree() {
    String before = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1).text();
    int end = text.indexOf(']', at) + 1;
    return text.charAt(at) == '['
        && (before.equals("√") || before.equals("sqrt(#)"))
        && end > 0
        && end < text.length()
        && "({".indexOf(text.charAt(end)) >= 0;
  }

  private void sign(boolean tight) {
    char c = text.charAt(at);
    if (isDegree()) {
      throw new NotAFormula("a root with a degree is written as a power, x^(1/3)");
    }
    if (c == '[' && tight && tokens.get(tokens.size() - 1).kind() == MathToken.Kind.NAME) {
      throw new NotAFormula("a square bracket after a name can be an index");
    }
    char written =
        "[{".indexOf(c) >= 0 ? '(' : "]}".indexOf(c) >= 0 ? ')' : "×·".indexOf(c) >= 0 ? '*' : c;
    boolean power = text.startsWith("**", at);
    if (SIGNS.indexOf(written) < 0) {
      throw new NotAFormula(Glyphs.quote(String.valueOf(c)) + " is not known here");
    }
    add(MathToken.Kind.SIGN, power ? "^" : String.valueOf(written), tight, at + (power ? 2 : 1));
  }

  private void add(MathToken.Kind kind, String word, boolean tight, int end) {
    tokens.add(new MathToken(kind, word, tight));
    at = end;
  }
}
