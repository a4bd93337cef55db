package org.tentamen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tentamen.exam.Student;

/** Tables of scores for import into courses. */
class GradebookTest {

  @TempDir private Path folder;
  private SmallClass small;

  @BeforeEach
  void sit() {
    small =
        new SmallClass(
            folder,
            List.of(
                new Student("001", "Núñez, Zoë", Optional.of("zoe@example.org")),
                new Student("002", "=cmd|'/c calc'!A1", Optional.empty()),
                new Student("003", "Absent", Optional.empty())));
    small.write(
        "responses.csv",
        "student,question,part,response\n001,area,,14\n001,third,,1/3\n002,area,,12\n");
  }

  @Test
  void eachSystemHasItsHeadings() {
    SmallClass.Graded graded =
        small.gradeFiles(
            List.of("--gradebook", "moodle,canvas", "--gradebook", "blackboard,brightspace"),
            "responses.csv");
    assertThat(graded.err()).isEmpty();
    assertThat(small.written("gradebook-moodle.csv"))
        .isEqualTo(
            """
            ID number,Email address,A small exam
            001,zoe@example.org,2
            002,,2
            """);
    assertThat(small.written("gradebook-canvas.csv"))
        .isEqualTo(
            """
            Student,ID,SIS User ID,SIS Login ID,Section,A small exam
                Points Possible,,,,,11
            "Núñez, Zoë",,001,zoe@example.org,,2
            '=cmd|'/c calc'!A1,,002,,,2
            """);
    assertThat(small.written("gradebook-blackboard.csv"))
        .isEqualTo(
            """
            Username,Student ID,A small exam [Total Pts: 11 Score]
            001,001,2
            002,002,2
            """);
    assertThat(small.written("gradebook-brightspace.csv"))
        .isEqualTo(
            """
            OrgDefinedId,A small exam Points Grade,End-of-Line Indicator
            "#001",2,#
            "#002",2,#
            """);
  }

  @Test
  void noneIsWrittenUnasked() {
    small.gradeFiles("responses.csv");
    assertThat(folder.resolve("out/gradebook-moodle.csv")).doesNotExist();
  }

  @Test
  void anUnknownSystemIsToldWithThoseThatAreKnown() {
    SmallClass.Graded graded = small.gradeFiles(List.of("--gradebook", "sakai"), "responses.csv");
    assertThat(graded.exitCode()).isEqualTo(2);
    assertThat(graded.err())
        .contains("--gradebook sakai; expected moodle, canvas, blackboard, brightspace.");
  }

  @Test
  void aRegradingWritesThoseThatAreThere() {
    small.gradeFiles(List.of("--gradebook", "moodle"), "responses.csv");
    small.run(List.of("regrade", "./exam.json", "--give", "own", "--apply"));
    assertThat(small.written("gradebook-moodle.csv")).contains("001,zoe@example.org,3\n");
    assertThat(folder.resolve("out/gradebook-canvas.csv")).doesNotExist();
  }
}
