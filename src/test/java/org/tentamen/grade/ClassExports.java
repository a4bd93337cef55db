package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tentamen.exam.Student;

/** What a class answered, in the tables that forms and learning-management systems give. */
final class ClassExports {

  private final List<Student> students;

  /** The names of the items, in the order of the sheet. */
  private final List<String> items;

  /** By student and item. */
  private final Map<String, Map<String, String>> responses;

  ClassExports(
      List<Student> students, List<String> items, Map<String, Map<String, String>> responses) {
    this.students =
        students.stream().filter(student -> responses.containsKey(student.id())).toList();
    this.items = items;
    this.responses = responses;
  }

  private static String csv(List<List<String>> rows, char separator) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(text)) {
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  static byte[] utf8(List<List<String>> rows, char separator) {
    return csv(rows, separator).getBytes(UTF_8);
  }

  static String text(List<List<String>> rows, char separator) {
    return csv(rows, separator);
  }

  static byte[] workbook(List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
      workbook.newWorksheet("Cover");
      Worksheet sheet = workbook.newWorksheet("Answers");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          String cell = rows.get(row).get(column);
          if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A row a student, the columns as one likes. */
  List<List<String>> table(
      List<String> before,
      Function<Student, List<String>> first,
      Function<Integer, List<String>> headings,
      Function<String, List<String>> cells,
      List<String> after) {
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(before);
    for (int i = 0; i < items.size(); i++) {
      heading.addAll(headings.apply(i));
    }
    heading.addAll(after);
    rows.add(heading);
    for (Student student : students) {
      List<String> row = new ArrayList<>(first.apply(student));
      for (String item : items) {
        row.addAll(cells.apply(responses.get(student.id()).getOrDefault(item, "")));
      }
      after.forEach(name -> row.add("7"));
      rows.add(row);
    }
    return rows;
  }

  private String number(int item) {
    Map<String, Integer> questions = new LinkedHashMap<>();
    items.forEach(name -> questions.putIfAbsent(question(name), questions.size() + 1));
    String name = items.get(item);
    long before =
        items.subList(0, item).stream().filter(i -> question(i).equals(question(name))).count();
    boolean hasParts = name.contains(".");
    return questions.get(question(name))
        + (hasParts ? Character.toString((char) ('a' + before)) : "");
  }

  private static String question(String item) {
    return item.split("\\.")[0];
  }

  private static String email(Student student) {
    return student.email().orElse("");
  }

  private static String first(Student student) {
    int comma = student.name().indexOf(", ");
    return comma > 0
        ? student.name().substring(comma + 2)
        : student.name().substring(0, Math.max(0, student.name().lastIndexOf(' ')));
  }

  private static String last(Student student) {
    int comma = student.name().indexOf(", ");
    return comma > 0
        ? student.name().substring(0, comma)
        : student.name().substring(student.name().lastIndexOf(' ') + 1);
  }

  List<List<String>> wide() {
    return table(
        List.of("student"), s -> List.of(s.id()), i -> List.of(items.get(i)), List::of, List.of());
  }

  List<List<String>> numbered() {
    return table(
        List.of("Name", "E-Mail"),
        s -> List.of(s.name().toUpperCase(java.util.Locale.ROOT), email(s)),
        i -> List.of("Question " + number(i) + ": what do you get?"),
        List::of,
        List.of("Any comments?"));
  }

  List<List<String>> google() {
    return table(
        List.of("Timestamp", "Email Address", "Score", "Your student number"),
        s -> List.of("2026/09/27 3:00:00 PM GMT+3", email(s), "4 / 5", s.id()),
        i -> List.of(items.get(i).replaceFirst("\\.(.*)", " [$1]"), items.get(i) + " [Score]"),
        cell -> List.of(cell, "0 / 1"),
        List.of());
  }

  List<List<String>> microsoft() {
    return table(
        List.of(
            "ID",
            "Start time",
            "Completion time",
            "Email",
            "Name",
            "Total points",
            "Quiz feedback",
            "Last modified time",
            "STUDENTS FULL NAME",
            "Points - STUDENTS FULL NAME"),
        s ->
            List.of(
                Integer.toString(students.indexOf(s) + 1),
                "7/27/26 19:06:23",
                "7/27/26 19:17:10",
                email(s).isEmpty() ? "anonymous" : email(s),
                "",
                "4",
                "",
                "",
                first(s) + " " + last(s),
                ""),
        i -> List.of(items.get(i), "Points - " + items.get(i), "Feedback - " + items.get(i)),
        cell -> List.of(cell + (cell.isEmpty() ? "" : ";"), "1", ""),
        List.of());
  }

  List<List<String>> moodle() {
    List<List<String>> rows =
        table(
            List.of(
                "Last name",
                "First name",
                "ID number",
                "Email address",
                "State",
                "Started on",
                "Completed",
                "Time taken",
                "Grade/10.00"),
            s ->
                List.of(
                    last(s),
                    first(s),
                    s.id(),
                    email(s),
                    "Finished",
                    "1 September 2026  9:00 AM",
                    "1 September 2026  9:12 AM",
                    "12 mins 34 secs",
                    "Not yet graded"),
            i -> List.of("Response " + (i + 1), "Right answer " + (i + 1)),
            cell -> List.of(cell.isEmpty() ? "-" : cell, "42"),
            List.of());
    addFilled(rows, "-", "No-Attempt", "Anna", "s07", "x@example.org");
    return rows;
  }

  List<List<String>> canvas() {
    return table(
        List.of(
            "name",
            "id",
            "sis_id",
            "section",
            "section_id",
            "section_sis_id",
            "submitted",
            "attempt"),
        s -> List.of(s.name(), "42", s.id(), "XC 101", "7", "", "2026-09-27 15:00:00 UTC", "1"),
        i -> List.of((1000 + i) + ": <p>" + items.get(i) + "</p>\n", "1.0"),
        cell -> List.of(cell, "0.0"),
        List.of("n correct", "n incorrect", "score"));
  }

  /** As Moodle writes it in other languages: names, id, address, state, times, grade, answers. */
  List<List<String>> moodle(String headings, String question, String response, String right) {
    List<List<String>> rows =
        table(
            List.of(headings.split(";")),
            s ->
                List.of(
                    last(s),
                    first(s),
                    s.id(),
                    email(s),
                    "abc",
                    "1 September 2026  9:00 AM",
                    "1 September 2026  9:12 AM",
                    "12 mins 34 secs",
                    "7,00"),
            i -> List.of(question + (i + 1), response + (i + 1), right + (i + 1)),
            cell -> List.of("What is it?", cell.isEmpty() ? "-" : cell, "42"),
            List.of());
    addFilled(rows, "-", "No-Attempt", "Anna", "s07", "");
    addFilled(rows, "", "abc");
    return rows;
  }

  /** Adds a row that starts with some cells, and is filled with others as far as the headings. */
  private static void addFilled(List<List<String>> rows, String filling, String... cells) {
    List<String> row = new ArrayList<>(List.of(cells));
    while (row.size() < rows.get(0).size()) {
      row.add(filling);
    }
    rows.add(row);
  }

  /** Headed by the questions' texts, which name none; the newest attempt, without its number. */
  List<List<String>> canvasTexts() {
    return table(
        List.of("name", "id", "sis_id", "section", "section_id", "section_sis_id", "submitted"),
        s -> List.of(s.name(), "42", s.id(), "XC 101", "7", "", "2026-09-27 15:00:00 UTC"),
        i ->
            List.of(
                (1000 + i) + ": What does your sheet ask for, number " + "x".repeat(i + 1), "1.0"),
        cell -> List.of(cell, "0.0"),
        List.of("n correct", "n incorrect", "score"));
  }

  List<List<String>> newQuiz() {
    return table(
        List.of(
            "Name",
            "ID",
            "SIS ID",
            "Root Account",
            "Section",
            "Section ID",
            "Section SIS ID",
            "Submitted",
            "Attempt"),
        s -> List.of(s.name(), "42", s.id(), "x", "S", "7", "", "2026-09-27 15:00:00 UTC", "1"),
        i -> List.of("ItemID", "ItemType", "Question " + number(i), "EarnedPoints", "Status"),
        cell -> List.of("7", "numeric", cell, "0.0", "Graded"),
        List.of("n correct", "n incorrect", "score"));
  }

  List<List<String>> blackboard() {
    return table(
        List.of("Username", "Last Name", "First Name"),
        s -> List.of(s.id(), last(s), first(s)),
        i ->
            List.of(
                "Question ID " + (i + 1),
                "Question " + (i + 1),
                "Answer " + (i + 1),
                "Possible Points " + (i + 1),
                "Auto Score " + (i + 1),
                "Manual Score " + (i + 1)),
        cell -> List.of("Question ID 9", "<p>See your sheet</p>", blank(cell), "1", "0", ""),
        List.of());
  }

  private static String blank(String cell) {
    return cell.isEmpty() ? "<Unanswered>" : cell;
  }

  /** In German, with the points and a comment behind each answer. */
  List<List<String>> googleInGerman() {
    return table(
        List.of("Zeitstempel", "Nutzername", "Gesamtpunktzahl", "Name", "Vorname"),
        s -> List.of("27.09.2026 15:00:00", "", "4 / 5", last(s), first(s)),
        i -> {
          String asked = "Frage " + number(i) + ": Antwort";
          return List.of(asked, asked + " [Punktzahl]", asked + " [Kommentar]");
        },
        cell -> List.of(cell, "0,00 / 1", "–"),
        List.of());
  }

  List<List<String>> gradescope() {
    return table(
        List.of(
            "First Name",
            "Last Name",
            "SID",
            "Email",
            "Total Score",
            "Max Points",
            "Status",
            "Submission ID",
            "Submission Time",
            "Lateness (H:M:S)",
            "View Count",
            "Submission Count"),
        s ->
            List.of(
                first(s),
                last(s),
                s.id(),
                email(s),
                "1.0",
                "37.0",
                "Graded",
                "9",
                "2026-09-27 15:00:00 +0300",
                "0:00:00",
                "1",
                "1"),
        i -> List.of(gradescopeNumber(i) + ": F" + (i + 1) + " (1.0 pts)"),
        List::of,
        List.of());
  }

  /** 4.1 for 4a. */
  private String gradescopeNumber(int item) {
    String number = number(item);
    char end = number.charAt(number.length() - 1);
    return Character.isDigit(end)
        ? number
        : number.substring(0, number.length() - 1) + "." + (end - 'a' + 1);
  }

  List<List<String>> zipgrade() {
    return table(
        List.of(
            "QuizName",
            "QuizClass",
            "FirstName",
            "LastName",
            "StudentID",
            "CustomID",
            "Earned Points",
            "Possible Points",
            "PercentCorrect",
            "QuizCreated",
            "DataExported",
            "Key Version"),
        s -> List.of("Q", "C", first(s), last(s), "99", s.id(), "1", "27", "4", "d", "d", "A"),
        i -> List.of("Stu" + (i + 1), "PriKey" + (i + 1), "Points" + (i + 1), "Mark" + (i + 1)),
        cell -> List.of(cell, "A", "1", "C"),
        List.of());
  }
}
