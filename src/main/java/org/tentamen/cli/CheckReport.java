package org.tentamen.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tentamen.check.BankReport;
import org.tentamen.check.Grouped;
import org.tentamen.check.Percentages;
import org.tentamen.check.QuestionReport;
import org.tentamen.check.Versions;

/** What {@code check} prints: a table of the questions, then what is wrong with them. */
final class CheckReport {

  private static final List<String> HEADINGS =
      List.of("question", "versions", "checked", "where", "top answer", "2 of 30 share", "found");

  private final BankReport report;
  private final PrintWriter out;

  CheckReport(BankReport report, PrintWriter out) {
    this.report = report;
    this.out = out;
  }

  void print() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS);
    report.questions().forEach(question -> rows.add(row(question)));
    printTable(rows);
    report.questions().stream()
        .flatMap(question -> question.findings().stream())
        .forEach(finding -> out.println("\n" + finding.diagnostic()));
    out.println();
    out.println(
        report.bank().source().name()
            + ": "
            + Grouped.of(report.questions().size(), "question")
            + ", "
            + Grouped.of(report.errors(), "error")
            + ", "
            + Grouped.of(report.warnings(), "warning")
            + ".");
  }

  private static List<String> row(QuestionReport question) {
    Versions versions = question.versions();
    String about = versions.isComplete() ? "" : "≈ ";
    return List.of(
        question.question().id(),
        versions
            .count()
            .map(count -> (question.isCounted() ? "" : about) + Grouped.of(count))
            .orElse("?"),
        versions.isComplete() ? "all" : sample(versions),
        question.question().where().isEmpty() ? "" : about + Percentages.of(versions.acceptance()),
        question.parts().stream()
            .map(answers -> Percentages.of(answers.mostFrequentShare()))
            .collect(Collectors.joining(", ")),
        question.sharing().map(s -> (s.exact() ? "" : "≈ ") + Percentages.of(s.of30())).orElse(""),
        found(question));
  }

  private static String sample(Versions versions) {
    Versions.Sample covers = versions.sample().orElseThrow();
    return Grouped.of(versions.checked())
        + " ("
        + Percentages.of((double) covers.valuesMet() / covers.values())
        + (covers.isEveryValue() ? " of values, " : " of the values that were followed, ")
        + pairs(covers)
        + ")";
  }

  /** A question with a single value to draw has no pairs; of millions some are followed. */
  private static String pairs(Versions.Sample covers) {
    if (covers.pairsFollowed() == 0) {
      return covers.pairs() == 0 ? "no pairs" : "no pairs followed";
    }
    String of =
        covers.pairsFollowed() == covers.pairs()
            ? " of pairs"
            : " of the "
                + Percentages.of((double) covers.pairsFollowed() / covers.pairs())
                + " of pairs that were followed";
    return Percentages.of((double) covers.pairsMet() / covers.pairsFollowed()) + of;
  }

  private static String found(QuestionReport question) {
    List<String> found = new ArrayList<>();
    if (question.errors() > 0) {
      found.add(Grouped.of(question.errors(), "error"));
    }
    if (question.warnings() > 0) {
      found.add(Grouped.of(question.warnings(), "warning"));
    }
    return found.isEmpty() ? "✓" : String.join(", ", found);
  }

  private void printTable(List<List<String>> rows) {
    int columns = HEADINGS.size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = row.get(i);
        String room = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
        boolean isNumber = i == 1 || i == 3 || i == 5;
        line.append(isNumber ? room + cell : cell + room).append("  ");
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
