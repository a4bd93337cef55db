package org.tentamen.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamFile;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.FrozenBank;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Roster;
import org.tentamen.exam.Student;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

/** A large class and what it answered: {@code exam.json} and {@code responses.csv}. */
final class ManyResponses {

  private static final String SECRET = "benchmark";
  private static final long SEED = 1;

  private final String text;
  private final Bank bank;
  private final List<Question> questions;
  private final Random random = new Random(SEED);
  private final double wrong;

  /**
   * A class.
   *
   * @param bank the bank's file
   * @param ids its questions that are asked; all where there are none
   * @param wrong the share of responses that are what a misconception leads to
   */
  ManyResponses(Path bank, Set<String> ids, double wrong) throws IOException {
    this.text = Files.readString(bank);
    this.bank = BankReader.read(Source.of(bank.toString(), text));
    this.questions =
        this.bank.questions().stream()
            .filter(question -> ids.isEmpty() || ids.contains(question.id()))
            .toList();
    this.wrong = wrong;
  }

  /**
   * Writes both files into a folder.
   *
   * @param rows how many responses, rounded up to whole students
   */
  void write(Path folder, int rows) throws IOException {
    int each = questions.stream().mapToInt(question -> question.parts().size()).sum();
    List<Student> students = Roster.numbered((rows + each - 1) / each).students();
    List<Paper.Asked> asked = questions.stream().map(q -> new Paper.Asked(q.id(), 0)).toList();
    List<Paper> papers = students.stream().map(student -> new Paper(student, asked)).toList();
    ExamRecord record =
        new ExamRecord(
            bank.id(),
            bank.title(),
            SECRET,
            Optional.empty(),
            Optional.empty(),
            List.of(new FrozenBank("bank.yaml", text, Map.of())),
            papers);
    try (Writer json = Files.newBufferedWriter(folder.resolve("exam.json"))) {
      ExamFile.write(record, json);
    }
    try (CsvWriter csv = CsvWriter.builder().build(folder.resolve("responses.csv"))) {
      csv.writeRecord("student", "question", "part", "response");
      Exam exam = Exam.of(bank.id(), Secret.of(SECRET), List.of(bank));
      for (Paper paper : papers) {
        for (Paper.Asked question : paper.questions()) {
          write(paper.student(), exam.variant(paper.student(), question), csv);
        }
      }
    }
  }

  private void write(Student student, Variant variant, CsvWriter csv) {
    Question question = variant.plan().question();
    for (Part part : question.parts()) {
      String response = KeyText.of(response(variant.standard(part, Map.of())));
      csv.writeRecord(student.id(), question.id(), part.id(), response);
    }
  }

  private Key response(Standard standard) {
    List<Standard.Mistake> mistakes = standard.mistakes();
    if (mistakes.isEmpty() || random.nextDouble() >= wrong) {
      return standard.key();
    }
    List<Key> keys = mistakes.get(random.nextInt(mistakes.size())).keys();
    return keys.isEmpty() ? standard.key() : keys.get(0);
  }
}
