package org.tentamen.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.spark.Commands.Run;

/** A cluster comes to the marks of one machine, however the work is cut up. */
class GradeJobTest {

  private static final Path SAMPLE = Path.of("exercises/sample");

  @TempDir private static Path folder;

  @BeforeAll
  static void gradeOnOneMachine() throws IOException {
    Commands.cluster();
    Run generated =
        tentamen(
            "generate",
            "exercises/deep-learning.yaml",
            "--students",
            SAMPLE.resolve("roster.csv").toString(),
            "--seed",
            "demo",
            "--format",
            "md",
            "--out",
            folder.resolve("exam").toString());
    assertThat(generated.exitCode()).as(generated.err()).isZero();
  }

  @AfterAll
  static void stop() {
    SparkSession.active().stop();
  }

  private static Run tentamen(String... arguments) {
    return Commands.tentamen(arguments);
  }

  private static Run job(String... arguments) {
    return Commands.run((out, err) -> GradeJob.run(out, err, arguments));
  }

  private static String exam() {
    return folder.resolve("exam/exam.json").toString();
  }

  /** The rows of a file, or of all files of a folder, sorted; each has the heading once. */
  private static List<String> rows(Path path) throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
      for (Path file : files.filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
        List<String> lines = Files.readAllLines(file);
        all.addAll(lines.subList(1, lines.size()));
      }
    }
    Collections.sort(all);
    return all;
  }

  private static void assertSame(Path cluster, Path machine) throws IOException {
    for (String table : List.of("marks", "scores", "review")) {
      assertThat(rows(cluster.resolve(table)))
          .as(table)
          .isEqualTo(rows(machine.resolve(table + ".csv")))
          .isNotEmpty();
    }
    assertThat(cluster.resolve("_SUCCESS")).exists();
    assertThat(cluster.resolve("statistics")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 200})
  void theSampleClassGetsTheSameMarks(int partitions) throws IOException {
    Path machine = folder.resolve("machine" + partitions);
    Path cluster = folder.resolve("cluster" + partitions);
    String responses = SAMPLE.resolve("responses.csv").toString();
    Run one = tentamen("grade", exam(), responses, "--out", machine.toString());
    Run many = job(exam(), responses, "--out", cluster.toString(), "--partitions", "" + partitions);
    assertThat(many.exitCode()).as(many.err()).isEqualTo(one.exitCode());
    assertSame(cluster, machine);
  }

  /** Rows of a student in several files, twice, of nobody, and too short. */
  @Test
  void filesInDisorderGetTheSameMarksAndProblems() throws IOException {
    long seed = 20261122;
    List<String> rows = new ArrayList<>(Files.readAllLines(SAMPLE.resolve("responses.csv")));
    String heading = rows.remove(0);
    rows.addAll(rows.subList(10, 20));
    rows.add("nobody,q01,,31x31x32");
    rows.add("s1");
    Collections.shuffle(rows, new Random(seed));
    Path files = Files.createDirectories(folder.resolve("files"));
    List<String> grade = new ArrayList<>(List.of("grade", exam()));
    for (int i = 0; i < 3; i++) {
      List<String> some = new ArrayList<>(List.of(heading));
      some.addAll(rows.subList(i * rows.size() / 3, (i + 1) * rows.size() / 3));
      Path file = files.resolve("part-" + i + ".csv");
      Files.write(file, some);
      grade.add(file.toString());
    }
    Path machine = folder.resolve("machine-files");
    Path cluster = folder.resolve("cluster-files");
    grade.addAll(List.of("--out", machine.toString()));
    Run one = tentamen(grade.toArray(String[]::new));
    Run many = job(exam(), files.toString(), "--out", cluster.toString(), "--partitions", "5");
    assertThat(many.exitCode()).as("seed %d: %s", seed, many.err()).isEqualTo(one.exitCode());
    assertThat(one.exitCode()).isEqualTo(1);
    assertSame(cluster, machine);
    assertThat(errors(many.err())).isEqualTo(errors(one.err())).hasSizeGreaterThan(10);
  }

  /** The messages, without their folders. */
  private static List<String> errors(String printed) {
    return printed
        .lines()
        .filter(line -> line.contains(": error: "))
        .map(line -> line.substring(line.indexOf("part-")))
        .sorted()
        .toList();
  }

  @Test
  void whatIsThereIsNotOverwritten() {
    Run run = job(exam(), SAMPLE.resolve("responses.csv").toString(), "--out", folder.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("which is there already").doesNotContain("\tat ");
  }

  @Test
  void aMissingFileIsNamed() {
    Run run = job(exam(), "nowhere*.csv", "--out", folder.resolve("none").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("no file 'nowhere*.csv'").doesNotContain("\tat ");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
