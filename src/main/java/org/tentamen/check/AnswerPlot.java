package org.tentamen.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.render.BarPlot;

/**
 * How the answers to a part are distributed, as a plot: a bar an answer where there are few, a bar
 * an interval of numbers where there are many, otherwise the most frequent answers.
 */
public final class AnswerPlot {

  /** More answers than these do not have a bar each. */
  private static final int MOST_BARS = 24;

  private static final int INTERVALS = 20;
  private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_UP);

  private AnswerPlot() {}

  /**
   * The plot.
   *
   * @param question the question's id
   * @return with a description in words; empty where nothing was answered
   */
  public static Optional<BarPlot> of(String question, QuestionReport.Answers answers) {
    return answers.counts().isEmpty()
        ? Optional.empty()
        : Optional.of(new BarPlot(description(question, answers), bars(answers.counts())));
  }

  private static String description(String question, QuestionReport.Answers answers) {
    String part = answers.part().isEmpty() ? "" : "." + answers.part();
    return "Answers of "
        + question
        + part
        + ": "
        + Grouped.of(answers.counts().size())
        + " different in "
        + Grouped.of(answers.total())
        + " versions"
        + answers
            .mostFrequent()
            .map(
                most ->
                    "; the most frequent, "
                        + most
                        + ", in "
                        + Percentages.of(answers.mostFrequentShare()))
            .orElse("");
  }

  private static List<BarPlot.Bar> bars(Map<String, Long> counts) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (String answer : counts.keySet()) {
      number(answer).ifPresent(numbers::add);
    }
    boolean areNumbers = numbers.size() == counts.size();
    if (counts.size() <= MOST_BARS) {
      Comparator<String> order =
          areNumbers
              ? Comparator.comparing(answer -> number(answer).orElseThrow())
              : Comparator.naturalOrder();
      return counts.keySet().stream()
          .sorted(order)
          .map(answer -> new BarPlot.Bar(answer, counts.get(answer)))
          .toList();
    }
    return areNumbers ? intervals(counts, numbers) : mostFrequent(counts);
  }

  /** An answer's number, without its unit; empty where it is none. */
  private static Optional<BigDecimal> number(String answer) {
    String first = answer.split(" ", 2)[0].replace(',', '.');
    return first.matches("-?[0-9]+(\\.[0-9]+)?")
        ? Optional.of(new BigDecimal(first))
        : Optional.empty();
  }

  private static List<BarPlot.Bar> intervals(Map<String, Long> counts, List<BigDecimal> numbers) {
    BigDecimal least = numbers.stream().min(Comparator.naturalOrder()).orElseThrow();
    BigDecimal most = numbers.stream().max(Comparator.naturalOrder()).orElseThrow();
    BigDecimal width =
        most.subtract(least).divide(BigDecimal.valueOf(INTERVALS), MathContext.DECIMAL64);
    long[] heights = new long[INTERVALS];
    counts.forEach(
        (answer, count) -> {
          BigDecimal above = number(answer).orElseThrow().subtract(least);
          int index = above.divide(width, MathContext.DECIMAL64).intValue();
          heights[Math.min(INTERVALS - 1, index)] += count;
        });
    List<BarPlot.Bar> bars = new ArrayList<>();
    for (int i = 0; i < INTERVALS; i++) {
      BigDecimal from = least.add(width.multiply(BigDecimal.valueOf(i)));
      bars.add(new BarPlot.Bar(from.round(THREE_FIGURES).toPlainString() + "…", heights[i]));
    }
    return bars;
  }

  private static List<BarPlot.Bar> mostFrequent(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_BARS)
        .map(entry -> new BarPlot.Bar(entry.getKey(), entry.getValue()))
        .toList();
  }
}
