package org.tentamen.grade;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import org.tentamen.exam.CsvText;

/** Finds the students, questions and parts that cells name, and reports names that are unknown. */
final class Lookup {

  /** A longer list helps nobody. */
  private static final int MOST_LISTED = 30;

  private final Questions questions;
  private final Sitting sitting;
  private final Problems problems;

  Lookup(Questions questions, Sitting sitting, Problems problems) {
    this.questions = questions;
    this.sitting = sitting;
    this.problems = problems;
  }

  Questions questions() {
    return questions;
  }

  Sitting sitting() {
    return sitting;
  }

  Problems problems() {
    return problems;
  }

  /** The student whose id is in a cell. */
  Optional<Integer> student(Row row, int column) {
    String id = name(row, column);
    Optional<Integer> student = sitting.find(id);
    if (student.isEmpty()) {
      student = sitting.find(Normalizer.normalize(id, Normalizer.Form.NFC));
    }
    if (student.isEmpty()) {
      problems.error(
          row.place(column),
          id.isEmpty() ? "a row without a student" : "unknown student '" + id + "'",
          listed(sitting.ids(), "students"),
          problems.suggestion(id, sitting.ids()));
    }
    return student;
  }

  /** A name as it is written in a cell, without what protects it from spreadsheets. */
  static String name(Row row, int column) {
    return CsvText.unguarded(row.cell(column).strip());
  }

  /** Whether an item is on a student's sheet; reported where it is not. */
  boolean isAsked(int student, Item item, Row row, int column) {
    boolean asked = sitting.has(student, item.question());
    if (!asked) {
      problems.error(
          row.place(column),
          item.asked().id() + " is not on the sheet of '" + sitting.student(student).id() + "'",
          "a response to a question of that sheet",
          "");
    }
    return asked;
  }

  void unknownQuestion(String name, Row row, int column) {
    problems.error(
        row.place(column),
        name.isEmpty() ? "a response without a question" : "unknown question '" + name + "'",
        listed(questions.ids(), "questions"),
        problems.suggestion(name, questions.ids()));
  }

  /** Says what a place of a sheet is called. */
  void wrongNumber(SheetNumber number, int student, Row row, int column) {
    String sheet = "on the sheet of '" + sitting.student(student).id() + "'";
    Optional<Integer> question = number.question(sitting, student);
    if (question.isEmpty()) {
      problems.error(
          row.place(column),
          "number " + number + ", which is not " + sheet,
          "a number from 1 to " + sitting.questions(student).length,
          "");
      return;
    }
    problems.error(
        row.place(column),
        "number "
            + number
            + " for question "
            + number.position()
            + " "
            + sheet
            + ", "
            + questions.get(question.get()).id(),
        number.namesOf(questions, question.get()),
        "");
  }

  static String listed(Collection<String> known, String what) {
    return known.size() <= MOST_LISTED
        ? "one of: " + String.join(", ", known)
        : "one of the exam's " + known.size() + " " + what;
  }
}
