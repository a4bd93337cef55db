package org.tentamen.grade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tentamen.exam.Student;
import org.tentamen.grade.table.Row;

/** Finds the students, questions and parts that cells name, and reports names that are unknown. */
final class Lookup {

  /** A longer list helps nobody. */
  private static final int MOST_LISTED = 30;

  /** The nearest of many students takes a while to find. */
  private static final int MOST_UNMATCHED = 200;

  private static final int MOST_REMEMBERED = 10_000;

  /** What a spreadsheet makes of a long number; its other digits are lost. */
  private static final Pattern SHORTENED = Pattern.compile("\\d[.,]\\d+[eE][+]?\\d+");

  private final Questions questions;
  private final Sitting sitting;
  private final Students students;
  private final Problems problems;
  private final Map<List<String>, String> unmatched = new HashMap<>();

  Lookup(Questions questions, Sitting sitting, Problems problems) {
    this(questions, sitting, sitting.students(), problems);
  }

  private Lookup(Questions questions, Sitting sitting, Students students, Problems problems) {
    this.questions = questions;
    this.sitting = sitting;
    this.students = students;
    this.problems = problems;
  }

  /** The same, which reports nothing. */
  Lookup silent() {
    return new Lookup(questions, sitting, students, new Problems(problem -> {}));
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

  /** How many different students were named that the exam does not have. */
  int unmatched() {
    return unmatched.size();
  }

  /**
   * The student whom a row is of. Whatever tells who it is must tell the same: a row with the id of
   * one student and the address of another is nobody's.
   */
  Optional<Integer> student(Row row, Who who) {
    if (who.isOneId()) {
      String id = name(row, who.first());
      Optional<Integer> exact = students.exactly(id);
      if (exact.isPresent()) {
        return exact;
      }
    }
    Map<Integer, String> found = found(row, who);
    if (found.size() == 1) {
      return Optional.of(found.keySet().iterator().next());
    }
    if (found.isEmpty()) {
      reportUnmatched(row, who);
    } else {
      reportSeveral(row, who, found.values());
    }
    return Optional.empty();
  }

  /** By student, what tells that it is this one. */
  private Map<Integer, String> found(Row row, Who who) {
    Map<Integer, String> found = new HashMap<>();
    for (int column : who.ids()) {
      String id = name(row, column);
      Optional<Integer> student = students.byAnything(id);
      if (student.isPresent()) {
        found.put(student.get(), id);
        break;
      }
    }
    for (int column : who.emails()) {
      String email = name(row, column);
      students.byEmail(email).ifPresent(student -> found.putIfAbsent(student, email));
    }
    for (String name : who.names(row)) {
      students.byName(name).ifPresent(student -> found.putIfAbsent(student, name));
    }
    return found;
  }

  private void reportUnmatched(Row row, Who who) {
    Set<String> written = new LinkedHashSet<>();
    who.ids().forEach(column -> written.add(name(row, column)));
    who.emails().forEach(column -> written.add(name(row, column)));
    written.addAll(who.names(row));
    written.remove("");
    List<String> keys = List.copyOf(written);
    String known = unmatched.get(keys);
    if (known == null) {
      known = unmatched.size() < MOST_UNMATCHED && !keys.isEmpty() ? nearest(keys) : "";
      if (unmatched.size() < MOST_REMEMBERED) {
        unmatched.put(keys, known);
      }
    }
    problems.error(
        row.place(who.first()),
        keys.isEmpty()
            ? "a row without a student"
            : "unknown student '" + String.join("', '", keys) + "'",
        listed(sitting.ids(), "students"),
        keys.stream().anyMatch(key -> SHORTENED.matcher(key).matches())
            ? "A spreadsheet has shortened it: make the column one of text before you fill it in."
            : known);
  }

  private String nearest(List<String> keys) {
    List<Student> near = students.near(keys);
    if (near.isEmpty()) {
      return "";
    }
    return "Did you mean "
        + near.stream().map(Lookup::described).collect(Collectors.joining(" or "))
        + "?";
  }

  private static String described(Student student) {
    String id = "'" + student.id() + "'";
    return student.name().isBlank() ? id : id + " (" + student.name() + ")";
  }

  private void reportSeveral(Row row, Who who, Collection<String> told) {
    List<String> sorted = new ArrayList<>(told);
    sorted.sort(null);
    problems.error(
        row.place(who.first()),
        "a row of several students: '" + String.join("' and '", sorted) + "' are not the same",
        "the id, email address and name of one",
        "This row is left out.");
  }

  /** A name as it is written in a cell, without what protects it from spreadsheets. */
  static String name(Row row, int column) {
    return row.name(column);
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
