package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tentamen.bank.Bank;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.ExamDefinition;

/**
 * Proves a bank: goes through the versions of its questions, solves each, judges its key, compares
 * it with where mistakes lead, and writes some of them out.
 *
 * <pre>{@code
 * Check check = Check.of(BankReader.read(Path.of("bank.yaml")));
 * QuestionReport report = check.question("q02");
 * report.findings().forEach(finding -> System.out.println(finding.diagnostic()));
 * }</pre>
 *
 * <p>Uses all cores; what it finds does not depend on how many there are. Safe for many threads.
 */
public final class Check {

  private final ExamDefinition asked;
  private final Thoroughness thoroughness;
  private final Stretches cores;

  private Check(ExamDefinition asked, Thoroughness thoroughness, Stretches cores) {
    this.asked = asked;
    this.thoroughness = thoroughness;
    this.cores = cores;
  }

  /** A check as thorough as {@code tentamen check}. */
  public static Check of(Bank bank) {
    return of(bank, Thoroughness.STANDARD);
  }

  /** A check as thorough as wanted. */
  public static Check of(Bank bank, Thoroughness thoroughness) {
    return of(ExamDefinition.of(bank.id(), List.of(bank)), thoroughness);
  }

  /**
   * A check of the questions that an exam may ask, as it asks them: for its points, with its order
   * of the options, its language and its way of writing numbers.
   */
  public static Check of(ExamDefinition exam, Thoroughness thoroughness) {
    return new Check(exam, thoroughness, Stretches.onAllCores());
  }

  /** The same check with so many threads. */
  Check onCores(int count) {
    return new Check(asked, thoroughness, Stretches.onCores(count));
  }

  /**
   * Checks one question.
   *
   * @param id the question's id
   * @throws InvalidInputException if there is no such question, or it cannot be compiled
   */
  public QuestionReport question(String id) {
    if (!asked.questions().contains(id)) {
      throw InvalidInputException.of(
          "'" + asked.id() + "' has no question '" + id + "'",
          "one of: " + String.join(", ", asked.questions()),
          "");
    }
    return cores.all(List.<Callable<QuestionReport>>of(() -> question(id, () -> {}))).get(0);
  }

  /**
   * Checks all questions.
   *
   * @param step is run whenever one more of the {@link #steps} is done, by any thread
   * @return a report a bank, of those of its questions that are asked, in the bank's order
   * @throws InvalidInputException if a question cannot be compiled
   */
  public List<BankReport> banks(Runnable step) {
    List<BankReport> reports = new ArrayList<>();
    for (Bank bank : asked.banks()) {
      List<Callable<QuestionReport>> questions =
          bank.questions().stream()
              .map(Question::id)
              .filter(asked.questions()::contains)
              .<Callable<QuestionReport>>map(id -> () -> question(id, step))
              .toList();
      reports.add(new BankReport(bank, cores.all(questions)));
    }
    return reports;
  }

  /** How many steps there are in the check of all questions: their stretches. */
  public int steps() {
    return asked.questions().stream()
        .mapToInt(id -> QuestionCheck.steps(asked.alone(id), thoroughness))
        .sum();
  }

  private QuestionReport question(String id, Runnable step) {
    return QuestionCheck.of(asked.alone(id), thoroughness, cores).report(step);
  }
}
