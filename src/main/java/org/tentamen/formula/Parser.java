package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.diagnostic.Passage;

/**
 * Builds the tree of a formula by recursive descent, one method a rule of the grammar.
 *
 * <p>Nesting is counted, so that ten thousand brackets are an error with a place and not an
 * overflow of the stack.
 */
final class Parser {

  /** How deep brackets, calls and signs may be nested. */
  static final int DEEPEST = 200;

  private final Passage passage;
  private final List<Token> tokens;
  private int next;
  private int depth;

  Parser(Passage passage, List<Token> tokens) {
    this.passage = passage;
    this.tokens = tokens;
  }

  /**
   * The tree of the whole formula.
   *
   * @throws SyntaxProblem where it is not one
   */
  Tree whole() {
    if (peek().kind() == Token.Kind.END) {
      throw problem(peek(), "an empty formula", "a value", "");
    }
    Tree tree = value();
    if (peek().kind() != Token.Kind.END) {
      throw unexpectedAfterValue(peek(), "an operator or the end of the formula");
    }
    return tree;
  }

  private Tree value() {
    descend();
    Tree tree = expression(Operator.OR.binding());
    depth--;
    return tree;
  }

  private void descend() {
    if (++depth > DEEPEST) {
      throw problem(
          peek(),
          "a formula nested more than " + DEEPEST + " deep",
          "",
          "Split it into several steps.");
    }
  }

  /** Operators that bind at least so tightly, those of equal binding grouped to the left. */
  private Tree expression(int least) {
    Token first = peek();
    Tree left = least <= Operator.NOT_BINDS && first.isWord("not") ? negation() : signed();
    Optional<Operator> operator = operator(least);
    while (operator.isPresent()) {
      take();
      Tree right = expression(operator.get().binding() + 1);
      left = new Tree.Binary(operator.get(), left, right, since(first));
      refuseChain(operator.get());
      operator = operator(least);
    }
    return left;
  }

  private void refuseChain(Operator before) {
    boolean chain =
        before.group() == Operator.Group.COMPARISON && operator(before.binding()).isPresent();
    if (chain) {
      throw problem(
          peek(),
          "a chain of comparisons",
          "one comparison",
          "Join two with 'and', as in a < b and b < c.");
    }
  }

  /** The operator that comes next, where it binds tightly enough. */
  private Optional<Operator> operator(int least) {
    Token token = peek();
    boolean word = token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.NAME;
    return word
        ? Operator.written(token.text()).filter(o -> o.binding() >= least)
        : Optional.empty();
  }

  private Tree negation() {
    Token not = take();
    descend();
    Tree operand = expression(Operator.NOT_BINDS);
    depth--;
    return new Tree.Not(operand, since(not));
  }

  private Tree signed() {
    Token sign = peek();
    if (!sign.is("-") && !sign.is("+")) {
      return power();
    }
    take();
    descend();
    Tree operand = signed();
    depth--;
    return sign.is("-") ? new Tree.Negate(operand, since(sign)) : operand;
  }

  private Tree power() {
    Token first = peek();
    Tree base = postfix();
    if (!peek().is("^")) {
      return base;
    }
    take();
    descend();
    Tree exponent = signed();
    depth--;
    return new Tree.Binary(Operator.POWER, base, exponent, since(first));
  }

  private Tree postfix() {
    Token first = peek();
    Tree tree = primary();
    while (peek().is("[")) {
      take();
      Tree index = value();
      expect("]", "an index");
      tree = new Tree.Index(tree, index, since(first));
    }
    return tree;
  }

  private Tree primary() {
    Token token = peek();
    return switch (token.kind()) {
      case NUMBER -> number(take());
      case TEXT -> new Tree.Text(take().text(), span(token));
      case NAME -> named(token);
      case SIGN, END -> bracketed(token);
    };
  }

  private Tree number(Token token) {
    Rational value =
        NumberLiteral.value(token.text())
            .orElseThrow(
                () ->
                    problem(
                        token,
                        "a number of too many digits",
                        NumberLiteral.LONGEST + " at most",
                        ""));
    return new Tree.Literal(value, span(token));
  }

  private Tree named(Token token) {
    boolean operator = Operator.written(token.text()).isPresent() || token.isWord("not");
    if (operator) {
      throw problem(
          token,
          token.described(),
          "a value",
          token.isWord("not") ? "Put 'not …' in parentheses." : "");
    }
    take();
    if (!peek().is("(")) {
      if (token.isWord("if") || token.isWord("each")) {
        throw problem(token, "'" + token.text() + "' without parentheses", usage(token), "");
      }
      return new Tree.Name(token.text(), span(token));
    }
    take();
    if (token.isWord("each")) {
      return each(token);
    }
    List<Tree> arguments = items(")", "the arguments of '" + token.text() + "'");
    Span span = since(token);
    return token.isWord("if") ? choice(token, arguments, span) : call(token, arguments, span);
  }

  private static Tree call(Token token, List<Tree> arguments, Span span) {
    return new Tree.Call(token.text(), arguments, span);
  }

  private Tree choice(Token token, List<Tree> arguments, Span span) {
    if (arguments.size() != 3) {
      throw problem(token, "'if' with " + count(arguments.size()), usage(token), "");
    }
    return new Tree.If(arguments.get(0), arguments.get(1), arguments.get(2), span);
  }

  private Tree each(Token token) {
    Token function = peek();
    boolean name = function.kind() == Token.Kind.NAME && tokens.get(next + 1).is(",");
    if (!name) {
      throw problem(function, "'each' without the name of a function", usage(token), "");
    }
    take();
    take();
    List<Tree> arguments = items(")", "the arguments of 'each'");
    if (arguments.isEmpty()) {
      throw problem(token, "'each' without a list", usage(token), "");
    }
    return new Tree.Each(function.text(), span(function), arguments, since(token));
  }

  private static String usage(Token token) {
    return token.isWord("if") ? "if(condition, then, otherwise)" : "each(function, list, …)";
  }

  static String count(int arguments) {
    return arguments == 1 ? "1 argument" : arguments + " arguments";
  }

  private Tree bracketed(Token token) {
    if (token.is("(")) {
      take();
      Tree inner = value();
      expect(")", "a parenthesis");
      return inner;
    }
    if (token.is("[")) {
      take();
      List<Tree> items = items("]", "a list");
      return new Tree.ListOf(items, since(token));
    }
    boolean percent = next > 0 && last().is("%");
    throw problem(
        token,
        token.described(),
        "a value",
        percent ? "'%' is the remainder of a division; write 50/100 for 50 percent." : "");
  }

  /** Values with commas between them, up to and with the closing bracket. */
  private List<Tree> items(String close, String what) {
    List<Tree> items = new ArrayList<>();
    if (peek().is(close)) {
      take();
      return items;
    }
    items.add(value());
    while (peek().is(",")) {
      take();
      items.add(value());
    }
    expect(close, what);
    return items;
  }

  private Token expect(String sign, String what) {
    if (!peek().is(sign)) {
      String expected = "'" + sign + "' at the end of " + what;
      throw unexpectedAfterValue(peek(), expected);
    }
    return take();
  }

  private SyntaxProblem unexpectedAfterValue(Token token, String expected) {
    return problem(token, token.described() + " after a value", expected, mend(token));
  }

  private String mend(Token token) {
    Token before = last();
    boolean number = before.kind() == Token.Kind.NUMBER;
    if (token.is(",") && number && tokens.get(next + 1).kind() == Token.Kind.NUMBER) {
      String behind = tokens.get(next + 1).text();
      String decimal = "The decimal sign in formulas is '.'; write " + before.text() + "." + behind;
      boolean perhapsGroup = behind.length() == 3 && !before.text().startsWith("0");
      return decimal + (perhapsGroup ? ", or " + before.text() + behind + " without a sign." : ".");
    }
    if (token.isWord("if") || token.isWord("else")) {
      return "Write if(condition, value, other value).";
    }
    if (token.kind() == Token.Kind.NAME && Habit.OPERATORS.containsKey(token.text())) {
      return "Write '" + Habit.OPERATORS.get(token.text()) + "' instead.";
    }
    boolean multiplied = token.is("(") || token.kind() == Token.Kind.NAME;
    if (multiplied && (number || before.is(")"))) {
      return "Write the multiplication as '*'.";
    }
    return "";
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    return tokens.get(next++);
  }

  private Token last() {
    return tokens.get(next - 1);
  }

  /** From a token, an opening parenthesis too, to the last one taken. */
  private Span since(Token first) {
    return new Span(passage, first.from(), last().to());
  }

  private Span span(Token token) {
    return new Span(passage, token.from(), token.to());
  }

  private static SyntaxProblem problem(Token token, String found, String expected, String mend) {
    return new SyntaxProblem(token.from(), found, expected, mend);
  }
}
