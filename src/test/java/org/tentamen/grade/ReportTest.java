package org.tentamen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a teacher is told of a class of whom much is known. */
class ReportTest {

  private static final int STUDENTS = 24;

  @TempDir private Path folder;

  /**
   * Everybody has {@code third} right; nobody {@code best}; those who are good at {@code area} do
   * worse at {@code box}; seven take the perimeter for the area, and five answer 99 to the volume.
   */
  private SmallClass graded() {
    SmallClass small = new SmallClass(folder, STUDENTS + 1);
    StringBuilder rows = new StringBuilder("student,question,part,response\n");
    for (int i = 1; i <= STUDENTS; i++) {
      String student = "s" + i;
      boolean isGood = i > 12;
      row(rows, student, "area", "", isGood ? "12" : i <= 7 ? "14" : "13");
      row(rows, student, "own", "", isGood ? small.own(student) : "1");
      row(rows, student, "box", "base", isGood ? "" : "10");
      row(rows, student, "box", "volume", i > 19 ? "99" : isGood ? Integer.toString(i) : "40");
      row(rows, student, "third", "", "1/3");
      row(rows, student, "best", "", "right");
      row(rows, student, "why", "", i == 1 ? "because" : "");
    }
    assertThat(small.grade(rows.toString()).err()).isEmpty();
    return small;
  }

  private static void row(
      StringBuilder rows, String student, String question, String part, String response) {
    rows.append(String.join(",", student, question, part, response)).append('\n');
  }

  private static JsonNode json(SmallClass small) {
    return JsonMapper.shared().readTree(small.written("report.json"));
  }

  private static List<String> findings(SmallClass small) {
    return json(small)
        .get("findings")
        .valueStream()
        .map(f -> f.get("question").asString() + ": " + f.get("text").asString())
        .toList();
  }

  @Test
  void whatIsRemarkableIsToldFirst() {
    assertThat(findings(graded()))
        .contains(
            "third: too easy: 100 % of the points",
            "best: too hard: 0 % of the points",
            "why: too hard: 0 % of the points",
            "box: 5 students answered “99” to box.volume, which no misconception explains",
            "own: 12 students answered “1”, which no misconception explains",
            "best: 24 students answered “right”, which no misconception explains")
        .anyMatch(f -> f.startsWith("box: negative discrimination, −"))
        .noneMatch(f -> f.startsWith("area: 7 students"));
  }

  @Test
  void figuresAreByQuestionAndPart() {
    JsonNode report = json(graded());
    assertThat(report.get("facts").get(0).get("value").asString()).isEqualTo("24 of 25");
    JsonNode area = report.get("questions").get(0);
    // 12 have 2 points, 7 have 1 of 2.
    assertThat(area.get("difficulty").asString()).isEqualTo("65 %");
    assertThat(area.get("parts").get(0).toString())
        .isEqualTo(
            "{\"part\":\"\",\"right\":\"50 %\",\"partial\":\"29 %\",\"wrong\":\"21"
                + " %\",\"blank\":\"0 %\",\"review\":\"0"
                + " %\",\"misconceptions\":[{\"label\":\"perimeter\",\"count\":\"29 %\"}]}");
    JsonNode base = report.get("questions").get(1).get("parts").get(0);
    assertThat(base.get("blank").asString()).isEqualTo("50 %");
    JsonNode third = report.get("questions").get(2);
    assertThat(third.get("discrimination").asString()).isEqualTo("–");
  }

  @Test
  void misconceptionsAreToldWithTheirStudents() {
    JsonNode row = json(graded()).get("misconceptions").get(0);
    assertThat(row.get("id").asString()).isEqualTo("perimeter");
    assertThat(row.get("count").asString()).isEqualTo("7");
    assertThat(row.get("students").valueStream().map(JsonNode::asString).toList())
        .startsWith("Student 1 (s1)", "Student 2 (s2)")
        .hasSize(7);
  }

  @Test
  void thePlotSaysInWordsWhatItShows() {
    assertThat(graded().written("report.html"))
        .contains("role=\"img\" aria-label=\"Distribution of the scores: 24 students, median ")
        .contains("<th scope=\"row\">30–40 %</th>");
  }

  @Test
  void ofAFewStudentsNothingIsConcluded() {
    SmallClass small = new SmallClass(folder, 3);
    small.grade("student,question,part,response\ns1,best,,right\ns2,best,,right\n");
    assertThat(findings(small)).isEmpty();
    assertThat(small.written("report.html"))
        .contains("Fewer than 10 students", "Nothing stands out.");
  }

  @Test
  void whatDoesNotCountHasNoDifficulty() {
    SmallClass small = graded();
    small.run(List.of("regrade", "./exam.json", "--drop", "best", "--apply"));
    JsonNode best = json(small).get("questions").get(3);
    assertThat(best.get("points").asString()).isEqualTo("not counted");
    assertThat(best.get("difficulty").asString()).isEqualTo("–");
    assertThat(findings(small)).noneMatch(f -> f.startsWith("best: too hard"));
  }

  @Test
  void whatNobodyHasJudgedYetIsNotHard() {
    SmallClass small = new SmallClass(folder, STUDENTS);
    StringBuilder rows = new StringBuilder("student,question,part,response\n");
    for (int i = 1; i <= STUDENTS; i++) {
      row(rows, "s" + i, "why", "", i % 3 == 0 ? "" : "It is so");
      row(rows, "s" + i, "area", "", i % 2 == 0 ? "12" : "13");
    }
    assertThat(small.grade(rows.toString()).out()).contains("area        50 %          -\n");
    JsonNode why = json(small).get("questions").get(4);
    assertThat(why.get("difficulty").asString()).isEqualTo("to judge");
    assertThat(why.get("discrimination").asString()).isEqualTo("–");
    assertThat(json(small).get("difficulties").toString()).contains("area").doesNotContain("why");
    assertThat(findings(small)).noneMatch(f -> f.startsWith("why"));
    String decided = small.written("review.csv").replace("keywords found: none),,", "none),3,");
    small.write("filled.csv", decided);
    small.gradeFiles(List.of("--reviews", "./filled.csv"), "responses.csv");
    assertThat(json(small).get("questions").get(4).get("difficulty").asString()).isEqualTo("67 %");
  }

  @Test
  void aNumberAndItsPercentSignStayTogether() {
    assertThat(graded().written("report.html"))
        .containsPattern("perimeter&nbsp;29\u00A0%|perimeter\u00A029\u00A0%")
        .contains("too easy: 100\u00A0% of the points");
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    SmallClass small = graded();
    String page = small.written("report.html");
    List<String> rows =
        new ArrayList<>(
            small.marks().stream()
                .map(m -> m.split(",", 5))
                .map(c -> String.join(",", c[0], c[1], c[2], c[3]))
                .toList());
    Collections.shuffle(rows, new Random(7));
    small.grade("student,question,part,response\n" + String.join("\n", rows) + "\n");
    assertThat(small.written("report.html")).isEqualTo(page);
  }
}
