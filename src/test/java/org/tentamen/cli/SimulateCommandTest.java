package org.tentamen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.CsvTable;

class SimulateCommandTest {

  private static final String BANK = "exercises/deep-learning.yaml";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void gradingFindsWhatTheTruthSays() throws IOException {
    assertThat(
            simulate(
                "./sim",
                "--count=60 --seed=7 --truth --plant=q02:rounds-up=0.3 --copy=0.2 --comma=0.3"
                    + " --spaces=0.3"))
        .as(err.toString())
        .isZero();
    run("grade", "./sim/exam.json", "./sim/responses.csv", "--out", "./graded");
    CsvTable truth = table("sim/truth.csv");
    Map<List<String>, CsvTable.Row> marks = new HashMap<>();
    table("graded/marks.csv").rows().forEach(row -> marks.put(row.cells().subList(0, 3), row));
    Map<String, Integer> seen = new HashMap<>();
    for (CsvTable.Row row : truth.rows()) {
      CsvTable.Row mark = marks.get(row.cells().subList(0, 3));
      String verdict = mark.cell(5);
      String misconception = mark.cell(11);
      String what = String.join(",", row.cells()) + " was graded " + mark.cells();
      seen.merge(row.cell(3), 1, Integer::sum);
      switch (row.cell(3)) {
        // A comma between digits can group them; then a person decides.
        case "right" -> assertThat(verdict).as(what).isIn("correct", "review");
        case "planted" -> assertThat(misconception).as(what).isEqualTo(row.cell(4));
        case "blank" -> assertThat(verdict).as(what).isEqualTo("blank");
        case "misconception", "copied", "slip" -> {}
        default -> throw new AssertionError(what);
      }
    }
    assertThat(seen.get("planted")).as("of 60 students, three in ten").isBetween(10, 26);
    assertThat(seen.get("copied")).isGreaterThan(5);
    assertThat(seen.get("right")).isGreaterThan(truth.rows().size() / 2);
    assertThat(read("sim/responses.csv")).containsPattern("0,\\d").contains(" x ");
  }

  @Test
  void whoCopiesWritesWhatTheStudentBeforeThemWrote() throws IOException {
    simulate("./sim", "--count=40 --seed=3 --truth --copy=100% --ability=-1");
    Map<List<String>, String> wrote = new HashMap<>();
    table("sim/responses.csv")
        .rows()
        .forEach(row -> wrote.put(row.cells().subList(0, 3), row.cell(3)));
    int copied = 0;
    for (CsvTable.Row row : table("sim/truth.csv").rows()) {
      if (row.cell(3).equals("copied")) {
        copied++;
        List<String> before = List.of(row.cell(4), row.cell(1), row.cell(2));
        assertThat(wrote.get(row.cells().subList(0, 3))).isEqualTo(wrote.get(before));
      }
    }
    assertThat(copied).isGreaterThan(100);
  }

  @Test
  void theSameOptionsGiveTheSameAnswersAndAnotherSeedOthers() throws IOException {
    simulate("./one", "--count=5 --seed=s");
    simulate("./two", "--count=5 --seed=s");
    simulate("./three", "--count=6 --seed=s");
    simulate("./four", "--count=5 --seed=t");
    assertThat(read("two/responses.csv")).isEqualTo(read("one/responses.csv"));
    assertThat(read("three/responses.csv")).startsWith(read("one/responses.csv"));
    assertThat(read("four/responses.csv")).isNotEqualTo(read("one/responses.csv"));
  }

  @Test
  void theStudentsOfAGeneratedExamSitItOnTheirOwnPapers() throws IOException {
    run("generate", BANK, "--students=exercises/sample/roster.csv", "--seed=g", "--out=./exam");
    assertThat(
            run(
                "simulate",
                "./exam/exam.json",
                "--seed=1",
                "--ability=100,0",
                "--blank=0",
                "--out=./sim"))
        .as(err.toString())
        .isZero();
    Map<List<String>, String> keys = new HashMap<>();
    table("exam/keys.csv").rows().forEach(row -> keys.put(row.cells().subList(0, 3), row.cell(4)));
    List<CsvTable.Row> rows = table("sim/responses.csv").rows();
    assertThat(rows).hasSize(keys.size());
    rows.forEach(row -> assertThat(row.cell(3)).isEqualTo(keys.get(row.cells().subList(0, 3))));
  }

  @Test
  void aBadQuestionIsOneThatTheAbleGetWrong() throws IOException {
    simulate("./sim", "--count=200 --seed=5 --bad=q02 --ability=0,2");
    run("grade", "./sim/exam.json", "./sim/responses.csv", "--out", "./graded");
    List<CsvTable.Row> scores = table("graded/scores.csv").rows();
    List<String> headings = table("graded/scores.csv").heading().cells();
    assertThat(lead(scores, headings.indexOf("q02"))).isLessThan(-0.3);
    assertThat(lead(scores, headings.indexOf("q01"))).isGreaterThan(0.3);
  }

  /** How many points more those with the most points have for a question than the others. */
  private static double lead(List<CsvTable.Row> scores, int column) {
    List<CsvTable.Row> best = new ArrayList<>(scores);
    best.sort((a, b) -> number(b.cell(2)).compareTo(number(a.cell(2))));
    int half = best.size() / 2;
    return mean(best.subList(0, half), column) - mean(best.subList(half, 2 * half), column);
  }

  private static double mean(List<CsvTable.Row> scores, int column) {
    return scores.stream()
        .mapToDouble(row -> number(row.cell(column)).doubleValue())
        .average()
        .orElseThrow();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void undeclaredMistakesComeFromACopyOfTheBank() throws IOException {
    String more =
        """
            misconceptions:
              - id: adds-both
                steps: {O_w: W + F}
        """;
    String bank = Files.readString(Path.of(BANK));
    int from = bank.indexOf("    misconceptions:\n", bank.indexOf("- id: q02"));
    Files.writeString(
        folder.resolve("mistaken.yaml"),
        bank.substring(0, from) + more + bank.substring(from + "    misconceptions:\n".length()));
    assertThat(
            simulate(
                "./sim",
                "--count=20 --seed=7 --truth --plant=q02:adds-both=1 --believing=./mistaken.yaml"))
        .as(err.toString())
        .isZero();
    assertThat(read("sim/truth.csv").lines().filter(line -> line.endsWith("planted,adds-both")))
        .hasSize(20);
    assertThat(read("sim/exam.json")).doesNotContain("adds-both");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--count=3 --plant=q02:bla=0.1 | 1 | unknown misconception of q02 'bla'; expected one of:"
            + " rounds-up,",
        "--count=3 --plant=q99:bla=0.1 | 1 | unknown question 'q99'",
        "--count=3 --bad=q98 | 1 | unknown question 'q98'",
        "--count=3 --copy=5 | 2 | --copy 5; expected a share from 0 to 1, or from 0% to 100%.",
        "--count=3 --plant=q02 | 2 | expected QUESTION:MISCONCEPTION=SHARE.",
        "--count=3 --ability=much | 2 | --ability much; expected a number such as 0.5.",
        "--count=0 | 2 | --count 0 must be 1 or more.",
        "--blank=0.2 | 2 | Give either --students ROSTER.csv or --count N.",
        "--count=3 --believing=exercises/physics.yaml | 1 | expected a copy of the exam's:"
            + " deep-learning",
      })
  void wrongUsageIsExplained(String options, int exitCode, String said) {
    String all = options.contains("--seed") ? options : options + " --seed=s";
    assertThat(simulate("./sim", all)).as(err.toString()).isEqualTo(exitCode);
    assertThat(err.toString()).contains(said);
    assertThat(folder.resolve("sim/responses.csv")).doesNotExist();
  }

  @Test
  void answersThatAreThereAreNotReplacedUnlessForced() throws IOException {
    simulate("./sim", "--count=2 --seed=s");
    String before = read("sim/responses.csv");
    assertThat(simulate("./sim", "--count=3 --seed=s")).isEqualTo(1);
    assertThat(err.toString()).contains("responses.csv has answers in it; expected a folder");
    assertThat(read("sim/responses.csv")).isEqualTo(before);
    assertThat(simulate("./sim", "--count=3 --seed=s --force")).isZero();
    assertThat(read("sim/responses.csv")).isNotEqualTo(before);
  }

  private int simulate(String to, String options) {
    List<String> arguments = new ArrayList<>(List.of("simulate", BANK, "--out", to));
    arguments.addAll(Arrays.asList(options.split(" ")));
    return run(arguments.toArray(String[]::new));
  }

  /** Runs a command; what starts with a dot is in the test's folder. */
  private int run(String... arguments) {
    String[] placed =
        Arrays.stream(arguments)
            .map(argument -> argument.replaceFirst("(^|=)\\./", "$1" + folder + "/"))
            .toArray(String[]::new);
    return new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true)).run(placed);
  }

  private CsvTable table(String file) throws IOException {
    return CsvTable.read(Source.of(file, read(file)));
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
