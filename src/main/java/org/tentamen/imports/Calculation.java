package org.tentamen.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates a formula of Moodle's calculated questions, which is PHP with <code>{name}</code> for
 * drawn numbers, into the bank's language.
 *
 * @see <a href="https://docs.moodle.org/en/Calculated_question_type">Moodle, Calculated question
 *     type</a>
 */
final class Calculation {

  private static final Pattern NUMBER =
      Pattern.compile("(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
  private static final int LONGEST = 5_000;
  private static final int DEEPEST = 60;

  /** Functions that both have, by Moodle's name. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("abs", "abs"),
          Map.entry("acos", "acos"),
          Map.entry("asin", "asin"),
          Map.entry("atan", "atan"),
          Map.entry("ceil", "ceil"),
          Map.entry("cos", "cos"),
          Map.entry("cosh", "cosh"),
          Map.entry("exp", "exp"),
          Map.entry("floor", "floor"),
          Map.entry("log10", "log10"),
          Map.entry("max", "max"),
          Map.entry("min", "min"),
          Map.entry("sin", "sin"),
          Map.entry("sinh", "sinh"),
          Map.entry("sqrt", "sqrt"),
          Map.entry("tan", "tan"),
          Map.entry("tanh", "tanh"));

  private final String text;
  private final Map<String, String> names;
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> divisors = new LinkedHashSet<>();
  private int at = 0;
  private int depth = 0;

  private Calculation(String text, Map<String, String> names) {
    this.text = text;
    this.names = names;
  }

  /**
   * A formula in the bank's language.
   *
   * @param formula its text
   * @param names the bank's names of the drawn numbers that it reads
   * @param divisors those of them that it divides by
   */
  record Translated(String formula, Set<String> names, Set<String> divisors) {}

  /**
   * Translates a formula.
   *
   * @param formula in Moodle's language, without an {@code =} before it
   * @param names by Moodle's name of a drawn number, the bank's
   * @throws NotSaid if the bank's language has no such thing
   */
  static Translated translate(String formula, Map<String, String> names) throws NotSaid {
    if (formula.length() > LONGEST) {
      throw new NotSaid("a formula of more than " + LONGEST + " characters");
    }
    Calculation calculation = new Calculation(formula, names);
    Term term = calculation.choice();
    calculation.space();
    if (calculation.at < formula.length()) {
      throw calculation.unknown();
    }
    return new Translated(term.text(), calculation.used, calculation.divisors);
  }

  /**
   * A piece of the result.
   *
   * @param text the formula
   * @param binds how tightly its outermost sign binds: 0 a choice, 1 a comparison, 2 a sum, 3 a
   *     product, 4 a sign, 5 a power, 6 an atom
   */
  private record Term(String text, int binds) {
    String within(int least) {
      return binds >= least ? text : "(" + text + ")";
    }
  }

  private NotSaid unknown() {
    String rest = text.substring(Math.min(at, text.length()));
    String shown = rest.length() > 20 ? rest.substring(0, 20) + "…" : rest;
    return new NotSaid(
        "'" + (shown.isEmpty() ? text : shown) + "' in a formula, which a bank's language has not");
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean take(String sign) {
    space();
    boolean there = text.startsWith(sign, at);
    at += there ? sign.length() : 0;
    return there;
  }

  private Term choice() throws NotSaid {
    if (++depth > DEEPEST) {
      throw new NotSaid("a formula that nests deeper than " + DEEPEST);
    }
    Term condition = comparison();
    Term result = condition;
    if (take("?")) {
      Term yes = choice();
      if (!take(":")) {
        throw unknown();
      }
      String truth = condition.binds() == 1 ? condition.text() : condition.within(2) + " != 0";
      result = new Term("if(" + truth + ", " + yes.text() + ", " + choice().text() + ")", 6);
    }
    depth--;
    return result;
  }

  private Term comparison() throws NotSaid {
    Term left = sum();
    for (String sign : List.of("==", "!=", "<=", ">=", "<", ">")) {
      if (take(sign)) {
        return new Term(left.within(2) + " " + sign + " " + sum().within(2), 1);
      }
    }
    return left;
  }

  private Term sum() throws NotSaid {
    Term left = product();
    while (true) {
      if (take("+")) {
        left = new Term(left.within(2) + " + " + product().within(3), 2);
      } else if (take("-")) {
        left = new Term(left.within(2) + " - " + product().within(3), 2);
      } else {
        return left;
      }
    }
  }

  private Term product() throws NotSaid {
    Term left = signed();
    while (true) {
      space();
      boolean power = text.startsWith("**", at);
      if (!power && take("*")) {
        left = new Term(left.within(3) + "*" + signed().within(4), 3);
      } else if (take("/")) {
        Term divisor = signed();
        if (names.containsValue(divisor.text())) {
          divisors.add(divisor.text());
        }
        left = new Term(left.within(3) + "/" + divisor.within(4), 3);
      } else if (take("%")) {
        left = remainder(left, signed());
      } else {
        return left;
      }
    }
  }

  /** PHP's remainder has the sign of what is divided. */
  private static Term remainder(Term left, Term right) {
    String of = "abs(" + left.text() + ") % abs(" + right.text() + ")";
    return new Term("sign(" + left.text() + ")*(" + of + ")", 3);
  }

  private Term signed() throws NotSaid {
    if (++depth > DEEPEST) {
      throw new NotSaid("a formula that nests deeper than " + DEEPEST);
    }
    try {
      if (take("-")) {
        return new Term("-" + signed().within(4), 4);
      }
      return take("+") ? signed() : power();
    } finally {
      depth--;
    }
  }

  private Term power() throws NotSaid {
    Term base = atom();
    return take("**") ? raised(base, signed()) : base;
  }

  private static Term raised(Term base, Term exponent) {
    return new Term(base.within(6) + "^" + exponent.within(6), 5);
  }

  private Term atom() throws NotSaid {
    space();
    if (at >= text.length()) {
      throw unknown();
    }
    if (take("(")) {
      Term inside = choice();
      if (!take(")")) {
        throw unknown();
      }
      return inside;
    }
    if (take("{")) {
      int end = text.indexOf('}', at);
      String name = end < 0 ? "" : names.getOrDefault(text.substring(at, end).strip(), "");
      if (name.isEmpty()) {
        throw new NotSaid("a formula with a number that has no dataset: '" + text + "'");
      }
      at = end + 1;
      used.add(name);
      return new Term(name, 6);
    }
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (number.lookingAt()) {
      at = number.end();
      String digits = number.group();
      String whole =
          digits.startsWith(".") ? "0" + digits : digits.replaceFirst("\\.(?=$|[eE])", "");
      return new Term(whole, 6);
    }
    Matcher word = WORD.matcher(text).region(at, text.length());
    if (!word.lookingAt()) {
      throw unknown();
    }
    int start = at;
    at = word.end();
    if (!take("(")) {
      at = start;
      throw unknown();
    }
    Term call = call(word.group(), arguments(), start);
    return call;
  }

  private List<Term> arguments() throws NotSaid {
    List<Term> arguments = new ArrayList<>();
    if (take(")")) {
      return arguments;
    }
    do {
      arguments.add(choice());
    } while (take(","));
    if (!take(")")) {
      throw unknown();
    }
    return arguments;
  }

  private Term call(String name, List<Term> given, int start) throws NotSaid {
    String called = name.toLowerCase(java.util.Locale.ROOT);
    int count = given.size();
    if (SAME.containsKey(called) && count >= 1) {
      List<String> all = given.stream().map(Term::text).toList();
      return new Term(SAME.get(called) + "(" + String.join(", ", all) + ")", 6);
    }
    if (called.equals("pi") && count == 0) {
      return new Term("pi", 6);
    }
    String x = count > 0 ? given.get(0).text() : "";
    String y = count > 1 ? given.get(1).text() : "";
    String two = called + "/" + count;
    return switch (two) {
      case "pow/2" -> raised(given.get(0), given.get(1));
      case "log/1" -> new Term("log(" + x + ")", 6);
      case "log/2" -> new Term("log(" + x + ")/log(" + y + ")", 3);
      case "log1p/1" -> new Term("log(1 + " + given.get(0).within(3) + ")", 6);
      case "expm1/1" -> new Term("exp(" + x + ") - 1", 2);
      case "deg2rad/1" -> new Term(given.get(0).within(4) + "*pi/180", 3);
      case "rad2deg/1" -> new Term(given.get(0).within(4) + "*180/pi", 3);
      case "fmod/2" -> remainder(given.get(0), given.get(1));
      case "intdiv/2" -> {
        String quotient = given.get(0).within(4) + "/" + given.get(1).within(4);
        yield new Term("sign(" + quotient + ")*floor(abs(" + quotient + "))", 3);
      }
      case "round/1" -> new Term("round(" + x + ", 0)", 6);
      case "round/2" -> new Term("round(" + x + ", " + y + ")", 6);
      case "asinh/1" ->
          new Term(
              "log(" + given.get(0).within(2) + " + sqrt(" + given.get(0).within(6) + "^2 + 1))",
              6);
      case "acosh/1" ->
          new Term(
              "log(" + given.get(0).within(2) + " + sqrt(" + given.get(0).within(6) + "^2 - 1))",
              6);
      case "atanh/1" ->
          new Term(
              "log((1 + " + given.get(0).within(3) + ")/(1 - " + given.get(0).within(3) + "))/2",
              3);
      default -> {
        at = start;
        throw unknown();
      }
    };
  }
}
