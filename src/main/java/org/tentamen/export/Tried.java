package org.tentamen.export;

import java.util.List;
import java.util.Optional;
import org.tentamen.formula.Rational;

/**
 * What came of trying out a part: responses on the edge of what is right, judged by the bank and by
 * the target's documented rules.
 *
 * @param question the question's id
 * @param part the part's id; empty where it has one answer
 * @param responses how many responses were tried, in all variants together
 * @param differences what earns another share there, each kind of response once
 */
public record Tried(String question, String part, int responses, List<Difference> differences) {

  /** Copies the differences. */
  public Tried {
    differences = List.copyOf(differences);
  }

  /** How many of the responses earn another share. */
  public int differing() {
    return differences.stream().mapToInt(Difference::count).sum();
  }

  /** The question, and its part where it has parts, such as {@code q04.depth}. */
  public String place() {
    return part.isEmpty() ? question : question + "." + part;
  }

  /**
   * A response that earns another share.
   *
   * @param about what is special about it, such as {@code the upper edge}, or a misconception's id
   * @param count in how many of the responses of that kind it is so
   * @param of how many of that kind were tried
   * @param variant the number of the first variant in which it is so
   * @param response the response there, as it is typed
   * @param bank the share that it earns in the bank; empty where a person decides
   * @param target the share that it earns in the target
   */
  public record Difference(
      String about,
      int count,
      int of,
      String variant,
      String response,
      Optional<Rational> bank,
      double target) {

    /** What it earns in the bank, in words. */
    public String bankShare() {
      return bank.map(share -> percent(share.toDouble())).orElse("a person decides");
    }

    /** What it earns in the target, in words. */
    public String targetShare() {
      return percent(target);
    }

    private static String percent(double share) {
      return Math.round(100 * share) + " %";
    }
  }
}
