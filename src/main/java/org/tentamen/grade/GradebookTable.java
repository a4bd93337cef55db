package org.tentamen.grade;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.tentamen.exam.Student;
import org.tentamen.formula.Rational;

/**
 * The scores as a course's gradebook imports them: a row a student who took part, in the order of
 * the roster. The absent are left out, so that importing changes nothing for them.
 */
final class GradebookTable {

  /** Canvas reads it as the number of an assignment that it has already. */
  private static final Pattern NUMBER_AT_END = Pattern.compile("\\((\\d+)\\)$");

  private static final int ROWS_AT_ONCE = 1000;

  private final Gradebook book;
  private final String title;
  private final String max;
  private final Sitting sitting;
  private final Scores scores;

  /**
   * A table.
   *
   * @param title what the column is called
   * @param max the points of a paper
   */
  GradebookTable(Gradebook book, String title, Rational max, Lookup lookup, Scores scores) {
    this.book = book;
    this.title = title.strip();
    this.max = MarkTable.points(max);
    this.sitting = lookup.sitting();
    this.scores = scores;
  }

  void write(OutputStream out) throws IOException {
    Rows rows = new Rows();
    headings().forEach(rows::add);
    for (int student = 0; student < sitting.size(); student++) {
      if (scores.isPresent(student)) {
        rows.add(row(sitting.student(student), MarkTable.points(scores.points(student))));
      }
      if (student % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
        out.write(rows.toBytes());
        rows = new Rows();
      }
    }
    out.write(rows.toBytes());
  }

  private List<List<String>> headings() {
    return switch (book) {
      case MOODLE -> List.of(List.of("ID number", "Email address", title));
      case CANVAS ->
          List.of(
              List.of(
                  "Student",
                  "ID",
                  "SIS User ID",
                  "SIS Login ID",
                  "Section",
                  NUMBER_AT_END.matcher(title).replaceAll("[$1]")),
              List.of("    Points Possible", "", "", "", "", max));
      case BLACKBOARD ->
          List.of(List.of("Username", "Student ID", title + " [Total Pts: " + max + " Score]"));
      case BRIGHTSPACE ->
          List.of(List.of("OrgDefinedId", title + " Points Grade", "End-of-Line Indicator"));
    };
  }

  private List<String> row(Student student, String points) {
    String email = student.email().orElse("");
    return switch (book) {
      case MOODLE -> List.of(student.id(), email, points);
      case CANVAS -> List.of(student.name(), "", student.id(), email, "", points);
      case BLACKBOARD -> List.of(student.id(), student.id(), points);
      // Brightspace writes ids with # itself, so that a spreadsheet leaves their zeros alone.
      case BRIGHTSPACE -> List.of("#" + student.id(), points, "#");
    };
  }
}
