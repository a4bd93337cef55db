package org.tentamen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the key was wrong. */
class RegradeTest {

  private static final String RESPONSES =
      """
      student,question,part,response
      s1,area,,12
      s2,area,,14
      s3,area,,13
      s1,why,,Because
      s2,best,,left
      s3,best,,right
      s1,own,,%s
      """;

  @TempDir private Path folder;
  private SmallClass small;
  private String marks = "";
  private String own = "";

  @BeforeEach
  void gradeFirst() {
    small = new SmallClass(folder, 4);
    own = small.own("s1");
    assertThat(small.grade(RESPONSES.formatted(own)).err()).isEmpty();
    marks = small.written("marks.csv");
  }

  private SmallClass.Graded regrade(String... more) {
    List<String> words = new ArrayList<>(List.of("regrade", "./exam.json"));
    words.addAll(List.of(more));
    return small.run(words);
  }

  private void writeFixed(String from, String to) {
    String bank = SmallClass.resource("small.yaml");
    assertThat(bank).contains(from);
    small.write("fixed.yaml", bank.replace(from, to));
  }

  @Test
  void whoGainsAndLosesIsToldBeforeAnythingIsOverwritten() {
    writeFixed("answer: {integer: a*b}", "answer: {integer: a*b + 1}");
    SmallClass.Graded graded = regrade("--bank", "./fixed.yaml");
    assertThat(graded.err()).isEmpty();
    assertThat(graded.exitCode()).isZero();
    assertThat(graded.out())
        .contains(
            "gain: 1, lose: 1, as before: 1 (students)\n",
            "  s1 (Student 1): 3 → 1 of 11 points: area -2\n",
            "  s3 (Student 3): 0 → 2 of 11 points: area +2\n",
            "the marks are as they were, until --apply");
    assertThat(small.written("marks.csv")).isEqualTo(marks);
    assertThat(small.written("changes.csv"))
        .isEqualTo(
            """
            student,name,points_before,max_before,points_after,max_after,percent_before,percent_after,change,questions
            s1,Student 1,3,11,1,11,27.27,9.09,-2,area -2
            s3,Student 3,0,11,2,11,0.00,18.18,+2,area +2
            """);
    assertThat(folder.resolve("corrections.json")).doesNotExist();
  }

  @Test
  void appliedCorrectionsHoldForWhatIsGradedLaterAndOldMarksStay() throws Exception {
    writeFixed("answer: {integer: a*b}", "answer: {integer: a*b + 1}");
    assertThat(regrade("--bank", "./fixed.yaml", "--apply").exitCode()).isZero();
    assertThat(small.written("marks.csv")).contains("s3,area,,13,13,correct,2");
    assertThat(small.written("history/1/marks.csv")).isEqualTo(marks);
    assertThat(regrade("--drop", "best", "--apply").exitCode()).isZero();
    assertThat(small.written("marks.csv"))
        .contains("s3,area,,13,13,correct,2", "s2,best,,left,left,correct,0,0,left,dropped");
    SmallClass.Graded again = small.grade(RESPONSES.formatted(own));
    assertThat(again.out())
        .startsWith("corrected bank: fixed.yaml, SHA-256 ")
        .contains("dropped: best\n");
    assertThat(small.written("marks.csv")).contains("s3,area,,13,13,correct,2");
    List<String> log = Files.readAllLines(folder.resolve("gradings.csv"));
    assertThat(log)
        .hasSize(5)
        .first()
        .isEqualTo("time,command,folder,banks,sha256,dropped,given,templates");
    assertThat(log.get(1)).contains(",grade,", ",small.yaml,");
    assertThat(log.get(3)).contains(",regrade,", ",fixed.yaml,").endsWith(",best,,");
  }

  @Test
  void aDroppedQuestionCountsForNobodyAndAGivenOneForAllWhoTookPart() {
    SmallClass.Graded graded = regrade("--drop", "area", "--give", "box.base,why", "--apply");
    assertThat(graded.err()).isEmpty();
    assertThat(small.written("scores.csv"))
        .isEqualTo(
            """
            student,name,points,max,percent,review,area,box,third,best,why,own
            s1,Student 1,5,9,55.56,0,0,1,0,0,3,1
            s2,Student 2,5,9,55.56,0,0,1,0,1,3,0
            s3,Student 3,4,9,44.44,0,0,1,0,0,3,0
            s4,Student 4,,9,,,,,,,,
            """);
    assertThat(small.marks())
        .anyMatch(mark -> mark.startsWith("s2,why,,,,correct,3,3,because it is,given"));
  }

  /** The version on the sheet stays, though the corrected conditions would draw another one. */
  @Test
  void studentsKeepTheNumbersOfTheirSheets() {
    String bank = SmallClass.resource("small.yaml");
    int question = bank.indexOf("- id: own");
    int text = bank.indexOf("    question:", question);
    small.write(
        "fixed.yaml",
        bank.substring(0, text) + "    where: [a + 1 != " + own + "]\n" + bank.substring(text));
    SmallClass.Graded graded = regrade("--bank", "./fixed.yaml");
    assertThat(graded.err()).isEmpty();
    assertThat(graded.out()).contains("gain: 0, lose: 0, as before: 3 (students)");
  }

  @Test
  void decisionsAreKept() {
    small.write("out/review.csv", small.written("review.csv").replace("because),,", "because),2,"));
    SmallClass.Graded graded = regrade("--give", "best", "--apply");
    assertThat(graded.out()).contains("out/review.csv: decided responses: 1");
    assertThat(small.marks()).anyMatch(mark -> mark.startsWith("s1,why,,Because,,partial,2,3"));
  }

  /** A decision waits while its question is dropped or given, and counts again afterwards. */
  @Test
  void whatWasRuledIsTakenBackAndDecisionsAreNotLost() {
    String review = small.written("review.csv").replace("because),,", "because),\"2,5\",Fine");
    small.write("out/review.csv", review);
    assertThat(regrade("--drop", "why", "--give", "best", "--apply").err()).isEmpty();
    assertThat(small.marks())
        .anyMatch(mark -> mark.contains("s1,why,,Because,,") && mark.contains(",0,0,"));
    SmallClass.Graded given = regrade("--give", "why", "--apply");
    assertThat(given.err()).isEmpty();
    assertThat(given.out()).contains("given to all: best, why").doesNotContain("dropped:");
    assertThat(small.marks()).anyMatch(mark -> mark.startsWith("s1,why,,Because,,correct,3,3"));
    SmallClass.Graded restored = regrade("--restore", "why", "--apply");
    assertThat(restored.err()).isEmpty();
    assertThat(restored.out()).contains("given to all: best\n", "s1 (Student 1): ", "why -0.5");
    assertThat(small.marks())
        .anyMatch(mark -> mark.startsWith("s1,why,,Because,,partial,2.5,3,because it is,decided"));
    assertThat(small.written("review.csv")).contains("because),2.5,Fine");
  }

  @Test
  void nothingIsRuledTwice() {
    SmallClass.Graded both = regrade("--drop", "area", "--give", "area");
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err()).contains("'area' is named by two of --drop, --give and --restore.");
    regrade("--drop", "box", "--apply");
    assertThat(regrade("--restore", "best").err())
        .contains("'best' is neither dropped nor given; expected one of: box");
    SmallClass.Graded part = regrade("--give", "box.base");
    assertThat(part.exitCode()).isEqualTo(1);
    assertThat(part.err())
        .contains("'box.base' is part of 'box', which is dropped; expected --restore box first");
  }

  /** Responses go by the names of parts, and would be lost. */
  @Test
  void aCorrectedBankThatNamesWhatWasAskedOtherwiseIsRefused() {
    writeFixed("{id: base, ask", "{id: bottom, ask");
    SmallClass.Graded part = regrade("--bank", "./fixed.yaml", "--apply");
    assertThat(part.exitCode()).isEqualTo(1);
    assertThat(part.err())
        .isEqualTo(
            """
            error: the corrected bank has the parts bottom, volume in question 'box'; expected \
            box, with the parts base, volume as on the sheets. Keep ids as they were; what is not \
            to count is dropped with --drop.
            """);
    writeFixed("- id: third", "- id: fourth");
    assertThat(regrade("--bank", "./fixed.yaml", "--apply").err())
        .startsWith("error: the corrected bank has no question 'third', which is on papers;");
    assertThat(small.written("marks.csv")).isEqualTo(marks);
  }

  @Test
  void whatCannotBeRegradedIsRefused() {
    assertThat(regrade().exitCode()).isEqualTo(2);
    SmallClass.Graded unknown = regrade("--drop", "aera");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("unknown question 'aera'", "Did you mean 'area'?");
    small.write(
        "other.yaml", SmallClass.resource("small.yaml").replaceFirst("bank: \\S+", "bank: other"));
    assertThat(regrade("--bank", "./other.yaml").err())
        .contains("other.yaml is the bank 'other', which the exam does not have");
    assertThat(regrade("--drop", "area", "--graded", "./nowhere").err())
        .contains("there is no marks.csv in nowhere");
    assertThat(small.written("marks.csv")).isEqualTo(marks);
  }
}
