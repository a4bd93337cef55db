package org.tentamen.render;

import java.util.List;
import java.util.Optional;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Student;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

/** A bank for a test, of which papers are printed. */
record Exams(Bank bank) {
  static final Secret SECRET = Secret.of("a secret of many words");

  static Exams of(String yaml) {
    return new Exams(BankReader.read(Source.of("bank.yaml", yaml)));
  }

  PaperText paper(PaperFormat format, String id, String name) {
    return paper(format, id, name, path -> Optional.empty());
  }

  PaperText paper(PaperFormat format, String id, String name, Images images) {
    PaperLook look = new PaperLook(exam(), images);
    Paper paper = paper(id, name);
    return Sheets.of(look, format).paper(paper, variants(paper));
  }

  private Paper paper(String id, String name) {
    return new Paper(
        new Student(id, name, Optional.empty()),
        bank.questions().stream()
            .map(Question::id)
            .map(question -> new Paper.Asked(question, 0))
            .toList());
  }

  List<Variant> variants(String id) {
    return variants(paper(id, ""));
  }

  private List<Variant> variants(Paper paper) {
    Exam exam = exam();
    return paper.questions().stream().map(asked -> exam.variant(paper.student(), asked)).toList();
  }

  private Exam exam() {
    return Exam.of(bank.id(), SECRET, List.of(bank));
  }
}
