package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same responses in any layout give the same marks. */
class LayoutTest {

  private static final String LONG =
      """
      student,question,part,response
      s1,area,,12
      s1,box,base,10
      s1,box,volume,41
      s1,third,,"0,333"
      s1,best,,left
      s1,why,,"since, well, it is"
      s1,own,,7
      s2,area,,14
      s2,box,base,11
      s2,box,volume,44
      s2,third,,1/3
      s2,best,,right
      s2,why,,
      s2,own,,8
      """;

  private static final String WIDE =
      """
      student,area,box.base,box.volume,third,best,why,own
      s1,12,10,41,"0,333",left,"since, well, it is",7
      s2,14,11,44,1/3,right,,8
      """;

  @TempDir private Path folder;
  private SmallClass small;
  private List<String> marks = List.of();
  private String scores = "";

  /** s2's sheet has the questions from the last to the first. */
  @BeforeEach
  void gradeLong() {
    small = new SmallClass(folder, 2);
    assertThat(small.grade(LONG).err()).isEmpty();
    marks = small.marks();
    scores = small.written("scores.csv");
    assertThat(marks).hasSize(14);
  }

  static Stream<String> sameResponses() {
    return Stream.of(
        WIDE,
        // By number on the sheet.
        """
        student,1,2a,2b,3,4,5,6,5a,5b,2
        s1,12,10,41,"0,333",left,"since, well, it is",7,,,
        s2,8,,,right,1/3,,14,11,44,
        """,
        """
        id;Name;email;own;why;best;third;box.volume;box.base;area
        s2;B;;8;;right;1/3;44;11;14
        s1;"A; B";;7;since, well, it is;left;0,333;41;10;12
        """,
        WIDE.replace("\n", "\r\n"),
        "\n\n" + WIDE + "\n,,,,,,,\n\n",
        LONG.replace("box,base", "box.base,").replace("box,volume", "box.volume,"),
        LONG.replace("s1,box,base", "s1,2,a")
            .replace("s1,box,volume", "s1,2b,")
            .replace("s2,box,base", "s2,5,base")
            .replace("s2,area", "s2,6"),
        LONG.replaceAll("(?m)^(.*?),(.*?),(.*?),(.*)$", "$4,$1,$3,$2"),
        LONG.replaceFirst("student", " Student ").replaceFirst("response", "RESPONSE"),
        LONG.replace(",", "\t")
            .replace("0\t333", "0,333")
            .replace("since\t well\t", "since, well,"));
  }

  @ParameterizedTest
  @MethodSource("sameResponses")
  void sameResponsesGetTheSameMarks(String responses) {
    assertThat(small.grade(responses)).returns("", SmallClass.Graded::err);
    assertThat(small.marks()).isEqualTo(marks);
    assertThat(small.written("scores.csv")).isEqualTo(scores);
  }

  static Stream<Charset> encodings() {
    return Stream.of(UTF_8, UTF_16LE);
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void byteOrderMarkTellsTheEncoding(Charset encoding) {
    small.grade(("\uFEFF" + LONG).getBytes(encoding));
    assertThat(small.marks()).isEqualTo(marks);
  }

  @Test
  void orderOfTheRowsDoesNotMatter() {
    List<String> rows = new ArrayList<>(LONG.lines().skip(1).toList());
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(rows, new Random(seed));
      small.grade("student,question,part,response\n" + String.join("\n", rows));
      assertThat(small.marks()).as("shuffled with seed %d", seed).isEqualTo(marks);
      assertThat(small.written("scores.csv")).as("shuffled with seed %d", seed).isEqualTo(scores);
    }
  }

  @Test
  void columnsOfALongFileThatAreNotReadAreNamed() {
    SmallClass.Graded graded =
        small.grade("when,student,question,part,response,\"a \"\"b\"\"\"\nnow,s1,area,,12,\n");
    assertThat(graded.exitCode()).isZero();
    assertThat(graded.err())
        .isEqualTo(
            """
            responses.csv:1:1: warning: columns that are not read: when, a "b".
              when,student,question,part,response,"a ""b\"""
              ^
            """);
  }

  @Test
  void aQuestionsOwnColumnCountsBeforeItsNumberOnTheSheet() {
    SmallClass.Graded graded =
        small.grade("1,student,area,box.base,box.volume,third,best,why,own\n99,s1,12,,,,,,\n");
    assertThat(small.written("marks.csv")).contains("s1,area,,12,12,correct");
    assertThat(graded.err())
        .startsWith("responses.csv:2:1: error: a second response of 's1' to area;");
  }
}
