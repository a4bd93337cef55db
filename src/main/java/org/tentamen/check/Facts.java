package org.tentamen.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The figures of a question, in words. */
final class Facts {

  private Facts() {}

  static List<ReportPage.Fact> of(QuestionReport report) {
    List<ReportPage.Fact> facts = new ArrayList<>();
    Versions versions = report.versions();
    String about = versions.isComplete() ? "" : "about ";
    versions
        .count()
        .map(count -> (report.isCounted() ? "" : about) + Grouped.of(count))
        .ifPresent(count -> facts.add(fact("Versions", count)));
    facts.add(fact("Looked at", lookedAt(versions)));
    if (!report.question().where().isEmpty()) {
      facts.add(
          fact(
              "Draws that the conditions accept",
              about
                  + Percentages.of(versions.acceptance())
                  + " ("
                  + Grouped.of(versions.accepted())
                  + " of "
                  + Grouped.of(versions.tried())
                  + ")"));
    }
    facts.add(fact("Digits of the answers", spread(report.difficulty().digits())));
    facts.add(fact("Steps that have to be rounded", spread(report.difficulty().rounded())));
    report
        .sharing()
        .ifPresent(
            sharing ->
                facts.add(
                    fact(
                        "Two of 30, 100, 1,000 students share a version",
                        (sharing.exact() ? "" : "about ")
                            + Percentages.of(sharing.of30())
                            + ", "
                            + Percentages.of(sharing.of100())
                            + ", "
                            + Percentages.of(sharing.of1000()))));
    return facts;
  }

  private static String lookedAt(Versions versions) {
    if (versions.isComplete()) {
      return "all " + Grouped.of(versions.checked());
    }
    Versions.Sample covers = versions.sample().orElseThrow();
    return Grouped.of(versions.checked())
        + ", with "
        + Grouped.of(covers.valuesMet())
        + " of "
        + Grouped.of(covers.values())
        + (covers.isEveryValue() ? " values and " : " values (of many the first 10,000) and ")
        + Grouped.of(covers.pairsMet())
        + " of "
        + Grouped.of(covers.pairsFollowed())
        + " pairs of values; ranges and conditions exclude some"
        + (covers.pairsFollowed() == covers.pairs()
            ? ""
            : "; of all "
                + Grouped.of(covers.pairs())
                + " pairs, the others were not looked for, being too many");
  }

  private static String spread(QuestionReport.Spread spread) {
    if (spread.least() == spread.most()) {
      return Long.toString(spread.least());
    }
    BigDecimal mean = new BigDecimal(spread.mean()).setScale(1, RoundingMode.HALF_UP);
    return spread.least() + " to " + spread.most() + ", " + mean.toPlainString() + " in the mean";
  }

  private static ReportPage.Fact fact(String name, String value) {
    return new ReportPage.Fact(name, value);
  }
}
