package org.tentamen.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Formula;

/**
 * A formula without what a student's numbers make idle: {@code (p1 - 0)/2} is {@code p1/2}.
 *
 * <p>It is rewritten as text, and a rewriting is kept only where the function stays the same; so a
 * pattern need not know what binds tighter.
 */
final class TidyFormula {

  private record Rewriting(Pattern pattern, String to) {

    static Rewriting of(String pattern, String to) {
      return new Rewriting(Pattern.compile(pattern), to);
    }
  }

  private static final List<Rewriting> REWRITINGS =
      List.of(
          Rewriting.of(" [-+] (?:0|\\(-?0\\))(?![\\w.*/^(])", ""),
          Rewriting.of("(?<=^|\\()0 \\+ ", ""),
          Rewriting.of("(?<=^|\\()0 - ", "-"),
          Rewriting.of("-?(?<![\\w.])0[*/](?:\\w+|\\([^()]*\\))(?![\\w.(^])", "0"),
          Rewriting.of("(?<![\\w.)/^])1\\*(?=[\\w(])", ""),
          Rewriting.of("[*/^]1(?![\\w.])", ""),
          Rewriting.of("(?<!\\w)\\((\\w+(?:\\.\\d+)?)\\)", "$1"),
          Rewriting.of("\\+ \\(-(\\w+(?:\\.\\d+)?)\\)(?!\\^)", "- $1"),
          Rewriting.of("- \\(-(\\w+(?:\\.\\d+)?)\\)(?!\\^)", "+ $1"),
          Rewriting.of("^\\(([^()]*)\\)$", "$1"),
          Rewriting.of("^-0$", "0"));

  private final Key.Expression key;
  private final Response.Expression right;

  private TidyFormula(Key.Expression key) {
    this.key = key;
    this.right = ExactResponse.formula(key);
  }

  /**
   * The formula, tidied as far as it can be.
   *
   * @param text the key's formula with this student's numbers in it
   * @param key what it must stay equal to, and where
   */
  static String tidied(String text, Key.Expression key) {
    TidyFormula formula = new TidyFormula(key);
    String tidied = text;
    for (Optional<String> next = formula.next(tidied);
        next.isPresent();
        next = formula.next(tidied)) {
      tidied = next.get();
    }
    return tidied;
  }

  /** The formula with one thing less; empty where nothing can go. */
  private Optional<String> next(String text) {
    for (Rewriting rewriting : REWRITINGS) {
      Matcher idle = rewriting.pattern().matcher(text);
      while (idle.find()) {
        // Only at this place: what may go here may not elsewhere.
        String kept = idle.groupCount() > 0 ? idle.group(1) : "";
        String shorter =
            text.substring(0, idle.start())
                + rewriting.to().replace("$1", kept)
                + text.substring(idle.end());
        if (shorter.length() < text.length() && isSame(shorter)) {
          return Optional.of(shorter);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isSame(String text) {
    return Formula.read(Passage.of("key", text), new Diagnostics())
        .map(f -> new Response.Expression(f, key.constants(), key.functions()))
        .filter(f -> Sampling.of(key).compare(right, f) == Sampling.Relation.SAME)
        .isPresent();
  }
}
