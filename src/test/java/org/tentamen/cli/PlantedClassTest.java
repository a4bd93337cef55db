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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.CsvTable;

/** A class of 300 with mistakes, copied answers and a bad question planted: grading finds them. */
class PlantedClassTest {

  private static final Path BANK = Path.of("exercises/deep-learning.yaml");

  /** Mistakes that the exam's bank does not declare, and how they are to be told. */
  private static final Map<String, String> MISTAKES =
      Map.of(
          "q02", "functions: {'conv_out(n, f, p, s)': floor((n + f + 2*p) / s) + 1}",
          "q11", "steps: {BCE: max(L)}",
          "q19", "steps: {total: conv1 + dense}");

  private static final Map<String, String> TOLD =
      Map.of(
          "q02", "conv_out(n, f, p, s) = floor((n + f + 2*p) / s) + 1",
          "q11", "BCE = max(L)",
          "q19", "total = conv1 + dense");

  private static final String BAD = "q05";

  /** Questions whose answers hardly two students share. */
  private static final Set<String> MANY_KEYS =
      Set.of("q01", "q02", "q03", "q05", "q06", "q08", "q11", "q12", "q13", "q14", "q18", "q19");

  @TempDir private static Path folder;
  private static String said;

  @BeforeAll
  static void simulateAndGrade() throws IOException {
    String text = Files.readString(BANK);
    for (Map.Entry<String, String> mistake : MISTAKES.entrySet()) {
      String item = "      - {id: planted, " + mistake.getValue() + "}\n";
      text = pasted(text, mistake.getKey(), item);
    }
    Files.writeString(folder.resolve("believed.yaml"), text);
    List<String> options =
        new ArrayList<>(
            List.of(
                "simulate",
                BANK.toString(),
                "--count=300",
                "--seed=planted",
                "--truth",
                "--bad=" + BAD,
                "--copy=3%",
                "--comma=10%",
                "--spaces=10%",
                "--believing=" + folder.resolve("believed.yaml"),
                "--out=" + folder));
    new TreeSet<>(MISTAKES.keySet())
        .forEach(question -> options.add("--plant=" + question + ":planted=6%"));
    run(options.toArray(String[]::new));
    said =
        run(
            "grade",
            folder.resolve("exam.json").toString(),
            folder.resolve("responses.csv").toString(),
            "--out=" + folder.resolve("graded"));
  }

  @Test
  void theMistakesAreFoundWithThoseWhoMadeThem() throws IOException {
    Set<List<String>> unexplained = unexplained();
    Map<String, Set<String>> planted = new HashMap<>();
    for (CsvTable.Row row : table("truth.csv").rows()) {
      if (row.cell(3).equals("planted") && unexplained.contains(row.cells().subList(0, 3))) {
        planted.computeIfAbsent(row.cell(1), q -> new TreeSet<>()).add(row.cell(0));
      }
    }
    List<CsvTable.Row> found = table("graded/mistakes.csv").rows();
    for (String question : MISTAKES.keySet()) {
      assertThat(planted.get(question)).as(question).hasSizeGreaterThan(4);
      CsvTable.Row first =
          found.stream().filter(row -> row.cell(0).equals(question)).findFirst().orElseThrow();
      assertThat(first.cell(4)).isEqualTo(TOLD.get(question));
      Set<String> who = new TreeSet<>(Arrays.asList(first.cell(7).split(" ")));
      Set<String> missed = new TreeSet<>(planted.get(question));
      missed.removeAll(who);
      assertThat(missed).as("of " + planted.get(question) + " in " + question).hasSizeLessThan(2);
      who.removeAll(planted.get(question));
      assertThat(who).as("who only slipped in " + question).hasSizeLessThan(2);
      assertThat(said).contains(question + ": " + first.cell(1) + " students calculated ");
    }
    assertThat(found.size()).as(found.toString()).isLessThan(MISTAKES.size() + 3);
  }

  /** In some students' numbers a mistake leads where a declared one leads too. */
  private static Set<List<String>> unexplained() throws IOException {
    Set<List<String>> unexplained = new HashSet<>();
    for (CsvTable.Row row : table("graded/marks.csv").rows()) {
      if (row.cell(5).equals("wrong") && row.cell(11).isEmpty()) {
        unexplained.add(row.cells().subList(0, 3));
      }
    }
    return unexplained;
  }

  /** Pasted into the bank, what was found is a bank again, and explains the answers. */
  @Test
  void theYamlCanBePasted() throws IOException {
    String text = Files.readString(BANK);
    List<CsvTable.Row> found = table("graded/mistakes.csv").rows();
    String yaml = Files.readString(folder.resolve("graded/mistakes.yaml"));
    String[] items = yaml.split("# Below 'misconceptions:' of ");
    assertThat(items).hasSize(1 + found.size());
    for (int i = 1; i < items.length; i++) {
      assertThat(items[i]).startsWith(found.get(i - 1).cell(0) + ". ");
      text = pasted(text, found.get(i - 1).cell(0), items[i].substring(items[i].indexOf('\n') + 1));
    }
    Bank bank = BankReader.read(Source.of("pasted.yaml", text));
    assertThat(bank.questions()).hasSameSizeAs(BankReader.read(BANK).questions());
    Files.writeString(folder.resolve("pasted.yaml"), text);
    String changes =
        run(
            "regrade",
            folder.resolve("exam.json").toString(),
            "--bank=" + folder.resolve("pasted.yaml"),
            "--graded=" + folder.resolve("graded"));
    assertThat(changes).contains("as before: 300 (students)").doesNotContain("error");
  }

  @Test
  void whoCopiedIsFoundAndHardlyAnybodyElse() throws IOException {
    Map<List<String>, String> reasons = new HashMap<>();
    Map<List<String>, Integer> copied = new HashMap<>();
    List<CsvTable.Row> truth = table("truth.csv").rows();
    truth.forEach(row -> reasons.put(row.cells().subList(0, 3), row.cell(3)));
    Set<List<String>> unexplained = unexplained();
    for (CsvTable.Row row : truth) {
      if (row.cell(3).equals("copied")) {
        List<String> neighbours = List.of(row.cell(4), row.cell(1), row.cell(2));
        boolean tells =
            "right".equals(reasons.get(neighbours))
                && unexplained.contains(row.cells().subList(0, 3))
                && MANY_KEYS.contains(row.cell(1));
        copied.merge(List.of(row.cell(0), row.cell(4)), tells ? 1 : 0, Integer::sum);
      }
    }
    Set<List<String>> found = new HashSet<>();
    for (CsvTable.Row row : table("graded/same-answers.csv").rows()) {
      if (new BigDecimal(row.cell(6)).compareTo(new BigDecimal("0.01")) < 0) {
        found.add(List.of(row.cell(0), row.cell(1)));
      }
    }
    assertThat(copied.values().stream().filter(answers -> answers >= 3))
        .as("pairs with answers that tell: " + copied)
        .hasSizeGreaterThan(1);
    copied.forEach(
        (pair, answers) -> {
          if (answers >= 3) {
            assertThat(found).as(pair + " shares " + answers).contains(pair);
          }
        });
    assertThat(copied).isNotEmpty();
    long innocent = found.stream().filter(pair -> !copied.containsKey(pair)).count();
    assertThat(innocent).as(found.toString()).isLessThan(3);
    assertThat(said).contains("right on another's");
  }

  @Test
  void theReportTellsOfEverything() throws IOException {
    String report = Files.readString(folder.resolve("graded/report.html"));
    assertThat(report)
        .contains("BCE: max(L)")
        .contains("Mistakes without a misconception")
        .contains("<li><a href=\"#s-undeclared-mistakes\">");
    assertThat(report).contains("right on another");
    String flagged = report.substring(report.indexOf("negative discrimination") - 2000);
    assertThat(flagged).as("the bad question is flagged").contains(BAD);
  }

  private static String pasted(String text, String question, String item) {
    int from = text.indexOf("    misconceptions:\n", text.indexOf("- id: " + question + "\n"));
    int to = from + "    misconceptions:\n".length();
    return text.substring(0, to) + item + text.substring(to);
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    new Tentamen(new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
    return out + err.toString();
  }

  private static CsvTable table(String file) throws IOException {
    return CsvTable.read(Source.of(file, Files.readString(folder.resolve(file))));
  }
}
