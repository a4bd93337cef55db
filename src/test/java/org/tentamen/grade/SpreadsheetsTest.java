package org.tentamen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.render.Shown;

/** Nothing that a student typed acts in a spreadsheet, whatever it parts cells at. */
class SpreadsheetsTest {

  @TempDir private Path folder;
  private SmallClass small;

  @BeforeEach
  void sit() {
    small = new SmallClass(folder, 3);
  }

  private void gradeHostile(String response) {
    String cell = '"' + response.replace("\"", "\"\"") + '"';
    small.grade("student,question,part,response\ns1,why,," + cell + "\ns2,area,," + cell + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "a;=1+1",
        "a;=1+1;b",
        "a;\"=cmd|'/C calc'!A0;b",
        "a;\"\"=1+1;b",
        "a\n=1+1",
        "a\n@x;b",
        "a\t+x\tb",
        "1;2;-x",
        "\uFF1D1+1",
      })
  void noCellIsAFormulaWhereverAColumnIsPartedAt(String response) {
    gradeHostile(response);
    for (String file : List.of("marks.csv", "review.csv")) {
      for (char separator : new char[] {',', ';', '\t'}) {
        assertThat(cells(small.written(file), separator))
            .as("%s of %s, parted at '%s'", file, response, separator)
            .noneMatch(cell -> !cell.isEmpty() && "=+-@\uFF1D".indexOf(cell.charAt(0)) >= 0);
      }
    }
  }

  /** As a spreadsheet reads it: quotes are some only at the start of a cell. */
  private static List<String> cells(String text, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    boolean isStart = true;
    for (char c : text.toCharArray()) {
      if (c == '"' && (isStart || isQuoted)) {
        isQuoted = !isQuoted;
        isStart = false;
      } else if (!isQuoted && (c == separator || c == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
        isStart = true;
      } else {
        cell.append(c);
        isStart = false;
      }
    }
    return cells;
  }

  @Test
  void whatIsDisarmedIsReadBackAsItWasTyped() {
    String typed = "because\n=1+1;'b';\"\"@x\n- one\n- two";
    gradeHostile(typed);
    assertThat(small.written("review.csv"))
        .contains("because\n'=1+1;'b';'\"\"\"\"@x\n'- one\n'- two");
    small.write("filled.csv", small.written("review.csv").replace("because),,", "because),2,"));
    List<String> more = List.of("--reviews", "./filled.csv");
    SmallClass.Graded graded = small.gradeFiles(more, "responses.csv");
    assertThat(graded.err()).isEmpty();
    assertThat(graded.out()).contains("decided responses: 1");
    assertThat(small.run(List.of("regrade", "./exam.json", "--drop", "area", "--apply")).err())
        .isEmpty();
    assertThat(small.written("feedback/s1.html"))
        .contains("because\n=1+1;&#39;b&#39;;&quot;&quot;@x\n- one\n- two");
  }

  /** Codes stand for what would turn the direction of a row, or end what a program reads. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "31\u202E13",
        "a\u0000b",
        "\u001B]0;owned\u0007",
        "=1\u2067",
        "[U+202E]x",
        "x\u0085\u2028\u200F"
      })
  void noCharacterActsInATableAndAllAreReadBack(String response) {
    gradeHostile(response);
    // What looks like a code is one in a file of any origin, as with the sign before a formula.
    String typed = response.replace("[U+202E]", "\u202E");
    assertThat(small.written("marks.csv") + small.written("review.csv"))
        .doesNotContainPattern("[\\p{Cntrl}\u0085\u2028\u202E\u2067&&[^\\n]]");
    small.write("filled.csv", small.written("review.csv").replace("none),,", "none),2,"));
    SmallClass.Graded graded =
        small.gradeFiles(List.of("--reviews", "./filled.csv"), "responses.csv");
    assertThat(graded.err()).isEmpty();
    assertThat(graded.out()).contains("decided responses: 1");
    String page = small.written("feedback/s1.html");
    String marks = small.written("marks.csv");
    assertThat(page).contains(Shown.text(typed));
    assertThat(small.run(List.of("regrade", "./exam.json", "--drop", "area", "--apply")).err())
        .isEmpty();
    assertThat(small.written("feedback/s1.html")).contains(Shown.text(typed));
    assertThat(small.marks()).contains(line(marks, "s1,why"));
  }

  private static String line(String table, String start) {
    return table.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void noCharacterActsInAMessage() {
    SmallClass.Graded graded =
        small.grade("student,question,part,response,x\u202Ey\ns1\u001B[2J\u202E,area,,12,\n");
    assertThat(graded.err() + graded.out())
        .contains("'s1[U+001B][2J", "x[U+202E]y")
        .doesNotContain("\u001B", "\u202E");
  }
}
