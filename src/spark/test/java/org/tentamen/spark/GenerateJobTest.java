package org.tentamen.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.spark.Commands.Run;

/** A cluster writes the papers of one machine, however the work is cut up. */
class GenerateJobTest {

  private static final String[] EXAM = {
    "exercises/deep-learning.yaml", "--students", "exercises/sample/roster.csv", "--seed", "demo"
  };

  @TempDir private static Path folder;
  private static Map<String, String> machine;

  /** A file system that is not this machine's own, as far as the job can tell. */
  public static final class Elsewhere extends RawLocalFileSystem {
    @Override
    public java.net.URI getUri() {
      return java.net.URI.create("elsewhere:///");
    }

    @Override
    public String getScheme() {
      return "elsewhere";
    }
  }

  @BeforeAll
  static void generateOnOneMachine() throws IOException {
    Commands.cluster()
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.elsewhere.impl", Elsewhere.class.getName());
    Run run = Commands.tentamen(with("generate", "--out", folder.resolve("machine").toString()));
    assertThat(run.exitCode()).as(run.err()).isZero();
    machine = Commands.files(folder.resolve("machine"));
  }

  @AfterAll
  static void stop() {
    SparkSession.active().stop();
  }

  private static String[] with(String first, String... more) {
    List<String> all = new ArrayList<>(first.isEmpty() ? List.of() : List.of(first));
    all.addAll(List.of(EXAM));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static Run job(String... more) {
    return Commands.run((out, err) -> GenerateJob.run(out, err, with("", more)));
  }

  /** What one machine writes, made of the folders of a job; of the marking grid only the first's. */
  private static Map<String, String> together(Path cluster) throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Map.Entry<String, String> file : Commands.files(cluster).entrySet()) {
      String path = file.getKey();
      if (path.equals("exam.json")) {
        all.put(path, file.getValue());
      } else if (path.startsWith("part-")) {
        String name = path.substring(path.indexOf('/') + 1);
        String rows = file.getValue();
        boolean goesOn = name.endsWith(".csv") && all.containsKey(name);
        all.merge(
            name,
            goesOn ? rows.substring(rows.indexOf('\n') + 1) : rows,
            (before, later) -> goesOn ? before + later : before);
      }
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 30})
  void thePapersAreTheSame(int partitions) throws IOException {
    Path cluster = folder.resolve("cluster" + partitions);
    Run run = job("--out", cluster.toString(), "--partitions", "" + partitions);
    assertThat(run.exitCode()).as(run.err()).isZero();
    Map<String, String> files = together(cluster);
    assertThat(files.keySet()).isEqualTo(machine.keySet());
    for (String name : machine.keySet()) {
      if (partitions == 1 || !name.equals("marking.html")) {
        assertThat(files.get(name).equals(machine.get(name))).as(name).isTrue();
      }
    }
    assertThat(cluster.resolve("_SUCCESS")).exists();
    assertThat(cluster.resolve("_temporary")).doesNotExist();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster.resolve("exam.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void anInterruptedRunGoesOn() throws IOException {
    Path cluster = folder.resolve("resumed");
    String[] options = {"--out", cluster.toString(), "--partitions", "4"};
    assertThat(job(options).exitCode()).isZero();
    Map<String, String> whole = together(cluster);
    // As if it had been killed: no mark, a folder missing, another left half-written.
    Files.delete(cluster.resolve("_SUCCESS"));
    Path lost = cluster.resolve("part-00002");
    Files.createDirectories(cluster.resolve("_temporary"));
    Files.move(lost, cluster.resolve("_temporary/part-00002-x"));
    Path kept = cluster.resolve("part-00000/keys.csv");
    Files.setLastModifiedTime(kept, java.nio.file.attribute.FileTime.fromMillis(0));
    Run run = job(options);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("folders that an earlier run had finished: 3");
    assertThat(together(cluster).equals(whole)).isTrue();
    assertThat(Files.getLastModifiedTime(kept).toMillis()).isZero();
    assertThat(cluster.resolve("_SUCCESS")).exists();
    assertThat(cluster.resolve("_temporary")).doesNotExist();
  }

  @Test
  void otherFileSystemsGetTheSameFiles() throws IOException {
    Path cluster = folder.resolve("elsewhere");
    Run run = job("--out", "elsewhere://" + cluster, "--partitions", "3");
    assertThat(run.exitCode()).as(run.err()).isZero();
    Map<String, String> files = together(cluster);
    assertThat(files.keySet()).isEqualTo(machine.keySet());
    assertThat(files.get("keys.csv")).isEqualTo(machine.get("keys.csv"));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(cluster.resolve("part-00001/keys.csv"))))
        .isEqualTo("rw-------");
  }

  @Test
  void papersOfAnotherExamAreRefused() throws IOException {
    Path cluster = folder.resolve("other");
    assertThat(job("--out", cluster.toString(), "--partitions", "2").exitCode()).isZero();
    Map<String, String> before = Commands.files(cluster);
    for (String[] other :
        new String[][] {{"--partitions", "3"}, {"--partitions", "2", "--format", "md"}}) {
      List<String> options = new ArrayList<>(List.of("--out", cluster.toString()));
      options.addAll(List.of(other));
      Run run = job(options.toArray(String[]::new));
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("has papers of another exam").doesNotContain("\tat ");
    }
    Run taken = job("--out", folder.resolve("machine").toString());
    assertThat(taken.exitCode()).isEqualTo(1);
    assertThat(taken.err()).contains("which is there already");
    assertThat(Commands.files(cluster).equals(before)).isTrue();
  }

  @Test
  void wrongUsageIsExplained() {
    Run run = job("--out", folder.resolve("none").toString(), "--partitions", "0");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("must be 1 or more");
    assertThat(job("--out", "x", "--format", "doc").err()).contains("format 'doc'", "html");
  }
}
