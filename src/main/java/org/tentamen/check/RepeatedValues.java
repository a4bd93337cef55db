package org.tentamen.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.tentamen.bank.Parameter;
import org.tentamen.bank.Parameter.Range;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Severity;

/**
 * Values that a parameter lists more than once.
 *
 * <p>They are drawn more often than others, which an author may want; but versions that differ in
 * nothing else are the same version, although each has an ordinal.
 */
final class RepeatedValues {

  private RepeatedValues() {}

  /** A warning for each value of a list or of rows that stands there again. */
  static List<Finding> findings(Question question) {
    List<Finding> findings = new ArrayList<>();
    for (Parameter parameter : question.parameters()) {
      for (Parameter.Repeated again : parameter.repeated()) {
        findings.add(
            Finding.of(
                Finding.Kind.PARAMETER,
                Severity.WARNING,
                again.place(),
                again.text()
                    + " for the second time among the values of '"
                    + String.join(", ", parameter.names())
                    + "'",
                "each of them once",
                "It is drawn more often than the others, and the versions with it are counted more"
                    + " than once. Leave it out unless that is meant."));
      }
    }
    return findings;
  }

  /** Whether two draws of a question may give the same version. */
  static boolean areIn(Question question) {
    return question.parameters().stream().map(Parameter::range).anyMatch(RepeatedValues::areIn);
  }

  private static boolean areIn(Range range) {
    if (range instanceof Range.OneOf one) {
      return hasAny(one.values());
    }
    if (range instanceof Range.Rows rows) {
      return hasAny(rows.rows());
    }
    if (range instanceof Range.Sample sample) {
      return hasAny(sample.pool());
    }
    if (range instanceof Range.Shuffle shuffle) {
      return hasAny(shuffle.values());
    }
    return range instanceof Range.ListOf list && areIn(list.item());
  }

  private static boolean hasAny(List<?> values) {
    return new HashSet<>(values).size() < values.size();
  }
}
