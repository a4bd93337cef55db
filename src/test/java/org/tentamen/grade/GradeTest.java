package org.tentamen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a grading writes and prints. */
class GradeTest {

  @TempDir private Path folder;
  private SmallClass small;

  @BeforeEach
  void sit() {
    small = new SmallClass(folder, 4);
  }

  /** s1 answers all, s2 makes mistakes, s3 leaves most out, s4 is not there. */
  private String responses() {
    return """
        student,question,part,response
        s1,area,,12
        s1,box,volume,40
        s2,area,,14
        s1,box,base,10
        s1,third,,"0,333"
        s1,best,,LEFT
        s1,why,,"Because, I think,
        it is."
        s1,own,,%s
        s2,box,base,11
        s2,box,volume,44
        s2,third,,0.33
        s2,best,,left or right
        s2,why,,
        s2,own,,%s
        s3,why,,=HYPERLINK("http://example.org")
        s3,own,,-5
        s3,area,,about 12
        """
        .formatted(small.own("s1"), small.own("s1"));
  }

  @Test
  void marksTellWhereTheyComeFromInTheOrderInWhichQuestionsWereComplete() {
    assertThat(small.grade(responses()).err()).isEmpty();
    String own1 = small.own("s1");
    String own2 = small.own("s2");
    String own3 = small.own("s3");
    assertThat(small.written("marks.csv"))
        .isEqualTo(
            """
            student,question,part,response,read_as,verdict,points,max,key,rule,distance,misconception,feedback,note
            s1,area,,12,12,correct,2,2,12,right,0,,,
            s2,area,,14,14,partial,1,2,12,misconception,2,perimeter,That is the perimeter. The area is 3 · 4.,
            s1,box,base,10,10,correct,1,1,10,right,0,,,
            s1,box,volume,40,40,correct,2,2,40,right,0,,,
            s1,third,,"0,333",0.333,correct,1,1,0.333,right,0.000333333,,,"read 0,333 as 0.333"
            s1,best,,LEFT,left,correct,1,1,left,right,,,,
            s1,why,,"Because, I think,
            it is.",,review,0,3,because it is,,,,,to be read: because it is (keywords found: because)
            s1,own,,OWN1,OWN1,correct,1,1,OWN1,right,0,,,
            s2,box,base,11,11,wrong,0,1,10,,1,,,
            s2,box,volume,44,44,correct,2,2,40,carried,4,,,follows from the student's own earlier answers
            s2,third,,0.33,0.33,partial,0.5,1,0.333,precision,0.00333333,,,"right value, fewer decimals than asked"
            s2,best,,left or right,,review,0,1,left,,,,,not read: 'left or right' is none of the options
            s2,why,,,,blank,0,3,because it is,,,,,
            s2,own,,OWN1,OWN1,wrong,0,1,OWN2,,DIST2,,,
            s3,why,,"'=HYPERLINK(""http://example.org"")",,review,0,3,because it is,,,,,to be read: because it is (keywords found: none)
            s3,own,,-5,-5,wrong,0,1,OWN3,,DIST3,,,
            s3,area,,about 12,,review,0,2,12,,,,,not read: 'about 12' is not a number
            s3,box,base,,,blank,0,1,10,,,,,
            s3,box,volume,,,blank,0,2,40,,,,,
            s3,third,,,,blank,0,1,0.333,,,,,
            s3,best,,,,blank,0,1,left,,,,,
            """
                .replace("DIST2", distance(own2, own1))
                .replace("DIST3", distance(own3, "-5"))
                .replace("OWN1", own1)
                .replace("OWN2", own2)
                .replace("OWN3", own3));
  }

  private static String distance(String key, String response) {
    return Integer.toString(Math.abs(Integer.parseInt(key) - Integer.parseInt(response)));
  }

  @Test
  void scoresHaveARowAStudentAndAnEmptyOneForTheAbsent() {
    small.grade(responses());
    assertThat(small.written("scores.csv"))
        .isEqualTo(
            """
            student,name,points,max,percent,review,area,box,third,best,why,own
            s1,Student 1,8,11,72.73,1,2,3,1,1,0,1
            s2,Student 2,3.5,11,31.82,1,1,2,0.5,0,0,0
            s3,Student 3,0,11,0.00,2,0,0,0,0,0,0
            s4,Student 4,,11,,,,,,,,
            """);
  }

  @Test
  void reviewHoldsWhatAPersonHasToDecideAndLeavesRoomForIt() {
    small.grade(responses());
    assertThat(small.written("review.csv"))
        .isEqualTo(
            """
            student,question,part,response,key,read_as,note,points,comment
            s1,why,,"Because, I think,
            it is.",because it is,,to be read: because it is (keywords found: because),,
            s2,best,,left or right,left,,not read: 'left or right' is none of the options,,
            s3,why,,"'=HYPERLINK(""http://example.org"")",because it is,,to be read: because it is (keywords found: none),,
            s3,area,,about 12,12,,not read: 'about 12' is not a number,,
            """);
  }

  @Test
  void summaryCountsThoseWhoAnswered() {
    assertThat(small.grade(responses()))
        .isEqualTo(
            new SmallClass.Graded(
                0,
                """
                responses.csv: a row a response (UTF-8, separated by commas)
                  students by 'student'

                students: 3 of 4, 1 absent
                mean: 3.83 of 11 points (34.8 %)

                question   right  to review
                area        33 %          1
                box         33 %          -
                third       33 %          -
                best        33 %          1
                why          0 %          2
                own         33 %          -

                to review: 4
                """,
                ""));
  }

  @Test
  void marksCanBeGradedAgainAsResponses() {
    small.grade(responses());
    String before = small.written("marks.csv");
    small.write("again.csv", before);
    assertThat(small.gradeFiles("again.csv").exitCode()).isZero();
    assertThat(small.written("marks.csv")).isEqualTo(before);
  }

  @Test
  void severalFilesAreGradedTogether() {
    small.write("first.csv", "student,question,part,response\ns1,area,,12\ns1,box,volume,40\n");
    small.write("second.csv", "student;area;box.base\ns2;12;10\n");
    small.write("third.csv", "question,student,response,part\nbox,s1,10,base\n");
    small.gradeFiles("first.csv", "second.csv", "third.csv");
    assertThat(small.written("scores.csv"))
        .contains("s1,Student 1,5,11,45.45,0,2,3,", "s2,Student 2,3,11,27.27,0,2,1,");
  }
}
