package org.tentamen.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tentamen.answer.KeyText;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.exam.Exam;
import org.tentamen.exam.Roster;
import org.tentamen.exam.Student;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

/** Draws and solves versions of a bank's questions in turn, and prints how long their keys are. */
public final class DrawMany {

  private DrawMany() {}

  /**
   * Does it.
   *
   * @param arguments the bank, and how many versions
   * @throws IOException if the bank cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    Bank bank = BankReader.read(Path.of(arguments[0]));
    int size = Integer.parseInt(arguments[1]);
    Exam exam = Exam.of(bank.id(), Secret.of("growth"), List.of(bank));
    List<Question> questions = bank.questions();
    List<Student> students =
        Roster.numbered((size + questions.size() - 1) / questions.size()).students();
    long letters = 0;
    for (int i = 0; i < size; i++) {
      Question question = questions.get(i % questions.size());
      Variant variant =
          exam.variant(
              students.get(i / questions.size()),
              new org.tentamen.exam.Paper.Asked(question.id(), 0));
      for (Part part : question.parts()) {
        letters += KeyText.of(variant.standard(part, Map.of()).key()).length();
      }
    }
    System.out.println(letters);
  }
}
