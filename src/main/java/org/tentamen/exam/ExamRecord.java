package org.tentamen.exam;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tentamen.answer.Notation;

/**
 * Everything that grading needs to know of an exam: what {@code exam.json} holds. For the teacher
 * alone, since the versions and their keys follow from it.
 *
 * @param exam the exam's id
 * @param title what people call it
 * @param secret what the versions are drawn from
 * @param numbers how numbers are written, where the exam or its bank declares it
 * @param banks the banks as they were, one at least
 * @param papers one for each student
 */
public record ExamRecord(
    String exam,
    String title,
    String secret,
    Optional<Notation> numbers,
    List<FrozenBank> banks,
    List<Paper> papers) {

  /** Copies the lists. */
  public ExamRecord {
    Objects.requireNonNull(exam, "exam");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(numbers, "numbers");
    banks = List.copyOf(banks);
    papers = List.copyOf(papers);
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("secret must not be empty");
    }
    if (banks.isEmpty()) {
      throw new IllegalArgumentException("banks must not be empty");
    }
  }

  /** The paper of a student, if there is one. */
  public Optional<Paper> paper(String student) {
    return papers.stream().filter(paper -> paper.student().id().equals(student)).findFirst();
  }
}
