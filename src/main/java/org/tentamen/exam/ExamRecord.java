package org.tentamen.exam;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

/**
 * Everything that grading needs to know of an exam: what {@code exam.json} holds. For the teacher
 * alone, since the versions and their keys follow from it.
 *
 * @param exam the exam's id
 * @param title what people call it
 * @param secret what the versions are drawn from
 * @param numbers how numbers are written, where the exam or its bank declares it
 * @param definition the exam's file as it was; empty where a bank alone was given
 * @param banks the banks as they were, one at least, in the order in which the file names them
 * @param papers one for each student
 */
public record ExamRecord(
    String exam,
    String title,
    String secret,
    Optional<Notation> numbers,
    Optional<FrozenDefinition> definition,
    List<FrozenBank> banks,
    List<Paper> papers) {

  /** Copies the lists. */
  public ExamRecord {
    Objects.requireNonNull(exam, "exam");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(numbers, "numbers");
    Objects.requireNonNull(definition, "definition");
    banks = List.copyOf(banks);
    papers = List.copyOf(papers);
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("secret must not be empty");
    }
    if (banks.isEmpty()) {
      throw new IllegalArgumentException("banks must not be empty");
    }
  }

  /** The same papers of other states of the banks. */
  public ExamRecord with(List<FrozenBank> others) {
    return new ExamRecord(exam, title, secret, numbers, definition, others, papers);
  }

  /** The paper of a student, if there is one. */
  public Optional<Paper> paper(String student) {
    return papers.stream().filter(paper -> paper.student().id().equals(student)).findFirst();
  }

  /**
   * The exam that the papers were made of, read from the copies.
   *
   * @throws InvalidInputException if one of them cannot be used
   */
  public ExamDefinition defined() {
    List<Bank> read =
        banks.stream().map(bank -> BankReader.read(Source.of(bank.name(), bank.text()))).toList();
    return definition
        .map(file -> ExamReader.read(Source.of(file.name(), file.text()), read))
        .orElseGet(() -> ExamDefinition.of(exam, read));
  }
}
