package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file is told with its place, and the rest is graded. */
class ProblemsTest {

  private static final String LONG = "student,question,part,response\n";

  @TempDir private Path folder;
  private SmallClass small;

  @BeforeEach
  void sit() {
    small = new SmallClass(folder, 3);
  }

  /** Files, what is said about each, and a row of marks that there is all the same. */
  static Stream<Arguments> problems() {
    return Stream.of(
        Arguments.of(
            LONG + "s7,area,,12\ns1,area,,12\n",
            """
            responses.csv:2:1: error: unknown student 's7'; expected one of: s1, s2, s3. Did you mean 's1' (Student 1)?
              s7,area,,12
              ^
            """,
            "s1,area,,12,12,correct"),
        Arguments.of(
            LONG + ",area,,12\ns1,area,,12\n",
            """
            responses.csv:2:1: error: a row without a student; expected one of: s1, s2, s3.
              ,area,,12
              ^
            """,
            "s1,area,,12,12,correct"),
        Arguments.of(
            LONG + "s1,aera,,12\ns1,best,,left\n",
            """
            responses.csv:2:4: error: unknown question 'aera'; expected one of: area, box, third, best, why, own. Did you mean 'area'?
              s1,aera,,12
                 ^
            """,
            "s1,best,,left,left,correct"),
        Arguments.of(
            LONG + "s1,,,12\ns1,best,,left\n",
            """
            responses.csv:2:4: error: a response without a question; expected one of: area, box, third, best, why, own.
              s1,,,12
                 ^
            """,
            "s1,best,,left,left,correct"),
        Arguments.of(
            LONG + "s1,box,vol,12\ns1,box,volume,40\ns1,box,base,10\n",
            """
            responses.csv:2:8: error: unknown part 'vol' of box; expected one of: base, volume.
              s1,box,vol,12
                     ^
            """,
            "s1,box,volume,40,40,correct"),
        Arguments.of(
            LONG + "s1,box,volum,12\ns1,box,volume,40\n",
            """
            responses.csv:2:8: error: unknown part 'volum' of box; expected one of: base, volume. Did you mean 'volume'?
              s1,box,volum,12
                     ^
            """,
            "s1,box,volume,40,40,correct"),
        Arguments.of(
            LONG + "s1,box,,12\ns1,box,volume,40\n",
            """
            responses.csv:2:8: error: no part of box; expected one of: base, volume.
              s1,box,,12
                     ^
            """,
            "s1,box,volume,40,40,correct"),
        Arguments.of(
            LONG + "s1,area,a,12\ns1,best,,left\n",
            """
            responses.csv:2:9: error: unknown part 'a' of area; expected nothing, since it has a single answer.
              s1,area,a,12
                      ^
            """,
            "s1,best,,left,left,correct"),
        Arguments.of(
            LONG + "s1,2,,12\ns3,2,,because\n",
            """
            responses.csv:2:4: error: number 2 for question 2 on the sheet of 's1', box; expected 2a, 2b.
              s1,2,,12
                 ^
            """,
            "s3,why,,because,,review"),
        Arguments.of(
            LONG + "s1,7,,12\ns1,6c,,12\ns1,1,,12\n",
            """
            responses.csv:2:4: error: number 7, which is not on the sheet of 's1'; expected a number from 1 to 6.
              s1,7,,12
                 ^
            responses.csv:3:4: error: number 6c for question 6 on the sheet of 's1', own; expected 6.
              s1,6c,,12
                 ^
            """,
            "s1,area,,12,12,correct"),
        Arguments.of(
            LONG + "s1,area,,12\ns1,box,base,10\n\"s1\",area,,\"13\"\n",
            """
            responses.csv:4:12: error: a second response of 's1' to area; expected one. The first counts, this one is left out.
              "s1",area,,"13"
                         ^
            """,
            "s1,area,,12,12,correct"),
        Arguments.of(
            LONG + "s1,third,,0,333\ns1,area,,12,\ns1,best\ns2,area,,12\n",
            """
            responses.csv:2:13: error: a row with 5 cells; expected 4, as many as there are headings. Put a cell that holds a ',' in quotes. This row is left out.
              s1,third,,0,333
                          ^
            responses.csv:3:13: error: a row with 5 cells; expected 4, as many as there are headings. Put a cell that holds a ',' in quotes. This row is left out.
              s1,area,,12,
                          ^
            responses.csv:4:8: error: a row with 2 cells; expected 4, as many as there are headings. Put a cell that holds a ',' in quotes. This row is left out.
              s1,best
                     ^
            """,
            "s2,area,,12,12,correct"),
        Arguments.of(
            LONG + "s1,why,,\"never closed\ns1,area,,12\n",
            """
            responses.csv:2:9: error: a quote that is not the only one around its cell; expected cells like "Smith, Ann". Close the quote, or write a quote within a quoted cell twice. This row is left out.
              s1,why,,"never closed
                      ^
            """,
            "s1,area,,12,12,correct"),
        Arguments.of(
            LONG + "s1,why,,\"one\ntwo\"\ns2,\"why\",,\"a \"word\"\"\ns1,area,,12\n",
            """
            responses.csv:4:11: error: a quote that is not the only one around its cell; expected cells like "Smith, Ann". Close the quote, or write a quote within a quoted cell twice. This row is left out.
              s2,"why",,"a "word""
                        ^
            """,
            "s1,area,,12,12,correct"),
        Arguments.of(
            LONG + "s1,why,,\"closed too late\ns2,area,,12\ns3,why,,yes\"\ns1,area,,12\n",
            """
            responses.csv:2:9: error: a quoted cell with whole rows in it; expected its closing quote in the same row. The rows in it are not graded.
              s1,why,,"closed too late
                      ^
            """,
            "s1,area,,12,12,correct"),
        Arguments.of(
            "student,question,response\ns1,box,10\ns1,box.base,10\ns1,area,12\n",
            """
            responses.csv:1:1: error: no column 'part'; expected the headings student,question,part,response. Without it only questions with a single answer can be graded, and those whose part stands with the question, such as 'q04.depth'.
              student,question,response
              ^
            """,
            "s1,box,base,10,10,correct"),
        Arguments.of(
            "student,area,aera,box,9,2,name,area,\ns1,12,,,,,N,,\n",
            """
            responses.csv:1:14: error: unknown question 'aera'; expected one of: area, box.base, box.volume, third, best, why, own. Did you mean 'area'? This column is not read.
              student,area,aera,box,9,2,name,area,
                           ^
            responses.csv:1:19: error: the column 'box' of a question with parts; expected a column for each: box.base, box.volume. This one is not read.
              student,area,aera,box,9,2,name,area,
                                ^
            responses.csv:1:23: error: number 9, which is not on the sheet of 's1'; expected a number from 1 to 6.
              student,area,aera,box,9,2,name,area,
                                    ^
            responses.csv:1:32: warning: a second column 'area'; expected one. Of each student the one \
            counts that is filled in, the first where several are.
              student,area,aera,box,9,2,name,area,
                                             ^
            responses.csv:1:37: error: no column for box.base, box.volume, third, best, why, own; expected one for each, by its name or by its number on the sheet. They count as blank. Say which column it is with --map 'HEADING=box.base'.
              student,area,aera,box,9,2,name,area,
                                                  ^
            """,
            "s1,area,,12,12,correct"),
        Arguments.of(
            "student,1,2a,2b,3,4,5,6,5a,5b\ns1,12,,,,,,7,,\ns3,12,3,,,,,7,,\ns1,,,,,,,,,\n",
            """
            responses.csv:3:7: error: number 2a for question 2 on the sheet of 's3', why; expected 2.
              s3,12,3,,,,,7,,
                    ^
            responses.csv:4:1: error: a second row of 's1'; expected one row a student. The first counts, this one is left out; --attempt last or best counts another.
              s1,,,,,,,,,
              ^
            responses.csv:1:30: error: no column for why; expected one for each, by its name or by its number on the sheet. They count as blank. Say which column it is with --map 'HEADING=why'.
              student,1,2a,2b,3,4,5,6,5a,5b
                                           ^
            """,
            "s3,area,,7,7,wrong"));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void problemsAreToldAndTheRestIsGraded(String responses, String said, String mark) {
    SmallClass.Graded graded = small.grade(responses);
    assertThat(graded.err()).isEqualTo(said);
    assertThat(graded.exitCode()).isEqualTo(1);
    assertThat(graded.out()).contains("\nstudents: ");
    assertThat(small.written("marks.csv")).contains(mark);
  }

  static Stream<Arguments> uselessFiles() {
    return Stream.of(
        Arguments.of(
            "",
            """
            responses.csv:1:1: error: a file without a heading; expected the headings student,question,part,response, or student and a column for each question.
             \s
              ^
            """),
        Arguments.of(
            "q01,q02\n",
            """
            responses.csv:1:1: error: no column 'student'; expected the headings student,question,part,response, or student and a column for each question. Without it nothing in this file can be graded; say which it is with --map 'HEADING=student', or =email, or =name.
              q01,q02
              ^
            """),
        Arguments.of(
            "question,part,answer\n",
            """
            responses.csv:1:1: error: no column 'student'; expected the headings student,question,part,response. Without it nothing in this file can be graded; say which it is with --map 'HEADING=student', or =email, or =name.
              question,part,answer
              ^
            responses.csv:1:1: error: no column 'response'; expected the headings student,question,part,response. Without it nothing in this file can be graded.
              question,part,answer
              ^
            """),
        Arguments.of(
            "student,part,response\n",
            """
            responses.csv:1:1: error: no column 'question'; expected the headings student,question,part,response. Without it nothing in this file can be graded.
              student,part,response
              ^
            """));
  }

  @ParameterizedTest
  @MethodSource("uselessFiles")
  void aFileThatCannotBeUsedLeavesEarlierMarksAlone(String responses, String said) {
    small.write("out/marks.csv", "earlier");
    SmallClass.Graded graded = small.grade(responses);
    assertThat(graded).isEqualTo(new SmallClass.Graded(1, "", said));
    assertThat(small.written("marks.csv")).isEqualTo("earlier");
    assertThat(folder.resolve("out").toFile().list()).containsOnly("marks.csv", ".lock");
  }

  @Test
  void oneUselessFileDoesNotStopTheOthers() {
    small.write("empty.csv", "");
    small.write("good.csv", LONG + "s1,area,,12\n");
    assertThat(small.gradeFiles("empty.csv", "good.csv").exitCode()).isEqualTo(1);
    assertThat(small.written("marks.csv")).contains("s1,area,,12,12,correct");
  }

  /** Mostly UTF-8, with two rows pasted in from elsewhere. */
  @Test
  void brokenBytesAreToldOnceAFile() {
    String right = "s1,why,,für über öd\ns1,best,,läßt\n";
    byte[] broken = (LONG + "s2,why,,f\u00FCr\ns3,why,,\u00FCber\n").getBytes(ISO_8859_1);
    byte[] more = right.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] all = java.util.Arrays.copyOf(broken, broken.length + more.length);
    System.arraycopy(more, 0, all, broken.length, more.length);
    SmallClass.Graded graded = small.grade(all);
    assertThat(graded.err())
        .startsWith(
            """
            responses.csv:2:9: error: bytes that are no characters, shown as '\uFFFD', here and perhaps below; expected a file in one encoding. Save it as "CSV UTF-8", or say how it is encoded with --encoding.
              s2,why,,f\uFFFDr
                      ^
            """);
    assertThat(small.written("marks.csv")).contains("s1,why,,für über öd,,review");
  }

  @Test
  void tooManyBrokenRowsEndTheFile() {
    SmallClass.Graded graded = small.grade(LONG + "s1,why,,\"x\"y\n".repeat(150));
    assertThat(graded.err().lines().filter(line -> line.contains("error: "))).hasSize(101);
    assertThat(graded.err())
        .contains("responses.csv:102:9: error: a quote", "the rest of the file is left out.");
  }

  @Test
  void aMissingFileIsNamedBeforeAnythingIsWritten() {
    small.write("out/marks.csv", "earlier");
    small.write("good.csv", LONG + "s1,area,,12\n");
    SmallClass.Graded graded = small.gradeFiles("good.csv", "gone.csv");
    assertThat(graded.exitCode()).isEqualTo(3);
    assertThat(graded.err()).contains("gone.csv", "is not there");
    assertThat(small.written("marks.csv")).isEqualTo("earlier");
    assertThat(folder.resolve("out").toFile().list()).containsOnly("marks.csv");
  }

  @Test
  void aFolderIsNoFileOfResponses() {
    assertThat(small.gradeFiles("out/..").exitCode()).isEqualTo(3);
    small.write("out/some.txt", "");
    assertThat(small.run(List.of("grade", "./out", "./exam.json", "--out", "./other")).err())
        .isEqualTo("error: 'out' could not be read or written: it is a folder.\n");
  }
}
