package org.tentamen.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;

class CsvTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,name\ns1,\"Smith, Ann\"\n",
        "\uFEFFid,name\r\ns1,\"Smith, Ann\"\r\n",
        "id;name\n\n;\ns1;Smith, Ann",
        "id\tname\ns1\tSmith, Ann\t\t\n",
        "\"id\",\"name\"\r\"s1\",\"Smith, Ann\"",
      })
  void readsTheUsualDialects(String text) {
    CsvTable table = CsvTable.read(Source.of("a.csv", text));
    assertThat(table.heading().cells()).containsExactly("id", "name");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).cell(0)).isEqualTo("s1");
    assertThat(table.rows().get(0).cell(1)).isEqualTo("Smith, Ann");
    assertThat(table.rows().get(0).cell(5)).isEmpty();
  }

  @Test
  void aCellKnowsItsPlaceAfterLineBreaksInQuotes() {
    CsvTable table = CsvTable.read(Source.of("a.csv", "a,b,c\n\"x\ny\",\"1,2\",é3\n4,5,6\n"));
    CsvTable.Row first = table.rows().get(0);
    CsvTable.Row second = table.rows().get(1);
    assertThat(table.place(first, 0)).hasToString("a.csv:2:1");
    assertThat(table.place(first, 1)).hasToString("a.csv:3:4");
    assertThat(table.place(first, 2)).hasToString("a.csv:3:10");
    assertThat(table.place(second, 2)).hasToString("a.csv:4:5");
    assertThat(table.place(second, 7)).hasToString("a.csv:4:6");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "a,b\\n1,\"2\\n3,4; 2:3",
        "a,b\\n1,\"2\"x\\n; 2:5",
        "a,b\\n1,\"2\"\"\\n; 2:3",
      })
  void aStrayQuoteIsPointedAt(String text, String place) {
    assertThatThrownBy(() -> CsvTable.read(Source.of("a.csv", text.replace("\\n", "\n"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("a.csv:" + place + ": error: a quote that is not the only one");
  }

  @Test
  void everyRowThatIsTooLongIsPointedAt() {
    assertThatThrownBy(() -> CsvTable.read(Source.of("a.csv", "a,b\n1,2,3\n1,2,\n4,5, ,6\n")))
        .hasMessageStartingWith(
            "a.csv:2:5: error: a row with 3 cells; expected 2, as many as there are headings."
                + " Put a cell that holds a ',' in quotes.")
        .hasMessageContaining("a.csv:4:7: error: a row with 4 cells");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "=1+1, '=1+1",
        "+1-2, '+1-2",
        "-K, '-K",
        "@x, '@x",
        "-0.5, -0.5",
        "\"+1,5\", \"+1,5\"",
        "-1e-3, -1e-3",
        "31x31, 31x31",
        "\"\", \"\"",
        "-, '-",
        "\uFF1D1, '\uFF1D1",
        "a;=1+1, a;'=1+1",
        "a;\"\"=1+1;b, a;'\"\"=1+1;b",
        "\"a\n=1+1\", \"a\n'=1+1\"",
        "\"a\r\n@x\", \"a\r\n'@x\"",
        "a\t+x, a\t'+x",
        "=1;=2, '=1;'=2",
        "1;-2;+3, 1;-2;+3",
        "1; -2, 1; -2",
        "a;'b';c, a;'b';c",
      })
  void noCellForPeopleIsAFormula(String cell, String written) {
    assertThat(CsvText.guarded(cell)).isEqualTo(written);
    assertThat(CsvText.unguarded(written)).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "31\u202E13, 31[U+202E]13",
        "\"\u0000\", [U+0000]",
        "\"\u001B]0;x\u0007\", [U+001B]]0;x[U+0007]",
        "\u007F\u0085, [U+007F][U+0085]",
        "a\u2028=1, a[U+2028]=1",
        "\u2067a\u2069, [U+2067]a[U+2069]",
        "=1\u202E, '=1[U+202E]",
        "\"\u0001=1\", [U+0001]=1",
        "a;\u202D-x, a;[U+202D]-x",
        "[U+202E], [U+005B]U+202E]",
        "[U+005B], [U+005B]U+005B]",
        "[U+005B]U+202E], [U+005B]U+005B]U+202E]",
        "\uD83D, [U+D83D]",
        "\uDE00\uD83D, [U+DE00][U+D83D]",
        "\uFFFF, [U+FFFF]",
        // What is seen, or part of a word, stays; so does what looks a little like a code.
        "\uD83D\uDE00, \uD83D\uDE00",
        "\u0645\u200C\u0627, \u0645\u200C\u0627",
        "31\u00D731, 31\u00D731",
        "[1, [1",
        "[U+20AC], [U+20AC]",
        "[U+202e], [U+202e]",
        "[U+202E, [U+202E",
        "\"[1, 2]\", \"[1, 2]\"",
      })
  void noCharacterOfACellActs(String cell, String written) {
    assertThat(CsvText.guarded(cell)).isEqualTo(written);
    assertThat(CsvText.unguarded(written)).isEqualTo(cell);
  }

  @Test
  void anyCellIsReadAgainAsItWas() {
    String[] letters = {
      "=", "'", ";", "\t", "\n", "[", "U+", "202E", "005B", "]", "\u202E", "\u0000", "\"", "1", "-"
    };
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        typed.append(letters[random.nextInt(letters.length)]);
      }
      // What stands before a formula is taken off when a student's file is read.
      String cell = CsvText.unguarded(typed.toString());
      String written = CsvText.guarded(cell);
      assertThat(CsvText.unguarded(written)).as("cell %d: %s", i, cell).isEqualTo(cell);
      assertThat(written).doesNotContain("\u202E", "\u0000");
    }
  }

  @Test
  void writesWhatItReads() {
    List<String> cells = List.of("a\"b", "c,d", "e\nf", "", "=x", " g ");
    String text =
        new CsvText()
            .forPrograms(List.of("1", "2", "3", "4", "5", "6"))
            .forPrograms(cells)
            .forPeople(cells)
            .toString();
    CsvTable table = CsvTable.read(Source.of("a.csv", text));
    assertThat(table.rows().get(0).cells()).isEqualTo(cells);
    assertThat(table.rows().get(1).cells()).contains("'=x");
    assertThat(text).doesNotContain("\r");
  }
}
