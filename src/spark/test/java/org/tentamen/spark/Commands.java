package org.tentamen.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.tentamen.cli.Tentamen;

/** The commands of one machine and the jobs of a cluster that is this process. */
final class Commands {

  private Commands() {}

  /** What a command printed. */
  record Run(int exitCode, String out, String err) {}

  /** Starts a cluster of two threads, or takes the one that is there. */
  static SparkSession cluster() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.warehouse.dir", "target/spark-warehouse")
        .getOrCreate();
  }

  /** Runs the program of one machine. */
  static Run tentamen(String... arguments) {
    return run((out, err) -> new Tentamen(out, err).run(arguments));
  }

  /** Runs something that prints to two streams. */
  static Run run(BiFunction<PrintWriter, PrintWriter, Integer> program) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = program.apply(new PrintWriter(out, true), new PrintWriter(err, true));
    return new Run(code, out.toString(), err.toString());
  }

  /** The files below a folder, as bytes in ISO 8859-1, by their paths. */
  static TreeMap<String, String> files(Path folder) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(
              file -> files.put(folder.relativize(file).toString().replace('\\', '/'), text(file)));
    }
    return files;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
