package org.tentamen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What students and teachers are told after grading, with a person's own templates. */
class OwnPagesTest {

  private static final List<String> OWN = List.of("--templates", "./own");

  private static final String FEEDBACK =
      "${head.name}: ${points}<#list questions as q><#list q.parts as p><#if p.typed?has_content>;"
          + " ${p.typed} is ${p.said}</#if></#list></#list>\n";

  @TempDir private Path folder;
  private SmallClass small;

  @BeforeEach
  void sit() {
    small = new SmallClass(folder, 2);
    small.write("responses.csv", "student,question,part,response\ns1,area,,12\ns2,area,,<b>\n");
  }

  @Test
  void pagesAreMadeWithTheTemplatesThatAreThere() {
    small.write("own/feedback.ftlh", FEEDBACK);
    small.write("own/assets/paper.css", "/* mine */");
    SmallClass.Graded graded = small.gradeFiles(OWN, "responses.csv");
    assertThat(graded.err()).doesNotContain("own");
    assertThat(small.written("feedback/s1.html"))
        .isEqualTo("Student 1: 2 / 11 points; 12 is right\n");
    assertThat(small.written("feedback/s2.html")).startsWith("Student 2: 0 / 11 points; &lt;b&gt;");
    assertThat(small.written("feedback/assets/paper.css")).isEqualTo("/* mine */");
    assertThat(small.written("report.html")).contains("A small exam", "</html>");
  }

  @Test
  void aReportIsMadeWithOnesOwnToo() {
    small.write("own/report.ftlh", "${title}: <#list questions as q>${q.id} </#list>");
    small.gradeFiles(OWN, "responses.csv");
    assertThat(small.written("report.html")).startsWith("A small exam: area box ");
  }

  @Test
  void aRegradingMakesPagesWithThemToo() {
    small.gradeFiles("responses.csv");
    small.write("own/feedback.ftlh", FEEDBACK);
    SmallClass.Graded graded =
        small.run(
            List.of("regrade", "./exam.json", "--give", "area", "--apply", "--templates", "./own"));
    assertThat(graded.err()).doesNotContain("own");
    assertThat(small.written("feedback/s2.html")).startsWith("Student 2: 2 / 11 points; ");
    assertThat(small.written("report.html")).contains("</html>");
  }

  @Test
  void aRegradingRemembersThem() throws IOException {
    small.write("own/feedback.ftlh", FEEDBACK);
    small.gradeFiles(OWN, "responses.csv");
    List<String> again = List.of("regrade", "./exam.json", "--give", "area", "--apply");
    assertThat(small.run(again).err()).doesNotContain("own");
    assertThat(small.written("feedback/s2.html")).startsWith("Student 2: 2 / 11 points; ");
    assertThat(small.run(List.of("regrade", "./exam.json", "--drop", "area", "--apply")).err())
        .doesNotContain("own");
    assertThat(small.written("feedback/s2.html")).startsWith("Student 2: 0 / 9 points; ");
    Files.move(folder.resolve("own"), folder.resolve("elsewhere"));
    SmallClass.Graded lost = small.run(again);
    assertThat(lost.exitCode()).isEqualTo(1);
    assertThat(lost.err())
        .isEqualTo(
            "error: the templates of the grading before, 'own', are not there; expected"
                + " --templates with the folder that they are in. Whoever wants the usual pages"
                + " names the folder templates that comes with Tentamen.\n");
  }

  /** The log of an earlier version has no column for them. */
  @Test
  void aLogWithoutThemGetsTheColumn() throws IOException {
    small.gradeFiles("responses.csv");
    Path log = folder.resolve("gradings.csv");
    Files.writeString(
        log, Files.readString(log).replace(",templates\n", "\n").replaceAll(",(?=\n$)", ""));
    small.write("own/feedback.ftlh", FEEDBACK);
    small.gradeFiles(OWN, "responses.csv");
    assertThat(Files.readString(log)).startsWith("time,command,folder,banks,sha256,dropped,given,");
    small.run(List.of("regrade", "./exam.json", "--give", "area", "--apply"));
    assertThat(small.written("feedback/s2.html")).startsWith("Student 2: 2 / 11 points; ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "feedback.ftlh | <p>${head.titel}</p> | feedback.ftlh:1:6: error: 'head.titel' has no value",
        "feedback.ftlh | '<p>\n<#if x>' | feedback.ftlh:2:",
        "report.ftlh   | ${titel} | report.ftlh:1:3: error: 'titel' has no value",
        "fedback.ftlh  | x | Did you mean 'feedback.ftlh'?",
      })
  void aTemplateThatCannotBeFilledLeavesTheGradingBeforeAsItWas(
      String name, String text, String message) {
    small.gradeFiles("responses.csv");
    String before = small.written("feedback/s1.html");
    small.write("own/" + name, text);
    small.write("responses.csv", "student,question,part,response\ns1,area,,13\n");
    SmallClass.Graded graded = small.gradeFiles(OWN, "responses.csv");
    assertThat(graded.exitCode()).isEqualTo(1);
    assertThat(graded.err()).containsOnlyOnce(message).doesNotContain("Exception", "freemarker");
    assertThat(small.written("feedback/s1.html")).isEqualTo(before);
    assertThat(small.marks()).anyMatch(mark -> mark.startsWith("s1,area,,12,"));
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    SmallClass.Graded graded = small.gradeFiles(OWN, "responses.csv");
    assertThat(graded.exitCode()).isEqualTo(3);
    assertThat(graded.err()).contains("own").doesNotContain("Exception");
    assertThat(folder.resolve("out/marks.csv")).doesNotExist();
  }
}
