package org.tentamen.cli;

import java.util.List;
import java.util.Optional;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.exam.CsvText;
import org.tentamen.exam.Exam;
import org.tentamen.exam.Paper;
import org.tentamen.exam.PartNumber;
import org.tentamen.variant.Variant;

/** The rows of {@code keys.csv} and {@code responses.csv}, one for each part of each paper. */
final class KeyTables {

  private static final List<String> KEYS = List.of("student", "question", "part", "number", "key");

  private static final List<String> RESPONSES = List.of("student", "question", "part", "response");

  private KeyTables() {}

  /** The headings of {@code keys.csv}, as a line. */
  static String keyHeadings() {
    return new CsvText().forPrograms(KEYS).toString();
  }

  /** The headings of {@code responses.csv}, as a line. */
  static String responseHeadings() {
    return new CsvText().forPrograms(RESPONSES).toString();
  }

  /** What is right on a student's paper, as lines, numbers as the exam writes them. */
  static String keys(Paper paper, List<Variant> versions, Optional<Notation> numbers) {
    CsvText csv = new CsvText();
    for (int i = 0; i < versions.size(); i++) {
      Question question = versions.get(i).plan().question();
      for (int j = 0; j < question.parts().size(); j++) {
        Part part = question.parts().get(j);
        csv.forPeople(
            List.of(
                paper.student().id(),
                question.id(),
                part.id(),
                PartNumber.of(i + 1, question, j),
                KeyText.of(versions.get(i).solve().key(part), numbers)));
      }
    }
    return csv.toString();
  }

  /** The form for a student's responses, as lines. */
  static String responses(Paper paper, Exam exam) {
    CsvText csv = new CsvText();
    for (Paper.Asked asked : paper.questions()) {
      for (Part part : exam.plan(asked.question()).orElseThrow().question().parts()) {
        csv.forPeople(List.of(paper.student().id(), asked.question(), part.id(), ""));
      }
    }
    return csv.toString();
  }
}
