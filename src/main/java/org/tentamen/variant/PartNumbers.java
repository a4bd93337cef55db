package org.tentamen.variant;

import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.answer.NumberRules;
import org.tentamen.answer.Tolerance;
import org.tentamen.bank.Answer;
import org.tentamen.bank.Part;

/** What a part says about its numbers, where its answer is measured: a number or a vector. */
final class PartNumbers {

  private PartNumbers() {}

  /** How many decimals its key prints; empty where nobody says. */
  static OptionalInt decimals(Part part) {
    return rules(part).map(NumberRules::decimals).orElse(OptionalInt.empty());
  }

  /** To how many decimals a student may round each step; empty where not at all. */
  static OptionalInt roundedSteps(Part part) {
    return rules(part)
        .flatMap(NumberRules::tolerance)
        .map(Tolerance::roundedSteps)
        .orElse(OptionalInt.empty());
  }

  private static Optional<NumberRules> rules(Part part) {
    Answer answer = part.answer();
    if (answer instanceof Answer.Number number) {
      return Optional.of(number.rules());
    }
    return answer instanceof Answer.Vector vector ? Optional.of(vector.rules()) : Optional.empty();
  }
}
