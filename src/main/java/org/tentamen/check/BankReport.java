package org.tentamen.check;

import java.util.List;
import org.tentamen.bank.Bank;

/**
 * What a check found out about a bank.
 *
 * @param bank the bank
 * @param questions its questions, in the order of the file
 */
public record BankReport(Bank bank, List<QuestionReport> questions) {

  /** Copies the questions. */
  public BankReport {
    questions = List.copyOf(questions);
  }

  /** How many errors there are. */
  public long errors() {
    return questions.stream().mapToLong(QuestionReport::errors).sum();
  }

  /** How many warnings there are. */
  public long warnings() {
    return questions.stream().mapToLong(QuestionReport::warnings).sum();
  }
}
