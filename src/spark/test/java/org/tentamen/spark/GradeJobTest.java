package org.tentamen.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.grade.table.TableFile;
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
          .isEqualTo(rows(machine.resolve(table + ".csv")));
    }
    assertThat(rows(cluster.resolve("marks"))).isNotEmpty();
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

  /** Grades a file on one machine, and the same or another with a job; the marks must be the same. */
  private static void assertSame(String name, Path machineFile, Path clusterFile, String... options)
      throws IOException {
    Path machine = folder.resolve("machine-" + name);
    Path cluster = folder.resolve("cluster-" + name);
    List<String> more = List.of(options);
    List<String> grade = new ArrayList<>(List.of("grade", exam(), machineFile.toString()));
    grade.addAll(List.of("--out", machine.toString()));
    grade.addAll(more);
    List<String> job = new ArrayList<>(List.of(exam(), clusterFile.toString()));
    job.addAll(List.of("--out", cluster.toString(), "--partitions", "3"));
    job.addAll(more);
    Run one = tentamen(grade.toArray(String[]::new));
    Run many = job(job.toArray(String[]::new));
    assertThat(many.exitCode()).as(many.err()).isEqualTo(one.exitCode());
    assertSame(cluster, machine);
    String problem = ": (error|warning): .*";
    assertThat(many.err().lines().filter(line -> line.matches(".*" + problem)).count())
        .as(many.err())
        .isEqualTo(one.err().lines().filter(line -> line.matches(".*" + problem)).count());
  }

  private static Dataset<Row> sample() {
    return SparkSession.active()
        .read()
        .option("header", true)
        .option("escape", "\"")
        .option("multiLine", true)
        .csv(SAMPLE.resolve("responses.csv").toString());
  }

  /** The sample with a row a student and a column a question or part. */
  private static Dataset<Row> wide() {
    return sample()
        .withColumn("item", functions.concat_ws(".", functions.col("question"), functions.col("part")))
        .groupBy("student")
        .pivot("item")
        .agg(functions.first("response"))
        .orderBy("student");
  }

  private static Path onlyFile(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  @Test
  void parquetIsReadLikeCsv() throws IOException {
    Path rows = folder.resolve("long.parquet");
    sample().coalesce(1).write().parquet(rows.toString());
    assertSame("parquet", SAMPLE.resolve("responses.csv"), rows);
    Path table = folder.resolve("wide.parquet");
    wide().coalesce(1).write().parquet(table.toString());
    Path csv = folder.resolve("wide");
    wide().coalesce(1).write().option("header", true).option("escape", "\"").csv(csv.toString());
    assertSame("wide", onlyFile(csv, ".csv"), table);
  }

  @Test
  void everyKindOfColumnIsReadAsItIsWritten() throws IOException {
    Path file = folder.resolve("kinds.parquet");
    SparkSession.active()
        .sql(
            "select 7 as i, 12345678901 as l, 0.1d as d, 1e21d as big, cast(2.50 as decimal(9,2)) as dec,"
                + " true as b, date'2026-11-23' as day, timestamp'2026-11-23 01:02:03.5' as time,"
                + " 'a \"b\", ü\nc' as text, cast(null as string) as nothing")
        .coalesce(1)
        .write()
        .option("timestampFormat", "yyyy")
        .parquet(file.toString());
    TableFile table = ResponseFiles.file(onlyFile(file, ".parquet").toString(), Optional.empty());
    try (var in = table.content().open()) {
      assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo(
              "i,l,d,big,dec,b,day,time,text,nothing\n"
                  + "7,12345678901,0.1,1000000000000000000000,2.5,true,2026-11-23,"
                  + "2026-11-23 01:02:03.500,\"a \"\"b\"\", ü\nc\",\n");
    }
  }

  @Test
  void whatIsSaidOfFilesHolds() throws IOException {
    Path table = folder.resolve("told-wide.csv");
    Path csv = folder.resolve("told-csv");
    wide()
        .withColumnRenamed("student", "wer")
        .coalesce(1)
        .write()
        .option("header", true)
        .option("escape", "\"")
        .csv(csv.toString());
    Files.copy(onlyFile(csv, ".csv"), table);
    String[] said = {"--map", "wer=student", "--layout", "wide", "--encoding", "ISO-8859-1"};
    assertSame("told", table, table, said);
    Run wrong = job(exam(), table.toString(), "--out", folder + "/no", "--encoding", "klingon");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("--encoding klingon; expected");
  }

  /** Some responses are decided; one decision is on a response that is not there any more. */
  @Test
  void whatWasDecidedHolds() throws IOException {
    String responses = SAMPLE.resolve("responses.csv").toString();
    Path undecided = folder.resolve("undecided");
    tentamen("grade", exam(), responses, "--out", undecided.toString());
    List<String> rows = Files.readAllLines(undecided.resolve("review.csv"));
    List<String> headings = List.of(rows.get(0).split(","));
    int points = headings.indexOf("points");
    int response = headings.indexOf("response");
    Path decided = folder.resolve("decided.csv");
    Dataset<Row> review =
        SparkSession.active()
            .read()
            .option("header", true)
            .option("escape", "\"")
            .option("multiLine", true)
            .csv(undecided.resolve("review.csv").toString());
    StringBuilder filled = new StringBuilder(rows.get(0)).append('\n');
    int number = 0;
    for (Row row : review.collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        String cell = row.isNullAt(i) ? "" : row.getString(i);
        cell = i == points ? "0" : i == response && number == 1 ? "other" : cell;
        cells.add('"' + cell.replace("\"", "\"\"") + '"');
      }
      number++;
      filled.append(String.join(",", cells)).append('\n');
    }
    Files.writeString(decided, filled);
    assertThat(number).isGreaterThan(1);
    Path file = SAMPLE.resolve("responses.csv");
    assertSame("decided", file, file, "--reviews", decided.toString());
    assertThat(Files.readString(folder.resolve("machine-decided/marks.csv")))
        .isNotEqualTo(Files.readString(undecided.resolve("marks.csv")));
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
