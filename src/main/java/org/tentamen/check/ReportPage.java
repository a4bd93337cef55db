package org.tentamen.check;

import java.util.List;
import org.tentamen.render.Markup;
import org.tentamen.render.Templates;

/**
 * What a check found out, as a page for a browser, with a plot of each question's answers. Needs no
 * network.
 *
 * <pre>{@code
 * String html = ReportPage.of(List.of(report));
 * }</pre>
 */
public final class ReportPage {

  private ReportPage() {}

  /** The page of some banks. */
  public static String of(List<BankReport> reports) {
    return Templates.packaged()
        .text("check.ftlh", new Page(reports.stream().map(ReportPage::bank).toList()));
  }

  /**
   * The page, as its template sees it.
   *
   * @param banks a chapter each
   */
  public record Page(List<BankChapter> banks) {}

  /**
   * A bank.
   *
   * @param file where it is
   * @param title what people call it
   * @param summary how many questions, errors and warnings
   * @param questions a section each
   */
  public record BankChapter(
      String file, String title, String summary, List<QuestionSection> questions) {}

  /**
   * A question.
   *
   * @param id its id
   * @param title what people call it
   * @param found how many errors and warnings; empty for none
   * @param findings what was found
   * @param facts figures, each with what it is
   * @param plots of the answers, a part each
   * @param mistakes what became of the misconceptions
   * @param alike which misconceptions give the same answers
   */
  public record QuestionSection(
      String id,
      String title,
      String found,
      List<Line> findings,
      List<Fact> facts,
      List<Plot> plots,
      List<MistakeRow> mistakes,
      List<String> alike) {}

  /**
   * A finding.
   *
   * @param severity {@code error} or {@code warning}
   * @param text the message
   */
  public record Line(String severity, String text) {}

  /**
   * A figure.
   *
   * @param name what it is
   * @param value the figure
   */
  public record Fact(String name, String value) {}

  /**
   * How the answers to a part are distributed.
   *
   * @param svg the plot
   * @param told what it shows, in words
   */
  public record Plot(Markup svg, String told) {}

  /**
   * A misconception.
   *
   * @param id its id
   * @param solved the share of versions in which it leads to an answer
   * @param right the share of these in which it gives the right one
   * @param accepted the share of these in which it gives another that is accepted as right
   */
  public record MistakeRow(String id, String solved, String right, String accepted) {}

  private static BankChapter bank(BankReport report) {
    return new BankChapter(
        report.bank().source().name(),
        report.bank().title(),
        Grouped.of(report.questions().size(), "question")
            + ", "
            + Grouped.of(report.errors(), "error")
            + ", "
            + Grouped.of(report.warnings(), "warning"),
        report.questions().stream().map(ReportPage::question).toList());
  }

  private static QuestionSection question(QuestionReport report) {
    String id = report.question().id();
    String found =
        report.findings().isEmpty()
            ? ""
            : Grouped.of(report.errors(), "error")
                + ", "
                + Grouped.of(report.warnings(), "warning");
    return new QuestionSection(
        id,
        report.question().title(),
        found,
        report.findings().stream()
            .map(f -> new Line(f.diagnostic().severity().word(), f.diagnostic().headline()))
            .toList(),
        Facts.of(report),
        report.parts().stream()
            .flatMap(answers -> AnswerPlot.of(id, answers).stream())
            .map(plot -> new Plot(Markup.html(plot.svg()), plot.description()))
            .toList(),
        report.mistakes().stream().map(mistake -> mistake(mistake, report)).toList(),
        report.alike().stream().map(ReportPage::alike).toList());
  }

  private static MistakeRow mistake(QuestionReport.Mistake mistake, QuestionReport report) {
    return new MistakeRow(
        mistake.id(),
        share(mistake.solved(), report.versions().checked()),
        share(mistake.right(), mistake.solved()),
        share(mistake.accepted(), mistake.solved()));
  }

  private static String alike(QuestionReport.Alike alike) {
    return alike.first()
        + " and "
        + alike.second()
        + " in "
        + share(alike.same(), alike.both())
        + " of the versions";
  }

  private static String share(long count, long of) {
    return of == 0 ? "–" : Percentages.of((double) count / of);
  }
}
