package org.tentamen.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.spark.Commands.Run;

/** A cluster finds in a bank what one machine finds, however the draws are cut up. */
class CheckJobTest {

  @TempDir private static Path folder;
  private static Path exam;

  /** Two questions of the bundled bank, all of whose versions can be gone through in seconds. */
  @BeforeAll
  static void writeExam() throws IOException {
    Commands.cluster();
    exam =
        Files.writeString(
            folder.resolve("some.yaml"),
            """
            exam: some
            banks: ["%s"]
            questions: [q04, q13]
            """
                .formatted(Path.of("exercises/deep-learning.yaml").toAbsolutePath()));
  }

  @AfterAll
  static void stop() {
    SparkSession.active().stop();
  }

  private static Run job(String... arguments) {
    return Commands.run((out, err) -> CheckJob.run(out, err, arguments));
  }

  private static void assertSame(Path file, String... options) {
    List<String> one = new ArrayList<>(List.of("check", "--all", file.toString()));
    one.addAll(Arrays.asList(options));
    one.removeIf(option -> option.startsWith("--draws"));
    List<String> many = new ArrayList<>(List.of(file.toString()));
    many.addAll(Arrays.asList(options));
    Run machine = Commands.tentamen(one.toArray(String[]::new));
    Run cluster = job(many.toArray(String[]::new));
    assertThat(machine.out()).as(machine.err()).isNotEmpty();
    assertThat(cluster.out()).as(cluster.err()).isEqualTo(machine.out());
    assertThat(cluster.exitCode()).isEqualTo(machine.exitCode());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20_000})
  void theBundledBankHasTheSameFindings(int draws) {
    assertSame(exam, "--json", "--draws=" + draws);
  }

  /** Answers that cannot be solved, mistakes that give the key, and a condition none meets. */
  @Test
  void aWrongBankHasTheSameFindings() throws IOException {
    Path bank =
        Files.writeString(
            folder.resolve("wrong.yaml"),
            """
            bank: wrong
            questions:
              - id: divides
                parameters: {a: {from: 1, to: 120}, b: {from: 0, to: 120}}
                steps: {c: a / b}
                question: What is {{a}} / {{b}}?
                answer: {number: c, decimals: 2}
                misconceptions:
                  - {id: turned, steps: {c: b / a}, feedback: Turned.}
                  - {id: rounds, steps: {c: 'round(a / b, 2)'}, feedback: Rounded.}
              - id: empty
                parameters: {a: {from: 1, to: 9000}}
                where: [a < 1]
                question: What is {{a}}?
                answer: {integer: a}
            """);
    assertSame(bank, "--draws=4096");
    assertSame(bank, "--json", "--strict", "--draws=8000");
    assertThat(job(bank.toString()).exitCode()).isEqualTo(1);
  }

  @Test
  void whatIsWrongIsExplained() {
    Run missing = job(folder.resolve("nothing.yaml").toString());
    assertThat(missing.exitCode()).isEqualTo(3);
    assertThat(missing.err()).contains("nothing.yaml").doesNotContain("\tat ");
    Run usage = job(exam.toString(), "--draws", "0");
    assertThat(usage.exitCode()).isEqualTo(2);
    assertThat(usage.err()).contains("from 1 to 249856");
  }
}
