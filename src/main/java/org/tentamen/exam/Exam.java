package org.tentamen.exam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.bank.Bank;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

/**
 * An exam's questions, compiled, and the secret that their versions are drawn from. Safe for many
 * threads.
 */
public final class Exam {

  private final String id;
  private final Secret secret;
  private final Map<String, Plan> plans;

  private Exam(String id, Secret secret, Map<String, Plan> plans) {
    this.id = id;
    this.secret = secret;
    this.plans = plans;
  }

  /**
   * An exam of all questions of some banks.
   *
   * @param id the exam's id
   * @param secret what the versions are drawn from
   * @param banks no two of which have a question of the same id
   * @throws InvalidInputException if two have, or a question cannot be compiled
   */
  public static Exam of(String id, Secret secret, List<Bank> banks) {
    Map<String, Plan> plans = new LinkedHashMap<>();
    for (Bank bank : banks) {
      for (Question question : bank.questions()) {
        if (plans.putIfAbsent(question.id(), Plan.of(bank, question)) != null) {
          throw InvalidInputException.at(
              question.place(),
              "the id '" + question.id() + "' again in another bank of the exam",
              "ids that are unique in an exam",
              "");
        }
      }
    }
    return new Exam(id, secret, plans);
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** What the versions are drawn from. */
  public Secret secret() {
    return secret;
  }

  /** The ids of its questions, in the order of the banks. */
  public Set<String> questions() {
    return plans.keySet();
  }

  /** A question, compiled, if the exam has it. */
  public Optional<Plan> plan(String question) {
    return Optional.ofNullable(plans.get(question));
  }

  /**
   * A student's version of a question.
   *
   * @throws InvalidInputException if the exam has no such question, or none of its versions can be
   *     drawn
   */
  public Variant variant(Student student, Paper.Asked asked) {
    Plan plan = plan(asked.question()).orElseThrow(() -> unknown(asked.question()));
    return plan.draw(secret.seed(id, student.id(), asked.question(), asked.attempt()));
  }

  private InvalidInputException unknown(String question) {
    return InvalidInputException.of(
        "unknown question '" + question + "' in exam '" + id + "'",
        "one of: " + String.join(", ", questions()),
        Nearest.suggestion(question, questions()));
  }
}
