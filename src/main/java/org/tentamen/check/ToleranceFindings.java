package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Key;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Severity;
import org.tentamen.formula.Rational;
import org.tentamen.variant.Variant;

/**
 * Finds tolerances as wide as the key itself, such as {@code relative: 5} by somebody who means 5
 * %: whoever answers 0 is right, and no misconception need be there to be accepted.
 */
final class ToleranceFindings {

  private ToleranceFindings() {}

  /**
   * A warning for each part in which 0 is right wherever the key is another number.
   *
   * @param versions with a solution
   */
  static List<Finding> findings(Question question, List<Variant> versions) {
    List<Finding> findings = new ArrayList<>();
    for (Part part : question.parts()) {
      int others = 0;
      int accepted = 0;
      for (Variant variant : versions) {
        if (variant.solve().key(part) instanceof Key.Number key && key.value().signum() != 0) {
          others++;
          accepted += Judge.coincides(key, new Key.Number(Rational.ZERO, key.rules())) ? 1 : 0;
        }
        if (accepted < others) {
          break;
        }
      }
      if (others > 0 && accepted == others) {
        findings.add(
            Finding.of(
                Finding.Kind.TOLERANCE,
                Severity.WARNING,
                part.place(),
                "a tolerance as wide as the key: 0 is judged right in every version",
                "a narrower one",
                "A relative one is a share of the key: 5 % is {relative: 0.05}."));
      }
    }
    return findings;
  }
}
