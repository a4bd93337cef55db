package org.tentamen.exam;

import java.util.HashSet;
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

  private final ExamDefinition definition;
  private final Secret secret;
  private final Map<String, Plan> plans;

  private Exam(ExamDefinition definition, Secret secret, Map<String, Plan> plans) {
    this.definition = definition;
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
    return of(ExamDefinition.of(id, banks), secret);
  }

  /**
   * An exam.
   *
   * @param definition which questions it asks, for which points
   * @param secret what the versions are drawn from
   * @throws InvalidInputException if two banks have a question of the same id, or a question cannot
   *     be compiled
   */
  public static Exam of(ExamDefinition definition, Secret secret) {
    refuseSharedIds(definition.banks());
    Map<String, Plan> plans = new LinkedHashMap<>();
    for (String id : definition.questions()) {
      plans.put(id, plan(definition, id));
    }
    return new Exam(definition, secret, plans);
  }

  private static void refuseSharedIds(List<Bank> banks) {
    Set<String> known = new HashSet<>();
    for (Bank bank : banks) {
      for (Question question : bank.questions()) {
        if (!known.add(question.id())) {
          throw InvalidInputException.at(
              question.place(),
              "the id '" + question.id() + "' again in another bank of the exam",
              "ids that are unique in an exam",
              "");
        }
      }
    }
  }

  private static Plan plan(ExamDefinition definition, String id) {
    ExamDefinition.Terms terms = definition.terms(id);
    for (Bank bank : definition.banks()) {
      Optional<Question> question = bank.question(id);
      if (question.isPresent()) {
        Question asked = terms.points().map(question.get()::worth).orElse(question.get());
        return Plan.of(bank, asked, terms.options());
      }
    }
    throw new IllegalArgumentException("question (" + id + ") is in no bank");
  }

  /** What it asks. */
  public ExamDefinition definition() {
    return definition;
  }

  /** Its id. */
  public String id() {
    return definition.id();
  }

  /** What the versions are drawn from. */
  public Secret secret() {
    return secret;
  }

  /** The ids of all questions that it may ask, in the order of the paper. */
  public Set<String> questions() {
    return plans.keySet();
  }

  /** A question, compiled, if the exam has it. */
  public Optional<Plan> plan(String question) {
    return Optional.ofNullable(plans.get(question));
  }

  /** The ids of the questions that a student is asked, in the order of the paper. */
  public List<String> questionsOf(Student student) {
    return Selection.of(definition, secret, student.id());
  }

  /**
   * A student's version of a question.
   *
   * @throws InvalidInputException if the exam has no such question, or none of its versions can be
   *     drawn
   */
  public Variant variant(Student student, Paper.Asked asked) {
    Plan plan = plans.get(asked.question());
    if (plan == null) {
      throw unknown(asked.question());
    }
    return plan.draw(secret.seed(id(), student.id(), asked.question(), asked.attempt()));
  }

  private InvalidInputException unknown(String question) {
    return InvalidInputException.of(
        "unknown question '" + question + "' in exam '" + id() + "'",
        "one of: " + String.join(", ", questions()),
        Nearest.suggestion(question, questions()));
  }
}
