package org.tentamen.render.maths;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what KaTeX shows as an error and a printer of formulas passes over: commands without their
 * arguments, two exponents on one base, signs that TeX keeps for itself.
 *
 * <p>The rules are those of the parser of KaTeX, {@code src/Parser.js}, where TeX has the same.
 */
final class TexStructure {

  private static final Map<String, Integer> ARGUMENTS = arguments();

  /** Those that may have one in square brackets first. */
  private static final Set<String> OPTIONAL = Set.of("\\sqrt", "\\xrightarrow", "\\xleftarrow");

  /** In these, letters are words and not a product. */
  private static final Set<String> WORDS =
      Set.of("\\text", "\\textbf", "\\textit", "\\textrm", "\\textsf", "\\texttt", "\\mbox");

  /** What may stand between a base and its exponent. */
  private static final Set<String> LIMITS = Set.of("\\limits", "\\nolimits");

  /** Deeper ones are no formulas, and would overflow the stack. */
  private static final int DEEPEST = 200;

  private final List<TexToken> tokens;
  private final Collection<MathsProblem> problems = new LinkedHashSet<>();
  private int at = 0;
  private int depth = 0;

  private TexStructure(List<TexToken> tokens) {
    this.tokens = tokens;
  }

  private static Map<String, Integer> arguments() {
    Map<String, Integer> arguments = new TreeMap<>();
    String two = "frac dfrac tfrac cfrac binom dbinom tbinom stackrel overset underset textcolor";
    String one =
        "sqrt hat bar vec tilde dot ddot acute grave breve check widehat widetilde overline"
            + " underline overbrace underbrace overrightarrow overleftarrow mathbf mathrm mathbb"
            + " mathcal mathsf mathtt mathit mathfrak mathscr boldsymbol bm text textbf textit"
            + " textrm textsf texttt mbox operatorname boxed phantom mathord mathbin mathrel mathop"
            + " pmod substack xrightarrow xleftarrow";
    for (String name : two.split(" ")) {
      arguments.put("\\" + name, 2);
    }
    for (String name : one.split(" ")) {
      arguments.put("\\" + name, 1);
    }
    return arguments;
  }

  /**
   * What is wrong with how a formula is put together, each thing once.
   *
   * @param tokens of a formula whose commands are known and whose braces fit
   */
  static List<MathsProblem> problems(List<TexToken> tokens) {
    TexStructure structure = new TexStructure(tokens);
    while (structure.at < tokens.size()) {
      structure.group(false);
      structure.at++;
    }
    return List.copyOf(structure.problems);
  }

  /** Goes through what stands in braces, up to the closing one. */
  private void group(boolean words) {
    depth++;
    if (depth > DEEPEST) {
      refuse("a formula nested more than " + DEEPEST + " deep", "a simpler one", "");
      at = tokens.size();
    }
    boolean above = false;
    boolean below = false;
    while (at < tokens.size() && tokens.get(at).kind() != TexToken.Kind.CLOSE) {
      TexToken token = tokens.get(at);
      at++;
      boolean exponent = token.is("^");
      boolean index = token.is("_");
      if (words && (exponent || index)) {
        refuse("'" + token.text() + "' in words", "words without it", "Write \\" + token.text());
      } else if (exponent || index) {
        if (exponent ? above : below) {
          refuse(
              "two " + (exponent ? "exponents" : "indexes") + " on one base",
              "braces that say which belong together",
              exponent ? "Write {x^2}^3 or x^{2^3}" : "Write x_{1,2} or x_{1_2}");
        }
        argument(token.text(), false);
        above |= exponent;
        below |= index;
      } else if (token.is("'") && above) {
        refuse("a prime after an exponent", "it before the exponent", "Write x'^2");
      } else if (token.kind() != TexToken.Kind.SPACE && !LIMITS.contains(token.text())) {
        atom(token);
        above = false;
        below = false;
      }
    }
    depth--;
  }

  private void atom(TexToken token) {
    if (token.kind() == TexToken.Kind.OPEN) {
      group(false);
      at++;
    } else if (token.is("#")) {
      refuse("'#', which TeX keeps for itself", "a sign of a formula", "Write \\#");
    } else if (token.is("%")) {
      refuse("'%', where TeX starts a comment", "a sign of a formula", "Write \\%");
    } else if (token.kind() == TexToken.Kind.COMMAND) {
      arguments(token.text());
    }
  }

  private void arguments(String command) {
    if (command.equals("\\operatorname") && isNext("*")) {
      at++;
    }
    if (OPTIONAL.contains(command) && isNext("[")) {
      while (at < tokens.size() && !tokens.get(at).is("]")) {
        at++;
      }
      at++;
    }
    int count = ARGUMENTS.getOrDefault(command, 0);
    for (int i = 0; i < count; i++) {
      argument(command, WORDS.contains(command));
    }
  }

  /** One sign, one command with what it takes, or a group. */
  private void argument(String of, boolean words) {
    skipSpace();
    TexToken next = at < tokens.size() ? tokens.get(at) : new TexToken(TexToken.Kind.CLOSE, "}");
    boolean none =
        next.kind() == TexToken.Kind.CLOSE
            || Set.of("&", "^", "_", "\\\\", "\\end", "\\right").contains(next.text());
    if (none) {
      refuse("'" + of + "' without what belongs to it", "it in braces behind it", "");
      return;
    }
    at++;
    if (next.kind() == TexToken.Kind.OPEN) {
      group(words);
      at++;
    } else if (next.kind() == TexToken.Kind.COMMAND) {
      arguments(next.text());
    }
  }

  private boolean isNext(String sign) {
    skipSpace();
    return at < tokens.size() && tokens.get(at).is(sign);
  }

  private void skipSpace() {
    while (at < tokens.size() && tokens.get(at).kind() == TexToken.Kind.SPACE) {
      at++;
    }
  }

  private void refuse(String found, String expected, String mend) {
    problems.add(new MathsProblem(found, expected, mend.isEmpty() ? "" : mend + "."));
  }
}
