package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.bank.Bank;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;

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

  private final Bank bank;
  private final Thoroughness thoroughness;

  private Check(Bank bank, Thoroughness thoroughness) {
    this.bank = bank;
    this.thoroughness = thoroughness;
  }

  /** A check as thorough as {@code tentamen check}. */
  public static Check of(Bank bank) {
    return of(bank, Thoroughness.STANDARD);
  }

  /** A check as thorough as wanted. */
  public static Check of(Bank bank, Thoroughness thoroughness) {
    return new Check(bank, thoroughness);
  }

  /**
   * Checks one question.
   *
   * @param id the question's id
   * @throws InvalidInputException if the bank has no such question, or it cannot be compiled
   */
  public QuestionReport question(String id) {
    Question question =
        bank.question(id)
            .orElseThrow(
                () ->
                    InvalidInputException.of(
                        "bank '" + bank.id() + "' has no question '" + id + "'",
                        "one of: "
                            + String.join(
                                ", ", bank.questions().stream().map(Question::id).toList()),
                        ""));
    return question(question, () -> {});
  }

  /**
   * Checks the whole bank.
   *
   * @param step is run whenever one more of the {@link #steps} is done
   * @throws InvalidInputException if a question cannot be compiled
   */
  public BankReport bank(Runnable step) {
    List<QuestionReport> reports = new ArrayList<>();
    for (Question question : bank.questions()) {
      reports.add(question(question, step));
    }
    return new BankReport(bank, reports);
  }

  /** How many steps there are in the check of the whole bank: the stretches of its questions. */
  public int steps() {
    return bank.questions().stream()
        .mapToInt(question -> QuestionCheck.of(bank, question, thoroughness).steps())
        .sum();
  }

  private QuestionReport question(Question question, Runnable step) {
    return QuestionCheck.of(bank, question, thoroughness).report(step);
  }
}
