package org.tentamen.grade;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What is written beside the tables of marks, as far as it was asked for. */
final class Extras implements AutoCloseable {

  private final Optional<Insights> insights;
  private final Optional<Report> report;
  private final Optional<FeedbackPages> feedback;
  private final Map<Gradebook, GradebookTable> gradebooks;

  Extras(
      Optional<Insights> insights,
      Optional<Report> report,
      Optional<FeedbackPages> feedback,
      Map<Gradebook, GradebookTable> gradebooks) {
    this.insights = insights;
    this.report = report;
    this.feedback = feedback;
    this.gradebooks = Map.copyOf(gradebooks);
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
    for (Gradebook book : new TreeSet<>(gradebooks.keySet())) {
      try (OutputStream out = to.open(book.file())) {
        gradebooks.get(book).write(out);
      }
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
