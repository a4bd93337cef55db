package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.bank.Parameter;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Severity;
import org.tentamen.variant.Effort;

/** Says where a question's conditions leave too few versions. */
final class ConditionFindings {

  /** With fewer versions than these, neighbours are likely to have the same one. */
  private static final int FEW = 10;

  /**
   * So many of the draws that are made in vain at most, 10,000 unless they take very much, have to
   * be accepted in the mean, so that nobody is left without a version: one in half a billion is.
   */
  private static final double OFTEN = 20;

  private static final String WIDEN = "Widen the ranges of the parameters, or drop a condition.";

  private ConditionFindings() {}

  /**
   * Says it.
   *
   * @param most after so many draws in vain drawing stops
   */
  static List<Finding> of(Question question, Versions versions, int most) {
    List<Finding> findings = new ArrayList<>();
    boolean isDrawn =
        question.parameters().stream()
            .anyMatch(p -> !(p.range() instanceof Parameter.Range.Computed));
    if (isDrawn) {
      count(question, versions, most, findings);
    }
    return findings;
  }

  private static void count(
      Question question, Versions versions, int most, List<Finding> findings) {
    Place place =
        question.where().isEmpty() ? question.place() : question.where().get(0).passage().at(0);
    String of = "of '" + question.id() + "' among " + Grouped.of(versions.tried(), "draw");
    if (versions.accepted() == 0) {
      // A first look makes fewer draws than a student's paper, and proves nothing by it.
      boolean isProven = versions.isComplete() || versions.tried() >= most;
      findings.add(
          finding(
              isProven ? Severity.ERROR : Severity.WARNING,
              place,
              "no version " + of,
              "conditions that some draws meet"));
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
    double rare = -StrictMath.expm1(-OFTEN / most);
    if (versions.acceptance() < rare) {
      findings.add(
          finding(
              versions.acceptance() < rare / 2 ? Severity.ERROR : Severity.WARNING,
              place,
              "conditions that only "
                  + Percentages.of(versions.acceptance())
                  + " of the draws meet",
              "more of them: drawing stops after "
                  + Grouped.of(most)
                  + " in vain"
                  + (most < Effort.MOST_DRAWS ? ", since each takes very much to calculate" : "")));
    }
  }

  private static Finding finding(Severity severity, Place place, String found, String expected) {
    return Finding.of(Finding.Kind.CONDITIONS, severity, place, found, expected, WIDEN);
  }
}
