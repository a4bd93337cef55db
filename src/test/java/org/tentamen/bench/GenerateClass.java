package org.tentamen.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tentamen.cli.Tentamen;

/**
 * How long a class's HTML sheets and keys take, 20 questions each, in a process that has done
 * nothing before; and, for comparison, as many files of as many bytes, written and moved without
 * anything being worked out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class GenerateClass {

  /** About as large as a sheet and a key of the course. */
  private static final int[] BYTES = {23_000, 67_000};

  @Param("1000")
  private int students;

  private Path folder;

  @Setup(Level.Iteration)
  public void makeFolder() throws IOException {
    folder = Files.createTempDirectory("generate");
  }

  @TearDown(Level.Iteration)
  public void deleteFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(GenerateClass::delete);
    }
  }

  @Benchmark
  public int generate() {
    StringWriter said = new StringWriter();
    PrintWriter print = new PrintWriter(said, true);
    int code =
        new Tentamen(print, print)
            .run(
                "generate",
                "exercises/deep-learning.yaml",
                "--count=" + students,
                "--seed=winter 2026",
                "--out=" + folder);
    if (code != 0) {
      throw new IllegalStateException(said.toString());
    }
    return code;
  }

  @Benchmark
  public List<Path> onlyWriteFiles() throws IOException {
    List<Path> written = new ArrayList<>();
    for (int i = 0; i < students * BYTES.length; i++) {
      Path beside = folder.resolve("." + i + ".part");
      Files.write(beside, new byte[BYTES[i % BYTES.length]]);
      written.add(Files.move(beside, folder.resolve(i + ".html")));
    }
    return written;
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
