package org.tentamen.answer;

import java.util.List;

/**
 * Rewrites a formula as students write it into the formula language: {@code 2x(x+1)} becomes {@code
 * 2*x*(x+1)}, {@code sin² x} becomes {@code sin(x)^2}.
 *
 * <p>Where mathematicians disagree about what is meant, there are several {@link Habit}s, and every
 * one of them is a reading.
 */
final class MathParser {

  /** How something is meant that can be meant in two ways. */
  enum Habit {
    /** Multiplication is multiplication, with a sign or without: 1/2x is half of x. */
    PLAIN,
    /** What stands together belongs together: 1/2x is 1/(2x), e^2x is e^(2x). */
    TOGETHER
  }

  /** Deeper nesting than any formula of an exercise has. */
  private static final int DEEPEST = 60;

  private final List<MathToken> tokens;
  private final Habit habit;
  private int next;
  private int depth;
  private int bars;

  private MathParser(List<MathToken> tokens, Habit habit) {
    this.tokens = tokens;
    this.habit = habit;
  }

  /**
   * The formula in the formula language.
   *
   * @throws NotAFormula where it is none
   */
  static String rewrite(List<MathToken> tokens, Habit habit) {
    MathParser parser = new MathParser(tokens, habit);
    String formula = parser.sum();
    if (parser.peek().kind() != MathToken.Kind.END) {
      throw unexpected(parser.peek());
    }
    return formula;
  }

  private String sum() {
    if (++depth > DEEPEST) {
      throw new NotAFormula("it is nested more than " + DEEPEST + " deep");
    }
    StringBuilder sum = new StringBuilder(signed());
    while (peek().is('+') || peek().is('-')) {
      sum.append(' ').append(take().text()).append(' ');
      String sign = sign();
      sum.append(sign.isEmpty() ? product() : "(-" + product() + ")");
    }
    depth--;
    return sum.toString();
  }

  private String signed() {
    String sign = sign();
    return sign + product();
  }

  /** One sign, if one stands here; a plus says nothing. */
  private String sign() {
    if (peek().is('+')) {
      take();
      return "";
    }
    if (peek().is('-')) {
      take();
      return "-";
    }
    return "";
  }

  private String product() {
    StringBuilder product = new StringBuilder(term());
    while (true) {
      if (peek().is('*') || peek().is('/')) {
        product.append(take().text());
        String sign = sign();
        product.append(sign.isEmpty() ? term() : "(-" + term() + ")");
      } else if (startsFactor()) {
        product.append('*').append(term());
      } else {
        return product.toString();
      }
    }
  }

  /** One factor, or by the habit all that stand together. */
  private String term() {
    return habit == Habit.TOGETHER ? together(true) : power();
  }

  /**
   * Factors with nothing between them.
   *
   * @param functions whether they go on with a function, and past an opening bracket where habits
   *     disagree: {@code sin x(x + 1)}
   */
  private String together(boolean functions) {
    String first = power();
    StringBuilder factors = new StringBuilder(first);
    int count = 1;
    while (startsFactor() && peek().tight() && (functions || goesOn())) {
      factors.append('*').append(power());
      count++;
    }
    return count == 1 ? first : "(" + factors + ")";
  }

  /** Whether the argument of a function without brackets goes on. */
  private boolean goesOn() {
    return peek().kind() != MathToken.Kind.FUNCTION
        && !peek().is('√')
        && !(habit == Habit.PLAIN && peek().is('('));
  }

  private boolean startsFactor() {
    if (peek().kind() == MathToken.Kind.NUMBER) {
      // 2 1/2 is no product, and x2 may be a name, a power or one.
      throw new NotAFormula(Glyphs.quote(peek().text()) + " needs an operator before it");
    }
    return peek().startsValue() || (peek().is('|') && bars == 0);
  }

  private String power() {
    boolean euler = peek().kind() == MathToken.Kind.EULER;
    String base = atom();
    boolean raised = peek().kind() == MathToken.Kind.RAISED;
    if (!raised && !peek().is('^')) {
      return base;
    }
    take();
    String exponent = raised ? atom() : exponent(euler);
    return euler ? "exp(" + bare(exponent) + ")" : base + to(exponent);
  }

  private String exponent(boolean euler) {
    String sign = sign();
    return sign + (euler && habit == Habit.TOGETHER ? together(true) : power());
  }

  /** An exponent, in brackets unless it is a single word. */
  private static String to(String exponent) {
    String bare = bare(exponent);
    return bare.matches("\\w+") ? "^" + bare : "^(" + bare + ")";
  }

  /** A text without brackets around all of it. */
  private static String bare(String text) {
    return Brackets.inside(text).orElse(text);
  }

  private String atom() {
    MathToken token = take();
    switch (token.kind()) {
      case NUMBER, NAME, EULER:
        return token.text();
      case FUNCTION:
        return function(token);
      case SIGN:
        return bracketed(token);
      case RAISED, END:
        throw unexpected(token);
    }
    throw new IllegalStateException("token (" + token + ") must be of a known kind");
  }

  private String bracketed(MathToken token) {
    if (token.is('(')) {
      int outside = bars;
      bars = 0;
      String inner = sum();
      bars = outside;
      expect(')');
      return "(" + inner + ")";
    }
    if (token.is('|')) {
      bars++;
      String inner = sum();
      expect('|');
      bars--;
      return "abs(" + inner + ")";
    }
    if (token.is('√')) {
      return "sqrt(" + bare(root()) + ")";
    }
    throw unexpected(token);
  }

  /** What stands under a root: √2x may be √(2x) or x·√2. */
  private String root() {
    if (peek().is('(')) {
      return atom();
    }
    return habit == Habit.TOGETHER ? together(false) : power();
  }

  /** A function and its argument, in brackets or standing together after it: {@code sin 2x}. */
  private String function(MathToken function) {
    String power = "";
    if (peek().kind() == MathToken.Kind.RAISED) {
      take();
      power = to(atom());
    } else if (peek().is('^')) {
      take();
      power = to(sign() + power());
    }
    if (power.contains("-")) {
      // sin⁻¹ is the arcsine to some and 1/sin to others.
      throw new NotAFormula("a negative power of a function can mean its inverse");
    }
    boolean digits = function.text().matches("log(2|10)\\(#\\)");
    if (digits && peek().tight() && !peek().is('(')) {
      throw new NotAFormula("a logarithm needs brackets around its argument");
    }
    String argument = peek().is('(') ? atom() : together(false);
    return function.text().replace("#", bare(argument)) + power;
  }

  private void expect(char sign) {
    if (!peek().is(sign)) {
      throw unexpected(peek());
    }
    take();
  }

  private MathToken peek() {
    return tokens.get(next);
  }

  private MathToken take() {
    MathToken token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  private static NotAFormula unexpected(MathToken token) {
    return new NotAFormula(
        token.kind() == MathToken.Kind.END
            ? "it ends too early"
            : Glyphs.quote(token.text().replace("#", "")) + " is out of place");
  }
}
