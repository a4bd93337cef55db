package org.tentamen.grade;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of several attempts of a student one counts, whatever the order of the rows. */
class AttemptsTest {

  /** Three times, the earliest first; the best is the second. */
  static Stream<Arguments> times() {
    return Stream.of(
        Arguments.of(
            "2026/09/27 9:00:00 AM GMT+3",
            "2026/09/27 1:00:00 PM GMT+3",
            "2026/09/27 11:00:00 AM GMT+0"),
        Arguments.of("9/9/2026 9:00:00", "9/10/2026 8:00:00", "9/13/2026 7:00:00"),
        Arguments.of("10/9/2026 9:00", "1/10/2026 8:00", "13/10/2026 7:00"),
        Arguments.of("01.09.2026 09:00", "30.09.2026 08:00", "02.10.2026 07:00"),
        Arguments.of(
            "1 September 2026  9:00 AM", "1 September 2026  12:30 PM", "2 October 2026  9:00 AM"),
        Arguments.of("2026-09-27T09:00:00Z", "2026-09-27T10:00:00Z", "2026-09-27T10:00:01Z"),
        Arguments.of("7/27/26 19:06:23", "7/27/26 19:17:10", "7/28/26 1:00:00"));
  }

  @TempDir private Path folder;
  private SmallClass small;

  @BeforeEach
  void sit() {
    small = new SmallClass(folder, 3);
  }

  private String counting(String policy, List<String> rows) {
    small.write("form.csv", "Timestamp,Student ID,area,own\n" + String.join("\n", rows) + "\n");
    SmallClass.Graded graded =
        small.gradeFiles(policy.isEmpty() ? List.of() : List.of("--attempt", policy), "form.csv");
    assertThat(graded.err()).doesNotContain("second", "unknown");
    assertThat(graded.out()).contains("\nseveral attempts of 1 student: the ", ": s1 (3)\n");
    return small.marks().stream()
        .filter(mark -> mark.startsWith("s1,area"))
        .map(mark -> mark.split(",")[3])
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("times")
  void theTimeDecides(String first, String second, String third) {
    List<String> rows = new ArrayList<>();
    rows.add(first + ",s1,1,x");
    rows.add(second + ",s1,12,x");
    rows.add(third + ",s1,3,x");
    rows.add(first + ",s2,4,x");
    for (int seed = 0; seed < 6; seed++) {
      Collections.shuffle(rows, new Random(seed));
      assertThat(counting("first", rows)).as("%s", rows).isEqualTo("1");
      assertThat(counting("last", rows)).as("%s", rows).isEqualTo("3");
      assertThat(counting("best", rows)).as("%s", rows).isEqualTo("12");
      assertThat(counting("", rows)).as("%s", rows).isEqualTo("1");
      assertThat(small.marks()).anyMatch(mark -> mark.startsWith("s2,area,,4"));
    }
  }

  @Test
  void withoutTimesTheOrderOfTheFileDecidesWhereSomebodySaysSo() {
    String rows = "student,area\ns1,1\ns1,12\ns1,3\n";
    small.write("form.csv", rows);
    small.gradeFiles(List.of("--attempt", "last"), "form.csv");
    assertThat(small.marks()).anyMatch(mark -> mark.startsWith("s1,area,,3,"));
    small.gradeFiles(List.of("--attempt", "best"), "form.csv");
    assertThat(small.marks()).anyMatch(mark -> mark.startsWith("s1,area,,12,"));
    assertThat(small.gradeFiles("form.csv").err()).contains("a second row of 's1'");
  }

  @Test
  void attemptsInALongFileGoByTheirNumbers() {
    small.write(
        "long.csv",
        "student,attempt,question,part,response\ns1,2,area,,12\ns1,1,area,,1\ns1,1,best,,left\n");
    small.gradeFiles(List.of("--attempt", "last"), "long.csv");
    assertThat(small.marks())
        .anyMatch(mark -> mark.startsWith("s1,area,,12,"))
        .anyMatch(mark -> mark.startsWith("s1,best,,,,blank"));
  }

  @Test
  void theBestAttemptInALongFileIsTheOneWithTheMostPointsInAllItsRows() {
    List<String> rows =
        new ArrayList<>(
            List.of(
                "s1,1,area,,1",
                "s1,1,box,base,1",
                "s1,2,area,,12",
                "s1,2,box,base,1",
                "s1,3,area,,2",
                "s1,3,box,base,2",
                "s2,1,area,,12"));
    for (int seed = 0; seed < 6; seed++) {
      Collections.shuffle(rows, new Random(seed));
      small.write(
          "long.csv", "student,attempt,question,part,response\n" + String.join("\n", rows) + "\n");
      SmallClass.Graded graded = small.gradeFiles(List.of("--attempt", "best"), "long.csv");
      assertThat(graded.out()).as("%s", rows).contains("the best counts: s1 (3)");
      assertThat(small.marks())
          .as("%s", rows)
          .anyMatch(mark -> mark.startsWith("s1,area,,12,"))
          .anyMatch(mark -> mark.startsWith("s1,box,base,1,"))
          .anyMatch(mark -> mark.startsWith("s2,area,,12,"));
    }
  }

  @Test
  void attemptsMayBeInSeveralFiles() {
    small.write("a.csv", "Timestamp,Student ID,area\n2026-09-27 10:00,s1,1\n");
    small.write("b.csv", "Timestamp,Student ID,area\n2026-09-27 09:00,s1,12\n");
    SmallClass.Graded graded = small.gradeFiles("a.csv", "b.csv");
    assertThat(graded.err()).doesNotContain("second");
    assertThat(small.marks()).anyMatch(mark -> mark.startsWith("s1,area,,12,"));
  }
}
