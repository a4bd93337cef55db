package org.tentamen.grade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is written beside the tables of marks, as far as it was asked for. */
final class Extras implements AutoCloseable {

  private final Optional<Insights> insights;
  private final Optional<Report> report;
  private final Optional<FeedbackPages> feedback;

  Extras(
      Optional<Insights> insights, Optional<Report> report, Optional<FeedbackPages> feedback) {
    this.insights = insights;
    this.report = report;
    this.feedback = feedback;
  }

  /** Who take the marks for it. */
  List<Taker<?>> takers() {
    List<Taker<?>> takers = new ArrayList<>();
    report.ifPresent(some -> takers.addAll(some.takers()));
    feedback.ifPresent(takers::add);
    return takers;
  }

  /** Writes what needs all marks, once they were taken. */
  void finish(Scores scores, Grader.Destination to) throws IOException {
    feedback.ifPresent(FeedbackPages::finish);
    if (report.isPresent()) {
      report.get().write(scores, to);
    }
    if (insights.isPresent()) {
      insights.get().write(to);
    }
  }

  /** What is said at the end of a grading. */
  List<String> lines() {
    return insights.map(Insights::lines).orElse(List.of());
  }

  @Override
  public void close() {
    feedback.ifPresent(FeedbackPages::close);
  }
}
