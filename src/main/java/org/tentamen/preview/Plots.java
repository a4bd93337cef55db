package org.tentamen.preview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tentamen.check.QuestionReport;

/** Plots how the answers to a part are distributed over the versions of a question. */
final class Plots {

  /** So many bars show a distribution of numbers. */
  private static final int BINS = 24;

  /** So many of the most frequent answers are shown where they are no numbers. */
  private static final int MOST = 10;

  /** The length of the longest bar, in units of the drawing. */
  private static final int LONGEST = 100;

  private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

  private Plots() {}

  /** A plot; empty where no answer was counted. */
  static Optional<PreviewPage.Plot> of(QuestionReport.Answers answers) {
    if (answers.counts().isEmpty()) {
      return Optional.empty();
    }
    boolean isNumeric =
        answers.counts().size() > MOST
            && answers.counts().keySet().stream().allMatch(answer -> answer.matches(NUMBER));
    List<PreviewPage.Bar> bars = isNumeric ? bins(answers) : mostFrequent(answers);
    String told =
        answers.mostFrequent().orElse("")
            + " is right most often, in "
            + percent(answers.mostFrequentShare());
    String rest = answers.more() == 0 ? "" : "; " + answers.more() + " versions have others yet";
    return Optional.of(new PreviewPage.Plot(answers.part(), isNumeric, bars, told + rest));
  }

  private static List<PreviewPage.Bar> mostFrequent(QuestionReport.Answers answers) {
    List<Map.Entry<String, Long>> sorted =
        answers.counts().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .limit(MOST)
            .toList();
    long highest = sorted.get(0).getValue();
    return sorted.stream()
        .map(e -> bar(e.getKey(), e.getValue(), highest, answers.total()))
        .toList();
  }

  private static List<PreviewPage.Bar> bins(QuestionReport.Answers answers) {
    Map<BigDecimal, Long> counts =
        answers.counts().entrySet().stream()
            .collect(
                Collectors.toMap(e -> new BigDecimal(e.getKey()), Map.Entry::getValue, Long::sum));
    BigDecimal least = counts.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
    BigDecimal most = counts.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
    BigDecimal width = most.subtract(least);
    long[] bins = new long[BINS];
    counts.forEach((answer, count) -> bins[bin(answer, least, width)] += count);
    long highest = 1;
    for (long count : bins) {
      highest = Math.max(highest, count);
    }
    List<PreviewPage.Bar> bars = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      String from = edge(least, width, i) + " to " + edge(least, width, i + 1);
      bars.add(bar(from, bins[i], highest, answers.total()));
    }
    return bars;
  }

  private static int bin(BigDecimal answer, BigDecimal least, BigDecimal width) {
    if (width.signum() == 0) {
      return 0;
    }
    BigDecimal place = answer.subtract(least).multiply(BigDecimal.valueOf(BINS));
    return Math.min(BINS - 1, place.divideToIntegralValue(width).intValueExact());
  }

  private static String edge(BigDecimal least, BigDecimal width, int bin) {
    return least
        .add(
            width
                .multiply(BigDecimal.valueOf(bin))
                .divide(BigDecimal.valueOf(BINS), 6, RoundingMode.HALF_UP))
        .setScale(6, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static PreviewPage.Bar bar(String label, long count, long highest, long total) {
    long length = count == 0 ? 0 : Math.max(1, LONGEST * count / highest);
    return new PreviewPage.Bar(label, percent((double) count / total), (int) length);
  }

  /** A share with one decimal, or as many as tell it from nothing. */
  static String percent(double share) {
    BigDecimal percent = BigDecimal.valueOf(share * 100);
    BigDecimal rounded = percent.setScale(1, RoundingMode.HALF_UP);
    boolean isTiny = rounded.signum() == 0 && percent.signum() > 0;
    return (isTiny ? "< 0.1" : rounded.stripTrailingZeros().toPlainString()) + "\u00a0%";
  }
}
