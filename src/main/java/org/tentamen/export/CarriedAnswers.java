package org.tentamen.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Key;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Part;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;
import org.tentamen.variant.Variant;

/** Whether a question judges later parts with a student's own answers to earlier ones. */
final class CarriedAnswers {

  static final String LOSS = "an own wrong answer to an earlier part is not carried on";

  /** Far enough from any key to be wrong, and not trivial. */
  private static final Rational FURTHER = Rational.of(7);

  private CarriedAnswers() {}

  /**
   * Whether a part would be judged otherwise after wrong answers to all parts before it.
   *
   * @param index of the part among the question's, from 0
   */
  static boolean matter(Variant variant, int index) {
    List<Part> parts = variant.plan().question().parts();
    Map<String, Value> wrong = new HashMap<>();
    for (Part earlier : parts.subList(0, index)) {
      Key key = variant.standard(earlier, Map.of()).key();
      number(key)
          .filter(number -> earlier.carried() != Part.Carrying.NEVER)
          .ifPresent(number -> wrong.put(earlier.id(), number.toRational().plus(FURTHER)));
    }
    if (wrong.isEmpty()) {
      return false;
    }
    Standard standard = variant.standard(parts.get(index), wrong);
    return standard.carried().stream().anyMatch(key -> !Judge.coincides(standard.key(), key));
  }

  private static Optional<Numeric> number(Key key) {
    if (key instanceof Key.Number number) {
      return Optional.of(number.value());
    }
    return key instanceof Key.Whole whole ? Optional.of(whole.value()) : Optional.empty();
  }
}
