package org.tentamen.cli;

import java.util.Optional;
import org.tentamen.bank.Bank;
import org.tentamen.bank.Question;
import org.tentamen.bank.Text;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Severity;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.Roster;
import org.tentamen.exam.Student;
import org.tentamen.render.pdf.PdfPrinter;

/** Warns of letters that no font of PDF papers has: they would print as empty boxes. */
final class PrintedLetters {

  private static final String EXPECTED = "letters of the Latin, Greek, Cyrillic or Arabic script";

  private final Diagnostics problems;

  private PrintedLetters(Diagnostics problems) {
    this.problems = problems;
  }

  /** Looks through everything that an exam's papers say in somebody's own words. */
  static void check(ExamDefinition exam, Roster roster, Diagnostics problems) {
    PrintedLetters letters = new PrintedLetters(problems);
    exam.texts().forEach(letters::check);
    exam.banks().forEach(letters::check);
    roster.students().forEach(letters::check);
  }

  private void check(Bank bank) {
    bank.texts().forEach(this::check);
    for (Question question : bank.questions()) {
      Place place = question.text().passage().at(0);
      PdfPrinter.standard()
          .firstLacking(question.title())
          .ifPresent(at -> problems.warning(place, found(question.title(), at), EXPECTED, ""));
    }
  }

  private void check(Text text) {
    String passage = text.passage().text();
    Optional<Integer> lacking = PdfPrinter.standard().firstLacking(passage);
    lacking.ifPresent(
        at -> problems.warning(text.passage().at(at), found(passage, at), EXPECTED, ""));
  }

  private void check(Student student) {
    PdfPrinter.standard()
        .firstLacking(student.name())
        .ifPresent(
            at ->
                problems.add(
                    new Diagnostic(
                        Severity.WARNING,
                        Optional.empty(),
                        "the name of student '" + student.id() + "': " + found(student.name(), at),
                        EXPECTED,
                        "")));
  }

  private static String found(String text, int at) {
    int letter = text.codePointAt(at);
    return String.format(
        "'%s' (U+%04X), which no font of PDF papers has", Character.toString(letter), letter);
  }
}
