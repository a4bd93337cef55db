package org.tentamen.bank;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Place;

/**
 * Checks that every dollar sign of a text opens or closes maths, and that nothing is written as
 * other systems write maths and values, which would be printed as it stands.
 *
 * <p>{@code $} opens only before a non-space, and closes only after one and not before a digit;
 * {@code \$} is a dollar. Maths does not reach over an empty line, and code has none.
 */
final class Dollars {

  private static final Pattern IN_BRACES = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)\\}");

  private final String text;
  private final IntFunction<Place> places;
  private final Set<String> names;
  private final Diagnostics problems;

  /** Lengths of runs of backticks that nothing closes; looking again would take square time. */
  private final Set<Integer> unclosedCode = new HashSet<>();

  private int at = 0;
  private int paragraphEnd = -1;

  private Dollars(String text, IntFunction<Place> places, Set<String> names, Diagnostics problems) {
    this.text = text;
    this.places = places;
    this.names = names;
    this.problems = problems;
  }

  /**
   * Reports dollar signs that neither open nor close maths.
   *
   * @param text Markdown, with one character for each hole
   * @param places the place of each character
   * @param names what has a value; one of these in single braces is refused
   */
  static void check(
      String text, IntFunction<Place> places, Set<String> names, Diagnostics problems) {
    Dollars dollars = new Dollars(text, places, names, problems);
    while (dollars.at < text.length()) {
      dollars.step();
    }
  }

  private void step() {
    char c = text.charAt(at);
    if (c == '\\') {
      refuseParentheses();
      at += 2;
    } else if (c == '{') {
      refuseSingleBraces();
      at++;
    } else if (c == '`') {
      code();
    } else if (text.startsWith("$$", at)) {
      display();
    } else if (c == '$') {
      inline();
    } else {
      at++;
    }
  }

  /** LaTeX's {@code \\(…\\)}, which in Markdown are plain parentheses. */
  private void refuseParentheses() {
    int close = text.startsWith("\\(", at) ? text.indexOf("\\)", at) : -1;
    if (close >= 0 && close < paragraphEnd(at)) {
      problems.error(
          places.apply(at), "'\\(', which prints as '('", "'$' before and after a formula", "");
    }
  }

  /** {@code {a}} or <code>${a}</code>, where the value of {@code a} is meant. */
  private Optional<String> singleBraces(int from) {
    Matcher name = IN_BRACES.matcher(text).region(from, text.length());
    return name.lookingAt() && names.contains(name.group(1))
        ? Optional.of(name.group(1))
        : Optional.empty();
  }

  private void refuseSingleBraces() {
    // The second brace of a hole that is not closed was reported with it.
    Optional<String> single =
        at > 0 && text.charAt(at - 1) == '{' ? Optional.empty() : singleBraces(at);
    single.ifPresent(
        name ->
            problems.error(
                places.apply(at),
                "'{" + name + "}', which prints as it stands",
                "two braces around a name for its value",
                "Write {{" + name + "}}, or \\{" + name + "} for the braces."));
  }

  /** Code ends at a run of as many backticks as it starts with; without one it is no code. */
  private void code() {
    int length = run(at);
    int close = unclosedCode.contains(length) ? -1 : closingRun(at + length, length);
    if (close < 0) {
      unclosedCode.add(length);
    }
    at = (close < 0 ? at : close) + length;
  }

  private int closingRun(int from, int length) {
    int close = text.indexOf('`', from);
    while (close >= 0 && run(close) != length) {
      close = text.indexOf('`', close + run(close));
    }
    return close;
  }

  private int run(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - from;
  }

  private void display() {
    int close = at + 2;
    while (close < text.length() && !text.startsWith("$$", close)) {
      close += text.charAt(close) == '\\' ? 2 : 1;
    }
    if (close >= text.length()) {
      problems.error(
          places.apply(at), "'$$' that is not closed", "another '$$' where the formula ends", "");
      at += 2;
      return;
    }
    at = close + 2;
  }

  /** After an error the paragraph is left alone: what follows in it would be taken wrongly. */
  private void inline() {
    boolean opens = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    int end = paragraphEnd(at);
    int close = opens ? close(at + 1, end) : -1;
    if (close >= 0) {
      at = close + 1;
      return;
    }
    problems.error(
        places.apply(at),
        opens ? "'$' that is not closed" : "'$' that neither opens nor closes maths",
        "'$' before and after a formula, without a space inside them",
        singleBraces(at + 1)
            .map(name -> "Write {{" + name + "}} for the value of '" + name + "'.")
            .orElse("For a dollar write \\$."));
    at = end;
  }

  /** Where the next dollar sign closes maths; -1 where there is none, or one that does not. */
  private int close(int from, int end) {
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      boolean closes = c == '$' && !Character.isWhitespace(text.charAt(i - 1)) && !isDigit(i + 1);
      if (closes) {
        return i;
      }
      if (c == '$') {
        return -1;
      }
      i += c == '\\' ? 2 : 1;
    }
    return -1;
  }

  private int paragraphEnd(int from) {
    if (from < paragraphEnd) {
      return paragraphEnd;
    }
    int end = text.indexOf('\n', from);
    while (end >= 0 && !restOfLineIsBlank(end + 1)) {
      end = text.indexOf('\n', end + 1);
    }
    paragraphEnd = end < 0 ? text.length() : end;
    return paragraphEnd;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean restOfLineIsBlank(int from) {
    int end = text.indexOf('\n', from);
    return text.substring(from, end < 0 ? text.length() : end).isBlank();
  }
}
