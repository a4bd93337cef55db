package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.bank.Parameter;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Severity;

/** Says where a question's conditions leave too few versions. */
final class ConditionFindings {

  /** With fewer versions than these, neighbours are likely to have the same one. */
  private static final int FEW = 10;

  /** With fewer draws than this accepted, a student's 10,000 draws may all be refused. */
  private static final double RARE = 0.002;

  private static final String WIDEN = "Widen the ranges of the parameters, or drop a condition.";

  private ConditionFindings() {}

  static List<Finding> of(Question question, Versions versions) {
    List<Finding> findings = new ArrayList<>();
    boolean isDrawn =
        question.parameters().stream()
            .anyMatch(p -> !(p.range() instanceof Parameter.Range.Computed));
    if (isDrawn) {
      count(question, versions, findings);
    }
    return findings;
  }

  private static void count(Question question, Versions versions, List<Finding> findings) {
    Place place =
        question.where().isEmpty() ? question.place() : question.where().get(0).passage().at(0);
    String of = "of '" + question.id() + "' among " + versions.tried() + " draws";
    if (versions.accepted() == 0) {
      findings.add(
          finding(Severity.ERROR, place, "no version " + of, "conditions that some draws meet"));
      return;
    }
    if (versions.isComplete() && versions.accepted() < FEW) {
      findings.add(
          finding(
              Severity.WARNING,
              place,
              "only " + Grouped.of(versions.accepted(), "version") + " " + of,
              FEW + " at least, so that neighbours have different ones"));
    }
    if (versions.acceptance() < RARE) {
      findings.add(
          finding(
              versions.acceptance() < RARE / 2 ? Severity.ERROR : Severity.WARNING,
              place,
              "conditions that only "
                  + Percentages.of(versions.acceptance())
                  + " of the draws meet",
              "more of them: drawing stops after 10,000 in vain"));
    }
  }

  private static Finding finding(Severity severity, Place place, String found, String expected) {
    return Finding.of(Finding.Kind.CONDITIONS, severity, place, found, expected, WIDEN);
  }
}
