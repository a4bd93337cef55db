package org.tentamen.grade;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.cli.Tentamen;

/** The sample class from its roster to its scores, as the README shows it. */
class SampleClassTest {

  private static final Path RESPONSES = Path.of("exercises/sample/responses.csv");

  @TempDir private static Path folder;

  private static final Map<List<String>, CsvRecord> MARKS = new LinkedHashMap<>();

  @BeforeAll
  static void generateAndGrade() throws IOException {
    run(
        "generate",
        "exercises/deep-learning.yaml",
        "--students",
        "exercises/sample/roster.csv",
        "--seed",
        "demo",
        "--format",
        "md",
        "--out",
        folder.resolve("demo").toString());
    grade(RESPONSES, "graded");
    for (CsvRecord mark : rows(folder.resolve("graded/marks.csv"))) {
      MARKS.put(mark.getFields().subList(0, 3), mark);
    }
  }

  private static void grade(Path responses, String out) {
    String exam = folder.resolve("demo/exam.json").toString();
    run("grade", exam, responses.toString(), "--out", folder.resolve(out).toString());
  }

  private static void run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
    assertThat(err.toString()).as(String.join(" ", arguments)).isEmpty();
    assertThat(exitCode).as(String.join(" ", arguments)).isZero();
  }

  private static List<CsvRecord> rows(Path file) throws IOException {
    List<CsvRecord> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      csv.forEach(rows::add);
    }
    return rows;
  }

  /** Whoever changes what the sample class is asked has to write new responses for it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "s01 | q03 | | 22×17×1 | partial | misconception | rounds-up",
        "s01 | q08 | | 0,275 | correct | right | -",
        "s01 | q11 | | 0,479 | correct | rounded | -",
        "s01 | q16 | | 1,339 | review | - | -",
        "s02 | q03 | | 11x24 | correct | also | -",
        "s02 | q19 | total | 102608 | correct | carried | -",
        "s03 | q09 | | Best fit 1 | correct | right | -",
        "s03 | q18 | | (30, 19, filters) | correct | right | -",
        "s04 | q01 | | ٦١×١٧×٦٤ | correct | right | -",
        "s05 | q01 | | 51 49 8 | correct | right | -",
        "s06 | q01 | | 50*62*16 | correct | right | -",
        "s06 | q09b | mae | Best_fit1 | partial | misconception | names-first-of-tie",
        "s08 | q06 | | see my paper | review | - | -",
        "s09 | q01 | | torch.Size([32, 16, 40]) | partial | misconception | channels-first",
        "s09 | q06 | | １１６１７６ | correct | right | -",
        "s10 | q02 | | 31 by 25 by 16 | correct | right | -",
        "s10 | q06 | | '= 960384 | correct | right | -",
        "2024-0117 | q06 | | 69\u202f704 | correct | right | -",
        "2024-0117 | q11 | | 0,82 | partial | precision | -",
        "0042 | q06 | | 407,784 | correct | right | -",
        "0042 | q08 | | 37/80 | correct | right | -",
      },
      quoteCharacter = '"')
  void responsesAreReadAsPeopleTypeThem(
      String student,
      String question,
      String part,
      String response,
      String verdict,
      String rule,
      String misconception) {
    List<String> who = List.of(student, question, part == null ? "" : part);
    assertThat(MARKS).containsKey(who);
    CsvRecord mark = MARKS.get(who);
    assertThat(List.of(mark.getField(3), mark.getField(5), mark.getField(9), mark.getField(11)))
        .as("%s", mark)
        .containsExactly(
            response,
            verdict,
            rule == null ? "" : rule,
            misconception == null ? "" : misconception);
  }

  @Test
  void everyStudentHasAScoreAndTheAbsentOneAnEmptyOne() throws IOException {
    List<CsvRecord> scores = rows(folder.resolve("graded/scores.csv"));
    assertThat(scores).hasSize(13);
    for (CsvRecord score : scores.subList(1, scores.size())) {
      boolean absent = score.getField(0).equals("s07");
      assertThat(score.getField(2).isEmpty()).as("%s", score).isEqualTo(absent);
      assertThat(score.getField(3)).as("%s", score).isEqualTo("37");
    }
  }

  @Test
  void aRowAStudentGivesTheSameScores() throws IOException {
    Map<String, Map<String, String>> cells = new TreeMap<>();
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (CsvRecord row : rows(RESPONSES).subList(1, rows(RESPONSES).size())) {
      String part = row.getField(2);
      String column = part.isEmpty() ? row.getField(1) : row.getField(1) + "." + part;
      columns.put(column, 0);
      cells
          .computeIfAbsent(row.getField(0), id -> new LinkedHashMap<>())
          .put(column, row.getField(3));
    }
    Path wide = folder.resolve("wide.csv");
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(wide)) {
      List<String> heading = new ArrayList<>(List.of("student"));
      heading.addAll(columns.keySet());
      csv.writeRecord(heading);
      cells.forEach(
          (student, responses) -> {
            List<String> row = new ArrayList<>(List.of(student));
            columns.keySet().forEach(column -> row.add(responses.getOrDefault(column, "")));
            csv.writeRecord(row);
          });
    }
    grade(wide, "wide");
    assertThat(folder.resolve("wide/scores.csv"))
        .hasSameTextualContentAs(folder.resolve("graded/scores.csv"));
  }

  @Test
  void theEmptyFormIsAnsweredWithBlanks() throws IOException {
    grade(folder.resolve("demo/responses.csv"), "blank");
    assertThat(rows(folder.resolve("blank/marks.csv")))
        .hasSize(1 + 12 * 27)
        .allSatisfy(mark -> assertThat(mark.getField(5)).isIn("blank", "verdict"));
    assertThat(Files.readAllLines(folder.resolve("blank/review.csv"))).hasSize(1);
  }
}
