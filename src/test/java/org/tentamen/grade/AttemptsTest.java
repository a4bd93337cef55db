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
        Arguments.of("7/27/26 19:06:23", "7/27/26 19:17:10", "7/28/26 1:00:00"),
        Arguments.of("2026. 9. 27 오전 9:05:00", "2026. 9. 27 오후 12:30:00", "2026. 9. 27 오후 1:00:00"),
        Arguments.of(
            "2026/09/27 9:05:00 오전 GMT+9",
            "2026/09/27 12:30:00 오후 GMT+9",
            "2026/09/27 1:00:00 오후 GMT+9"),
        Arguments.of("2026年9月27日 上午9:05", "2026年9月27日 下午12:30", "2026年9月27日 下午1:00"),
        Arguments.of(
            "٢٧\u200f/٩\u200f/٢٠٢٦ ٩:٠٥ ص",
            "٢٧\u200f/٩\u200f/٢٠٢٦ ١٢:٣٠ م",
            "٢٧\u200f/٩\u200f/٢٠٢٦ ١:٠٠ م"),
        Arguments.of(
            "27/09/2026 9:05:00 a. m.", "27/09/2026 12:30:00 p. m.", "27/09/2026 1:00 p.m."),
        Arguments.of("27. 9. 2026 9:05", "27. 9. 2026 12:30", "28. 9. 2026 1:00"),
        Arguments.of("27/09/2026 09.05.00", "27/09/2026 12.30.00", "27/09/2026 13.00.00"),
        Arguments.of(
            "lunes, 28 de septiembre de 2026, 10:00",
            "1 de octubre de 2026, 09:00",
            "02 de noviembre de 2026, 08:00"),
        Arguments.of("30 março 2026 9:00", "2 abril 2026 9:00", "1 outubro 2026 9:00"),
        Arguments.of("30. června 2026 9:00", "1. červenec 2026 9:00", "2. července 2026 9:00"),
        Arguments.of("30. květen 2026 9:00", "30. červen 2026 9:00", "1. července 2026 9:00"),
        Arguments.of("1 máj 2026 9:00", "1 jún 2026 9:00", "1 júl 2026 9:00"),
        Arguments.of("30-Mar-26 9:00", "2-Apr-26 9:00", "1-Oct-2026 9:00"),
        Arguments.of("30 مارس 2026 9:00", "2 أبريل 2026 9:00", "1 أكتوبر 2026 9:00"),
        Arguments.of(
            "2026-09-27 16:00:00 -0700", "2026-09-27T23:30:00.250+00:00", "2026-09-28T01:31+02:00"),
        Arguments.of("46292.379", "46292.5211", "46292.9999"),
        Arguments.of("1790499900", "1790499999", "1790500000"),
        Arguments.of("13/9/2026 9:00", "9/27/2026 8:00", "2026-09-28T07:00"));
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
        small.gradeFiles(
            policy.isEmpty()
                ? List.of("--no-report", "--no-feedback")
                : List.of("--no-report", "--no-feedback", "--attempt", policy),
            "form.csv");
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
    rows.add('"' + first + "\",s1,1,x");
    rows.add('"' + second + "\",s1,12,x");
    rows.add('"' + third + "\",s1,3,x");
    rows.add('"' + first + "\",s2,4,x");
    for (int seed = 0; seed < 2; seed++) {
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

  /** What is said of the rows, without the questions that there is no column for. */
  private String warnings(List<String> more, String... rows) {
    small.write("form.csv", "Timestamp,Student ID,area\n" + String.join("\n", rows) + "\n");
    List<String> options = new ArrayList<>(List.of("--no-report", "--no-feedback"));
    options.addAll(more);
    String said = small.gradeFiles(options, "form.csv").err();
    return said.substring(0, said.indexOf("form.csv:1:26: error: no column for"));
  }

  /** Either the second is in December and the first in February, or both are in other months. */
  @Test
  void datesOfWhichNoneTellsTheDayAreToldOfWhereTheyDecide() {
    String[] rows = {"12/3/2026 9:00,s1,12", "2/4/2026 9:00,s1,3", "2/4/2026 9:00,s2,4"};
    assertThat(warnings(List.of(), rows))
        .isEqualTo(
            """
            warning: dates of attempts such as 2/3/2026, of which the others do not tell whether \
            the day or the month comes first; expected --dates day-first or --dates month-first. \
            It decides which attempt counts for s1.
            """);
    assertThat(small.marks()).anyMatch(mark -> mark.startsWith("s1,area,,3,"));
    assertThat(warnings(List.of("--dates", "day-first"), rows)).isEmpty();
    assertThat(small.marks()).anyMatch(mark -> mark.startsWith("s1,area,,12,"));
    assertThat(warnings(List.of("--dates", "month-first"), rows)).isEmpty();
    assertThat(small.marks()).anyMatch(mark -> mark.startsWith("s1,area,,3,"));
    rows[2] = "30/4/2026 9:00,s2,4";
    assertThat(warnings(List.of(), rows)).isEmpty();
    assertThat(small.marks()).anyMatch(mark -> mark.startsWith("s1,area,,12,"));
  }

  @Test
  void datesThatContradictEachOtherAreToldOf() {
    assertThat(
            warnings(
                List.of(),
                "12/3/2026 9:00,s1,12",
                "2/4/2026 9:00,s1,3",
                "30/4/2026 9:00,s2,4",
                "4/30/2026 9:00,s3,4"))
        .contains("It decides which attempt counts for s1.");
  }

  @Test
  void datesThatDecideNothingAreNotToldOf() {
    assertThat(warnings(List.of(), "2/4/2026 9:00,s1,12", "2/4/2026 9:30,s1,3")).isEmpty();
    assertThat(warnings(List.of(), "someday,s2,12", "2/4/2026 9:30,s1,3")).isEmpty();
  }

  @Test
  void aTimeThatIsNotUnderstoodIsToldOfWhereItMightDecide() {
    assertThat(warnings(List.of(), "later,s2,4", "2/4/2026 9:00,s1,12", "yesterday evening,s1,3"))
        .isEqualTo(
            """
            form.csv:4:1: warning: a time 'yesterday evening' that is not understood; expected one \
            such as 2026-03-31 14:05. Which attempt of 's1' counts is decided by the order of the \
            rows, here and where else a time is written so.
              yesterday evening,s1,3
              ^
            """);
  }
}
