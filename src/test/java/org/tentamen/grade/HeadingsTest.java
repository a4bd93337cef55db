package org.tentamen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What headings of columns are read as, as forms and people write them. */
class HeadingsTest {

  @TempDir private Path folder;
  private SmallClass small;

  @BeforeEach
  void sit() {
    small = new SmallClass(folder, 2);
  }

  /** For s1, who has the questions in the order of the bank. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Question 1 (1 point) | area",
        "Q1 (2 pts) | area",
        "area (2 pts) | area",
        "Question 1: What is the area? | area",
        "Question 1 What is the area? | area",
        "Question 1 A rectangle has | area",
        "question_1 | area",
        "Q-1 | area",
        "Q01 | area",
        "(1) | area",
        "Question No. 1 | area",
        "Frage 1 | area",
        "Pregunta 1 | area",
        "السؤال ١ | area",
        "第1题 | area",
        "Question 2 [a] | box.base",
        "Question 2 (b) | box.volume",
        "2.b | box.volume",
        "2.2 | box.volume",
        "Question 2, part b | box.volume",
        "Question 2b Find its volume | box.volume",
        "box [base] (1 point) | box.base",
        "Volume of a box [base] | box.base",
      })
  void headingsNameQuestions(String heading, String item) {
    String right = item.equals("area") ? "12" : item.equals("box.base") ? "10" : "40";
    small.grade("name;\"" + heading + "\"\nStudent 1;" + right + "\n");
    String[] parts = (item + ".").split("\\.", -1);
    assertThat(small.written("marks.csv"))
        .contains("s1," + parts[0] + "," + parts[1] + "," + right + "," + right + ",correct");
  }

  /** What is beside the answers is not taken for them, wherever it stands. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Question 1 - Score",
        "Question 1: points",
        "Question 1 score",
        "Question 1 (max 2)",
        "Q1 feedback",
        "1. Marks",
        "Points - Question 1",
        "Time on question 1",
      })
  void whatIsNoAnswerIsNotRead(String heading) {
    SmallClass.Graded graded =
        small.grade("name;" + heading + ";Question 1\nStudent 1;2;12\nStudent 2;2;7\n");
    assertThat(graded.out()).contains("not read: " + heading);
    assertThat(small.written("marks.csv")).contains("s1,area,,12,12,correct");
  }

  /** The columns of a form whose sections ask different students the same. */
  @Test
  void ofSeveralColumnsForTheSameTheFilledOneCounts() {
    SmallClass.Graded graded =
        small.grade(
            """
            student,area,box.base,Area of a rectangle,box.base
            s1,,10,12,11
            s2,12,,,
            """);
    assertThat(graded.err())
        .contains("responses.csv:1:23: warning: a second column 'Area of a rectangle' for area")
        .contains("responses.csv:2:11: error: a second response of 's1' to box.base");
    assertThat(small.written("marks.csv"))
        .contains("s1,area,,12,12,correct", "s2,area,,12,12,correct", "s1,box,base,10,10,correct")
        .contains("s2,box,base,,,blank");
  }

  @Test
  void aFileInWhichNoColumnNamesAQuestionIsNotTakenForAClassThatWasAbsent() {
    SmallClass.Graded graded =
        small.grade("Timestamp,Name,How large is it?\n1/2/2026 9:00,Student 1,12\n");
    assertThat(graded.exitCode()).isEqualTo(1);
    assertThat(graded.err())
        .isEqualTo(
            """
            responses.csv:1:1: error: no column that names a question; expected headings such as \
            area, box.base, box.volume, or by the number on the sheet: Question 1. Without one \
            nothing in this file can be graded; say which column it is with --map 'HEADING=area'.
              Timestamp,Name,How large is it?
              ^
            """);
  }
}
