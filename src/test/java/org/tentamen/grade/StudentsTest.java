package org.tentamen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.exam.Student;

/** Students are found by what tables call them, and never taken for another. */
class StudentsTest {

  private static final List<Student> CLASS =
      List.of(
          new Student("s01", "Núñez Peña, José María", Optional.of("jose.nunez@example.org")),
          new Student("0042", "Łukasz Wiśniewski", Optional.of("lw@example.org")),
          new Student("s03", "王小明", Optional.empty()),
          new Student("s04", "İpek Yılmaz", Optional.empty()),
          new Student("s05", "Séamus O’Connor", Optional.empty()),
          new Student("s06", "Kim Lee", Optional.empty()),
          new Student("s07", "Kim Lee", Optional.empty()));

  @TempDir private Path folder;
  private SmallClass small;

  @BeforeEach
  void sit() {
    small = new SmallClass(folder, CLASS);
  }

  @ParameterizedTest
  @CsvSource({
    "s01,'','',s01",
    "S01,'','',s01",
    "42,'','',0042",
    "#0042,'','',0042",
    "'',LW@Example.org,'',0042",
    "'',s03@uni.example,'',s03",
    "'','',jose maria nunez pena,s01",
    "'','','PEÑA NÚÑEZ, María José',s01",
    "'','',Wisniewski Lukasz,0042",
    "'','',明 王小,s03",
    "'','',IPEK YILMAZ,s04",
    "'','','OConnor, Seamus',s05",
    "'','',O'Connor Seamus,s05",
    "s06,'',Kim Lee,s06",
    "?,nobody@example.org,Łukasz WIŚNIEWSKI,0042",
  })
  void studentsAreFoundWhateverTheyAreCalled(String id, String email, String name, String found) {
    String text = "ID number,E-mail address,Full name,area\n\"%s\",%s,\"%s\",12\n";
    SmallClass.Graded graded = small.grade(text.formatted(id, email, name.replace("\"", "")));
    assertThat(small.written("scores.csv")).as(graded.err()).contains("\n" + found + ",");
    assertThat(small.marks())
        .as(graded.err())
        .anyMatch(mark -> mark.startsWith(found + ",area,,12"));
    assertThat(graded.err()).doesNotContain("unknown student");
  }

  static Stream<List<String>> nobody() {
    return Stream.of(
        List.of("s1,,", "unknown student 's1'", "Did you mean 's01' (Núñez Peña, José María)?"),
        List.of(",,Jose Nunez", "unknown student 'Jose Nunez'", "(Núñez Peña, José María)?"),
        List.of(",,Kim Lee", "unknown student 'Kim Lee'", "'s06' (Kim Lee) or 's07' (Kim Lee)?"),
        List.of(",lw@exampel.org,", "'lw@exampel.org'", "'0042' (Łukasz Wiśniewski)?"),
        List.of(",,", "a row without a student", "one of: s01,"),
        List.of(
            "s03,,İpek Yılmaz", "a row of several students: 's03' and 'İpek Yılmaz'", "left out"),
        List.of("s03,lw@example.org,", "'lw@example.org' and 's03' are not the same", "left out"));
  }

  @ParameterizedTest
  @MethodSource("nobody")
  void whoCannotBeFoundIsNamedWithTheNearest(List<String> row) {
    String heading = "ID number,E-mail address,Full name,area\n";
    SmallClass.Graded graded = small.grade(heading + row.get(0) + ",12\ns05,,,12\n");
    assertThat(graded.exitCode()).isEqualTo(1);
    assertThat(graded.err()).contains("responses.csv:2:1: error: ", row.get(1), row.get(2));
    assertThat(small.marks()).hasSize(7).allMatch(mark -> mark.startsWith("s05,"));
  }

  @Test
  void mapsSayWhatColumnsAre() {
    small.write("odd.csv", "Who are you?,a = b?,Depth,Depth,area\nlw@example.org,12,10,41,99\n");
    SmallClass.Graded graded =
        small.gradeFiles(
            List.of(
                "--map",
                "Who are you?=email",
                "--map",
                "a = b?=area",
                "--map",
                "#3=2a",
                "--map",
                "#4=box.volume",
                "--map",
                "area=none"),
            "odd.csv");
    assertThat(graded.out())
        .startsWith(
            """
            odd.csv: a row a student, of unknown origin (UTF-8, separated by commas)
              students by 'Who are you?'
              answers in 3 columns: 'a = b?' is area, 'Depth' is 2a, 'Depth' is box.volume
              not read: area
            """);
    assertThat(small.marks())
        .anyMatch(mark -> mark.startsWith("0042,area,,12,12,correct"))
        .anyMatch(mark -> mark.startsWith("0042,box,base,10,10,correct"))
        .anyMatch(mark -> mark.startsWith("0042,box,volume,41"));
  }

  @Test
  void mapsThatNameNothingAreRefused() {
    small.write("odd.csv", "student,area\ns01,12\n");
    SmallClass.Graded graded =
        small.gradeFiles(List.of("--map", "aera=area", "--map", "area=aera"), "odd.csv");
    assertThat(graded.exitCode()).isEqualTo(1);
    assertThat(graded.err())
        .contains(
            "--map 'area=aera' names no question; expected one of: area, box.base",
            "--map 'aera=area' names no column; expected the heading of one");
    assertThat(graded.out()).isEmpty();
  }
}
