package org.tentamen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person has decided counts, and is not asked again. */
class ReviewsTest {

  private static final String RESPONSES =
      "student,question,part,response\ns1,why,,Because\ns2,why,,No idea\ns3,area,,about 12\ns1,area,,12\n";

  @TempDir private Path folder;
  private SmallClass small;

  @BeforeEach
  void gradeFirst() {
    small = new SmallClass(folder, 3);
    assertThat(small.grade(RESPONSES).err()).isEmpty();
  }

  private SmallClass.Graded gradeWith(String reviews) {
    small.write("filled.csv", reviews);
    return small.gradeFiles(List.of("--reviews", "./filled.csv"), "responses.csv");
  }

  /** As a spreadsheet in German saves it. */
  @Test
  void filledReviewsCount() {
    String filled =
        small
            .written("review.csv")
            .replace("keywords found: because),,", "keywords found: because),\"2,5\",Well said")
            .replace("not a number,,", "not a number,0,");
    SmallClass.Graded graded = gradeWith("\uFEFF" + filled);
    assertThat(graded.err()).isEmpty();
    assertThat(graded.out()).contains("filled.csv: decided responses: 2\n", "to review: 1");
    assertThat(small.marks())
        .anyMatch(
            m -> m.matches("s1,why,,Because,,partial,2.5,3,because it is,decided,,,Well said,.*"))
        .anyMatch(m -> m.matches("s3,area,,about 12,,wrong,0,2,12,decided,.*"))
        .anyMatch(m -> m.startsWith("s2,why,,No idea,,review,0,3"));
    assertThat(small.written("scores.csv")).contains("s1,Student 1,4.5,11,40.91,0,");
  }

  @Test
  void theNextReviewKeepsDecisionsSoThatTheyCanBeHandedInAgain() {
    gradeWith(small.written("review.csv").replace("because),,", "because),3,"));
    String next = small.written("review.csv");
    assertThat(next).contains("keywords found: because),3,\n");
    List<String> marks = small.marks();
    assertThat(gradeWith(next).err()).isEmpty();
    assertThat(small.marks()).isEqualTo(marks);
    assertThat(small.written("review.csv")).isEqualTo(next);
  }

  @Test
  void decisionsAreNotOverwrittenUnread() {
    String decided = small.written("review.csv").replace("because),,", "because),3,");
    small.write("out/review.csv", decided);
    SmallClass.Graded graded = small.grade(RESPONSES);
    assertThat(graded.exitCode()).isEqualTo(1);
    assertThat(graded.err())
        .isEqualTo(
            "error: out/review.csv has 1 decision that this grading would not know; expected"
                + " --reviews out/review.csv. Add it, or choose another --out.\n");
    assertThat(small.written("review.csv")).isEqualTo(decided);
  }

  /**
   * A spreadsheet makes dates, times and rounded numbers of what looks like it, unless a sign
   * before it says otherwise; and saves letters that its encoding lacks as question marks.
   */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "3-4,'3-4",
        "12/5,'12/5",
        "1/2/2026,'1/2/2026",
        "12:30,'12:30",
        "Mar 3,'Mar 3",
        "2-Jan,'2-Jan",
        "1e-3,'1e-3",
        "123456789012345678,'123456789012345678",
        "محمد ٥,???? ?",
        "λ ≈ 3 €,? ? 3 €",
        "twelve,twelve",
      })
  void aDecisionIsFoundAgainWhateverASpreadsheetMakesOfTheResponse(String typed, String saved) {
    String responses = "student,question,part,response\ns1,why,,\"" + typed + "\"\n";
    small.write("responses.csv", responses);
    small.gradeFiles("responses.csv");
    String review = small.written("review.csv");
    assertThat(review).contains("s1,why,," + (saved.contains("?") ? typed : saved) + ",");
    String filled =
        review.replace(typed, saved.replaceFirst("^'", "")).replace("none),,", "none),2,");
    SmallClass.Graded graded = gradeWith(filled);
    assertThat(graded.err()).isEmpty();
    assertThat(small.marks()).anyMatch(m -> m.startsWith("s1,why") && m.contains(",decided,"));
  }

  @Test
  void aDecisionHoldsForItsResponseAlone() {
    String decided = small.written("review.csv").replace("because),,", "because),3,");
    small.write("filled.csv", decided);
    small.write("responses.csv", RESPONSES.replace("Because", "Because of it"));
    SmallClass.Graded graded =
        small.gradeFiles(List.of("--reviews", "./filled.csv"), "responses.csv");
    assertThat(graded.err()).contains("filled.csv:2:", "warning: a decision on another response");
    assertThat(small.marks()).anyMatch(m -> m.startsWith("s1,why,,Because of it,,review,0"));
  }

  @Test
  void pointsThatCannotBeAreRefusedWithTheirPlace() {
    SmallClass.Graded graded =
        gradeWith("student,question,part,points\ns1,why,,4\ns2,why,,two\ns3,area,,1/2\n");
    assertThat(graded.exitCode()).isEqualTo(1);
    assertThat(graded.err())
        .contains(
            "filled.csv:2:9: error: '4' points for why; expected a number from 0 to 3.",
            "filled.csv:3:9: error: 'two' points for why; expected a number from 0 to 3.");
    assertThat(small.marks()).anyMatch(m -> m.startsWith("s3,area,,about 12,,partial,0.5,2"));
  }
}
