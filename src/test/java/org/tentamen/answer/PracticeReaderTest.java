package org.tentamen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tentamen.practice.AnswerTable;
import tools.jackson.databind.json.JsonMapper;

/** A practice sheet's script, in Node, against the judge: it may leave open, but never differ. */
class PracticeReaderTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> KINDS = List.of("number", "integer", "shape", "vector", "text");

  /** Reads a list of cases, writes what the script says of each. */
  private static final String RUN =
      """
      const practice = require(process.argv[2]);
      const fs = require("fs");
      const cases = JSON.parse(fs.readFileSync(process.argv[3], "utf8"));
      fs.writeFileSync(process.argv[4], JSON.stringify(cases.map(function (c) {
        const said = practice.judge(JSON.parse(c.table), c.answer);
        return said.verdict + " " + (said.credit || "") + " " + (said.mistake || "");
      })));
      """;

  @TempDir private Path folder;

  /** What somebody types, and what the judge says of it, written as the script writes it. */
  private record Case(String table, String answer, String judged, String where) {}

  @Test
  void theScriptSaysWhatTheJudgeSaysOrLeavesItOpen() throws Exception {
    Assumptions.assumeTrue(isInstalled("node"), "skipped: Node is not installed (nodejs)");
    List<Case> cases = cases();
    List<String> said = said(cases);
    List<String> different = new ArrayList<>();
    int decided = 0;
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      boolean open = said.get(i).startsWith("unread") || said.get(i).startsWith("unsure");
      decided += open ? 0 : 1;
      if (!open && !said.get(i).equals(one.judged())) {
        different.add(
            one.where()
                + ": '"
                + one.answer()
                + "' said "
                + said.get(i)
                + ", judged "
                + one.judged());
      }
    }
    assertThat(different).isEmpty();
    // Of what the tables' rows are about, much is doubtful on purpose.
    assertThat(decided).as("decided, of %d", cases.size()).isGreaterThan(cases.size() / 2);
  }

  /** The rows of the specification, and of each section's numbers some near every key. */
  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    List<SpecFile.Entry> sections =
        Stream.of("judging.yaml", "judging-elsewhere.yaml")
            .flatMap(table -> SpecFile.sections(table).stream())
            .filter(s -> KINDS.stream().anyMatch(s.entry("answer").orElseThrow()::has))
            .filter(s -> s.list("carried").isEmpty())
            .toList();
    for (SpecFile.Entry section : sections) {
      Standard standard = new SpecStandard(section);
      String table = AnswerTable.of(standard, SpecKey.notation(section)).json();
      List<String> answers = new ArrayList<>();
      section.entries("responses").forEach(row -> answers.add(row.text("response")));
      answers.addAll(near(standard, section.line()));
      for (String answer : answers) {
        Judgement judgement = Judge.judge(standard, answer, SpecKey.notation(section));
        cases.add(new Case(table, answer, written(judgement), "line " + section.line()));
      }
    }
    return cases;
  }

  /** Numbers of up to five decimals around the key, by a seed. */
  private static List<String> near(Standard standard, int seed) {
    if (!(standard.key() instanceof Key.Number number)) {
      return List.of();
    }
    Random random = new Random(seed);
    List<String> near = new ArrayList<>();
    for (int decimals = 0; decimals <= 5; decimals++) {
      BigInteger middle = number.value().rounded(decimals).unscaledValue();
      for (int i = 0; i < 10; i++) {
        BigInteger off = BigInteger.valueOf(random.nextInt(1 << (2 * i)) - (1 << (2 * i)) / 2);
        near.add(new BigDecimal(middle.add(off), decimals).toPlainString());
      }
    }
    return near;
  }

  private static String written(Judgement judgement) {
    if (judgement.verdict() == Judgement.Verdict.BLANK) {
      return "blank  ";
    }
    BigDecimal percent = judgement.credit().times(org.tentamen.formula.Rational.of(100)).rounded(0);
    return judgement.verdict().word()
        + " "
        + percent.toPlainString()
        + " "
        + judgement.misconception().orElse("");
  }

  private List<String> said(List<Case> cases) throws Exception {
    List<Map<String, String>> given = new ArrayList<>();
    for (Case one : cases) {
      Map<String, String> entry = new LinkedHashMap<>();
      entry.put("table", one.table());
      entry.put("answer", one.answer());
      given.add(entry);
    }
    Path run = Files.writeString(folder.resolve("run.js"), RUN);
    Path in = Files.writeString(folder.resolve("cases.json"), JSON.writeValueAsString(given));
    Path out = folder.resolve("said.json");
    Path script = Path.of("templates/assets/practice.js").toAbsolutePath();
    Process node =
        new ProcessBuilder("node", run.toString(), script.toString(), in.toString(), out.toString())
            .inheritIO()
            .start();
    assertThat(node.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(node.exitValue()).isZero();
    return List.of(JSON.readValue(Files.readString(out), String[].class));
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
