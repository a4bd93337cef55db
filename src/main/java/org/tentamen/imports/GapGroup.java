package org.tentamen.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.formula.Rational;

/**
 * Gaps that are one answer together.
 *
 * @param kind what they are together
 * @param from where they start in the text
 * @param to where they end
 * @param gaps which gaps they are
 */
record GapGroup(Kind kind, int from, int to, List<QuizBody.Gap> gaps) {

  private static final String MARK = "[\\x{100000}-\\x{10FFFD}]";

  private static final String LIST = "\\\\?\\[" + MARK + "(?:,\\s+" + MARK + ")*\\\\?\\]";

  private static final Pattern TOGETHER =
      Pattern.compile(
          "\\\\?\\[("
              + MARK
              + "(?:,\\s+"
              + MARK
              + ")+|"
              + LIST
              + "(?:,\\s+"
              + LIST
              + ")*)\\\\?\\]|"
              + MARK
              + "(?:\\s+×\\s+"
              + MARK
              + ")+|"
              + MARK);

  /** Copies the gaps. */
  GapGroup {
    gaps = List.copyOf(gaps);
  }

  /** What gaps are together. */
  enum Kind {
    /** One gap. */
    SINGLE,
    /** The sizes of an array, with {@code ×} between them. */
    SHAPE,
    /** Numbers in brackets. */
    VECTOR
  }

  /**
   * The groups of a text, in its order.
   *
   * @param markdown a text with {@link QuizBody.Gaps#mark}s
   * @param all its gaps
   */
  static List<GapGroup> of(String markdown, List<QuizBody.Gap> all) {
    List<GapGroup> groups = new ArrayList<>();
    Matcher matcher = TOGETHER.matcher(markdown);
    while (matcher.find()) {
      List<Integer> at = new ArrayList<>();
      List<QuizBody.Gap> gaps = new ArrayList<>();
      for (int i = matcher.start(); i < matcher.end(); i = markdown.offsetByCodePoints(i, 1)) {
        int gap = QuizBody.Gaps.gap(markdown.codePointAt(i));
        if (gap >= 0 && gap < all.size()) {
          at.add(i);
          gaps.add(all.get(gap));
        }
      }
      Kind kind =
          gaps.size() < 2 ? Kind.SINGLE : matcher.group(1) != null ? Kind.VECTOR : Kind.SHAPE;
      if (kind == Kind.SINGLE || isTogether(kind, gaps)) {
        groups.add(new GapGroup(kind, matcher.start(), matcher.end(), gaps));
      } else {
        for (int i = 0; i < gaps.size(); i++) {
          int end = markdown.offsetByCodePoints(at.get(i), 1);
          groups.add(new GapGroup(Kind.SINGLE, at.get(i), end, List.of(gaps.get(i))));
        }
      }
    }
    return groups;
  }

  /** What all of them are worth. */
  Rational weight() {
    return gaps.stream().map(QuizBody.Gap::weight).reduce(Rational.ZERO, Rational::plus);
  }

  /** Whether the first earns nothing and all others the same: a batch that may be left out. */
  boolean batchIsFree() {
    return gaps.size() > 1 && gaps.get(0).weight().signum() == 0;
  }

  private static boolean isTogether(Kind kind, List<QuizBody.Gap> gaps) {
    Rational last = gaps.get(gaps.size() - 1).weight();
    if (last.signum() == 0) {
      return false;
    }
    for (int i = 0; i < gaps.size(); i++) {
      QuizBody.Gap gap = gaps.get(i);
      boolean free = i == 0 && kind == Kind.SHAPE && gap.weight().signum() == 0;
      boolean fits =
          gap.field() instanceof QuizBody.Numbers numbers
              && !NumberDraft.right(numbers.answers()).isEmpty()
              && (kind == Kind.VECTOR || isSize(numbers))
              && (free || gap.weight().equals(last));
      if (!fits) {
        return false;
      }
    }
    return kind == Kind.SHAPE
        || gaps.stream().map(g -> right(g).tolerance().stripTrailingZeros()).distinct().count()
            == 1;
  }

  private static boolean isSize(QuizBody.Numbers numbers) {
    QuizBody.NumberAnswer right = NumberDraft.right(numbers.answers()).get(0);
    return right.tolerance().signum() == 0
        && right.value().orElseThrow().stripTrailingZeros().scale() <= 0;
  }

  /** The right number of a gap. */
  static QuizBody.NumberAnswer right(QuizBody.Gap gap) {
    return NumberDraft.right(((QuizBody.Numbers) gap.field()).answers()).get(0);
  }
}
