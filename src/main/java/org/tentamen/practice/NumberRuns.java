package org.tentamen.practice;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;

/**
 * What the judge says of all decimals of up to eight decimals and fifteen digits, as runs: from
 * 0.3565 to 0.3575, with four decimals, right. How many decimals a number is typed with makes a
 * difference to the judge, so each number of them has runs of its own.
 *
 * <p>The judge is asked outwards from every number that something is compared with, to where its
 * answer changes. Of two runs, one inside the other, the shorter stands.
 */
final class NumberRuns {

  /** More decimals and digits than a student types. */
  static final int MOST_DECIMALS = 8;

  /** More figures than a tolerance asks for. */
  private static final int MOST_FIGURES = 6;

  private static final int FAR_DECIMALS = 30;

  private static final long END = 999_999_999_999_999L;

  /** A share may be typed in percent and the other way, and thousands may have been grouped. */
  private static final List<Rational> SCALES =
      List.of(
          Rational.ONE,
          Rational.of(100),
          Rational.of(1, 100),
          Rational.of(1, 1000),
          Rational.of(1, 1_000_000));

  private final ToIntFunction<String> judge;
  private final char sign;
  private final String behind;
  private final Set<List<Long>> runs =
      new TreeSet<>(
          Comparator.<List<Long>>comparingLong(run -> run.get(2) - run.get(1))
              .thenComparing(List::toString));

  /**
   * Nothing is asked yet.
   *
   * @param judge the index of a text's outcome
   * @param sign the decimal sign
   * @param behind what follows the number, such as a unit with a space
   */
  NumberRuns(ToIntFunction<String> judge, char sign, String behind) {
    this.judge = judge;
    this.sign = sign;
    this.behind = behind;
  }

  /** The runs, the shortest first: decimals, first and last number without its point, outcome. */
  List<List<Long>> around(List<Numeric> centres) {
    for (Numeric centre : centres) {
      for (Rational scale : SCALES) {
        Rational number = centre.toRational().times(scale);
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
          around(number, decimals);
        }
      }
      shorter(centre);
    }
    return new ArrayList<>(runs);
  }

  /** What is left of a number that is rounded to fewer figures than asked. */
  private void shorter(Numeric centre) {
    for (int figures = 1; figures <= MOST_FIGURES; figures++) {
      MathContext rounding = new MathContext(figures, RoundingMode.HALF_UP);
      Rational number = Rational.of(centre.rounded(FAR_DECIMALS).round(rounding));
      for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
        around(number, decimals);
      }
    }
  }

  private void around(Rational number, int decimals) {
    BigDecimal middle = number.rounded(decimals).movePointRight(decimals);
    if (middle.abs().compareTo(BigDecimal.valueOf(END)) >= 0) {
      return;
    }
    long centre = middle.longValue();
    for (long start = centre - 1; start <= centre + 1; start++) {
      if (!isKnown(decimals, start)) {
        outwards(decimals, start);
      }
    }
  }

  private boolean isKnown(int decimals, long number) {
    return runs.stream()
        .anyMatch(run -> run.get(0) == decimals && run.get(1) <= number && number <= run.get(2));
  }

  private void outwards(int decimals, long start) {
    int outcome = ask(start, decimals);
    if (outcome == 0) {
      return;
    }
    long first = edge(start, -1, decimals, outcome);
    long last = edge(start, 1, decimals, outcome);
    runs.add(List.of((long) decimals, first, last, (long) outcome));
    if (first > -END && !isKnown(decimals, first - 1)) {
      outwards(decimals, first - 1);
    }
    if (last < END && !isKnown(decimals, last + 1)) {
      outwards(decimals, last + 1);
    }
  }

  /** The last number in a direction with the same outcome: in growing steps, then by halves. */
  private long edge(long start, int direction, int decimals, int outcome) {
    long same = start;
    long step = 1;
    long other = start;
    while (true) {
      other = Math.max(-END - 1, Math.min(END + 1, start + direction * step));
      if (Math.abs(other) > END || ask(other, decimals) != outcome) {
        break;
      }
      same = other;
      step *= 2;
    }
    while (Math.abs(other - same) > 1) {
      long middle = same + (other - same) / 2;
      if (ask(middle, decimals) == outcome) {
        same = middle;
      } else {
        other = middle;
      }
    }
    return same;
  }

  private int ask(long number, int decimals) {
    String text = new BigDecimal(BigInteger.valueOf(number), decimals).toPlainString();
    return judge.applyAsInt(text.replace('.', sign) + behind);
  }
}
