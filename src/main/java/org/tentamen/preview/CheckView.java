package org.tentamen.preview;

import java.util.List;
import java.util.Optional;
import org.tentamen.check.AnswerPlot;
import org.tentamen.check.Finding;
import org.tentamen.check.Grouped;
import org.tentamen.check.Percentages;
import org.tentamen.check.QuestionReport;
import org.tentamen.check.Versions;

/** What a check of a question found, as the page shows it. */
final class CheckView {

  /** Before the ordinal, in the example of a finding. */
  private static final String BY_ORDINAL = " --ordinal ";

  private static final String BY_VARIANT = " --variant ";

  private final String path;
  private final Optional<QuestionReport> report;

  /**
   * A view.
   *
   * @param path the address of the question
   * @param report empty while the check is not done
   */
  CheckView(String path, Optional<QuestionReport> report) {
    this.path = path;
    this.report = report;
  }

  /** What the page shows. */
  PreviewPage.Checked checked() {
    return report
        .map(
            done ->
                new PreviewPage.Checked(
                    false,
                    summary(done),
                    done.findings().stream().map(this::found).toList(),
                    plots(done)))
        .orElse(new PreviewPage.Checked(true, "", List.of(), List.of()));
  }

  private static List<PreviewPage.Plot> plots(QuestionReport report) {
    String question = report.question().id();
    // As pictures: plots bring their own styles, which a page of the preview does not allow.
    return report.parts().stream()
        .flatMap(answers -> AnswerPlot.of(question, answers).stream())
        .map(plot -> new PreviewPage.Plot(plot.dataUri(), plot.description()))
        .toList();
  }

  private static String summary(QuestionReport report) {
    Versions versions = report.versions();
    String count =
        versions
            .count()
            .map(n -> (versions.isComplete() ? "" : "About ") + Grouped.of(n) + " versions")
            .orElse("Versions that cannot be counted");
    String looked =
        versions.isComplete()
            ? ", all looked at"
            : ", "
                + Grouped.of(versions.checked())
                + " of them looked at, drawn to meet every value and pair";
    String findings =
        report.findings().isEmpty()
            ? ". Nothing is wrong."
            : ". "
                + counted(report.errors(), "error")
                + ", "
                + counted(report.warnings(), "warning")
                + ".";
    return count + looked + findings;
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private PreviewPage.Found found(Finding finding) {
    String seen =
        finding
            .seen()
            .map(
                s ->
                    "In " + s.count() + " of " + s.of() + " versions, " + Percentages.of(s.share()))
            .orElse("");
    return new PreviewPage.Found(
        finding.diagnostic().severity().word(),
        PreviewPage.Problem.of(finding.diagnostic()),
        seen,
        finding.seen().flatMap(s -> address(s.example())).orElse(""));
  }

  /** The version that the command line of a finding shows. */
  private Optional<String> address(String example) {
    return after(example, BY_ORDINAL)
        .map(n -> path + "?" + Choice.ORDINAL + "=" + n)
        .or(() -> after(example, BY_VARIANT).map(n -> path + "?" + Choice.VARIANT + "=" + n));
  }

  private static Optional<String> after(String example, String option) {
    int at = example.indexOf(option);
    return Optional.of(example)
        .filter(e -> at >= 0)
        .map(e -> e.substring(at + option.length()).strip())
        .filter(n -> n.matches("[0-9]+"));
  }
}
