package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tentamen.answer.UnitRule;
import org.tentamen.bank.Answer;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Severity;
import org.tentamen.formula.Rational;

/** Warns of units that are not known, so that no other unit can be brought to them. */
final class UnitFindings {

  private UnitFindings() {}

  /** A warning for each answer with such a unit, unless it says that no other one counts. */
  static List<Finding> findings(Question question) {
    List<Finding> findings = new ArrayList<>();
    for (Part part : question.parts()) {
      Stream.concat(Stream.of(part.answer()), part.also().stream())
          .forEach(answer -> find(answer, findings));
    }
    return findings;
  }

  private static void find(Answer answer, List<Finding> findings) {
    if (!(answer instanceof Answer.Number number)) {
      return;
    }
    number
        .rules()
        .unit()
        .filter(unit -> !unit.isKnown() && !unit.convertible().equals(Rational.ONE))
        .ifPresent(unit -> findings.add(unknown(number, unit)));
  }

  private static Finding unknown(Answer.Number number, UnitRule unit) {
    return Finding.of(
        Finding.Kind.UNIT,
        Severity.WARNING,
        number.value().passage().at(0),
        "the unit '" + unit.name() + "', which is not known",
        "one such as m/s, kWh or %",
        "Students have to write it as it stands here; where that is meant, write `unit: {name: "
            + unit.name()
            + ", convertible: 1}`.");
  }
}
