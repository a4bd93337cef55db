package org.tentamen.grade.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.formula.Rational;
import org.tentamen.grade.report.ReportPage.Bar;
import org.tentamen.grade.report.ReportPage.Plot;
import org.tentamen.grade.statistics.ClassStatistics;
import org.tentamen.grade.statistics.Pairs;
import org.tentamen.render.BarPlot;
import org.tentamen.render.Markup;

/** The difficulty of each question, as a plot. */
final class DifficultyPlot {

  /** More bars cannot be told apart. */
  private static final int MOST_BARS = 40;

  private static final Rational HUNDRED = Rational.of(100);

  private DifficultyPlot() {}

  /** The plot of the questions that count and are judged; empty for fewer than two, or too many. */
  static Optional<Plot> of(ExamFacts exam, ClassStatistics statistics, Findings findings) {
    List<BarPlot.Bar> bars = new ArrayList<>();
    List<Bar> rows = new ArrayList<>();
    for (int i = 0; i < exam.questions().size(); i++) {
      ExamFacts.QuestionFacts question = exam.questions().get(i);
      Pairs pairs = statistics.question(i);
      if (question.points().signum() > 0 && pairs.count() > 0 && findings.isJudged(i)) {
        Rational share = pairs.first().mean().orElseThrow().over(question.points());
        bars.add(new BarPlot.Bar(question.id(), share.times(HUNDRED).rounded(0).longValueExact()));
        rows.add(new Bar(question.id(), Figure.percent(share)));
      }
    }
    if (bars.size() < 2 || bars.size() > MOST_BARS) {
      return Optional.empty();
    }
    String description =
        "Difficulty of each question, its mean share of the points in percent: from "
            + bars.stream().mapToLong(BarPlot.Bar::count).min().getAsLong()
            + " to "
            + bars.stream().mapToLong(BarPlot.Bar::count).max().getAsLong()
            + "; the table below has them all";
    return Optional.of(new Plot(Markup.html(new BarPlot(description, bars).svg()), rows));
  }
}
