package org.tentamen.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Key;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.exam.Exam;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Variant;

/** The wrong ways that there are to solve an exam's questions. */
final class Beliefs {

  private final Exam exam;
  private final Optional<Exam> believed;

  /**
   * The misconceptions of an exam.
   *
   * @param believed the same exam with other misconceptions, which students have too
   */
  Beliefs(Exam exam, Optional<Exam> believed) {
    this.exam = exam;
    this.believed = believed;
  }

  /** Refuses a misconception that there is not. */
  void require(Behaviour.Planted planted) {
    Plan plan =
        exam.plan(planted.question())
            .orElseThrow(() -> unknown("question", planted.question(), exam.questions()));
    if (plan(planted).isEmpty()) {
      List<String> known =
          believed
              .flatMap(other -> other.plan(planted.question()))
              .orElse(plan)
              .question()
              .misconceptions()
              .stream()
              .map(Misconception::id)
              .toList();
      throw unknown("misconception of " + planted.question(), planted.misconception(), known);
    }
  }

  static InvalidInputException unknown(
      String what, String name, java.util.Collection<String> known) {
    return InvalidInputException.of(
        "unknown " + what + " '" + name + "'",
        known.isEmpty() ? "none, since it has none" : "one of: " + String.join(", ", known),
        Nearest.suggestion(name, known));
  }

  private Optional<Plan> plan(Behaviour.Planted planted) {
    return Optional.of(exam.plan(planted.question()).orElseThrow())
        .filter(plan -> has(plan, planted.misconception()))
        .or(
            () ->
                believed
                    .flatMap(other -> other.plan(planted.question()))
                    .filter(plan -> has(plan, planted.misconception())));
  }

  private static boolean has(Plan plan, String misconception) {
    return plan.question().misconceptions().stream().anyMatch(m -> m.id().equals(misconception));
  }

  /** The version in which a planted mistake can be replayed, with the same numbers. */
  Variant mistaken(Variant variant, Behaviour.Planted planted) {
    Plan plan = plan(planted).orElseThrow();
    return plan == variant.plan() ? variant : plan.like(variant);
  }

  /**
   * What a misconception leads to in a part.
   *
   * @return empty where it leads to nothing, or to what is right
   */
  static Optional<Key> wrong(Variant variant, Part part, String misconception) {
    Standard standard = variant.standard(part, Map.of());
    return standard.mistakes().stream()
        .filter(mistake -> mistake.id().equals(misconception))
        .flatMap(mistake -> mistake.keys().stream().limit(1))
        .filter(wrong -> !Judge.coincides(standard.key(), wrong))
        .findFirst();
  }
}
