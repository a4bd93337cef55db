package org.tentamen.check;

import java.util.Optional;
import org.tentamen.answer.NumberRules;
import org.tentamen.answer.Tolerance;
import org.tentamen.bank.Answer;

/** To how many decimals students may round the steps to an answer. */
final class RoundedSteps {

  private RoundedSteps() {}

  static Optional<Integer> of(Answer answer) {
    Optional<NumberRules> rules =
        answer instanceof Answer.Number number
            ? Optional.of(number.rules())
            : answer instanceof Answer.Vector vector
                ? Optional.of(vector.rules())
                : Optional.empty();
    return rules
        .flatMap(NumberRules::tolerance)
        .map(Tolerance::roundedSteps)
        .filter(steps -> steps.isPresent())
        .map(steps -> steps.getAsInt());
  }
}
