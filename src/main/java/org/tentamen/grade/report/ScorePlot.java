package org.tentamen.grade.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.formula.Rational;
import org.tentamen.grade.report.ReportPage.Bar;
import org.tentamen.grade.report.ReportPage.Plot;
import org.tentamen.grade.statistics.ClassStatistics;
import org.tentamen.render.BarPlot;
import org.tentamen.render.Markup;

/** The distribution of the scores, as a plot. */
final class ScorePlot {

  private static final int BARS = 10;

  private ScorePlot() {}

  /** The plot; empty where nobody sat, or there are no points to be had. */
  static Optional<Plot> of(ClassStatistics statistics, Rational most) {
    if (statistics.totals().count() == 0 || most.signum() == 0) {
      return Optional.empty();
    }
    long[] counts = new long[BARS];
    for (Map.Entry<Rational, Long> score : statistics.scores().entrySet()) {
      Rational tenths = score.getKey().times(Rational.of(BARS)).over(most).floor();
      counts[Math.max(0, Math.min(BARS - 1, tenths.asInt().orElse(0)))] += score.getValue();
    }
    List<BarPlot.Bar> bars = new ArrayList<>();
    List<Bar> rows = new ArrayList<>();
    for (int i = 0; i < BARS; i++) {
      String label = i * BARS + "–" + (i + 1) * BARS + " %";
      bars.add(new BarPlot.Bar(label, counts[i]));
      rows.add(new Bar(label, Long.toString(counts[i])));
    }
    String description =
        "Distribution of the scores: "
            + statistics.totals().count()
            + " students, median "
            + Figure.points(statistics.median())
            + " of "
            + Figure.points(most)
            + " points";
    return Optional.of(new Plot(Markup.html(new BarPlot(description, bars).svg()), rows));
  }
}
