package org.tentamen.spark;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.tentamen.cli.ExitCode;
import org.tentamen.cli.InstructionOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program that {@code spark-submit} runs to grade. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = "Grades responses on a cluster: the marks of 'tentamen grade'.")
public final class GradeJob implements Callable<Integer> {

  private final PrintWriter out;
  private final PrintWriter err;

  @Parameters(index = "0", paramLabel = "EXAM.json", description = "What generate wrote.")
  private String exam = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "RESPONSES",
      description = "Files, folders or patterns of files that 'tentamen grade' reads, or Parquet.")
  private List<String> responses = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where marks/, scores/, review/ and report.html go; must not be there yet.")
  private String to = "";

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "How many shards mark (as many as Spark shuffles to).")
  private Optional<Integer> partitions = Optional.empty();

  @Option(
      names = "--reviews",
      paramLabel = "REVIEW.csv",
      description = "A review.csv with points filled in: what is decided is not asked again.")
  private @Nullable String reviews;

  @Mixin private InstructionOptions said = new InstructionOptions();

  /** A job that prints to two streams. */
  GradeJob(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Grades, and ends the process with 0 where all is done, 1 where the data has something wrong, 2
   * for wrong usage, 3 where something could not be read or written.
   */
  public static void main(String... arguments) {
    Program.run(GradeJob::new, arguments);
  }

  /** Runs the job; returns the process's exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return Program.run(new GradeJob(out, err), out, err, arguments);
  }

  @Override
  public Integer call() throws Exception {
    said.instructions();
    SparkSession spark = SparkSession.builder().appName("tentamen grade").getOrCreate();
    int shards =
        partitions.orElseGet(
            () -> Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions", "200")));
    if (shards < 1) {
      throw new IllegalArgumentException("--partitions " + shards + " must be 1 or more");
    }
    Request request = new Request(exam, responses, to, shards, said, reviews);
    GradeRun.Ended ended = new GradeRun(spark, request).run(line -> out.println(line));
    ended.lines().forEach(out::println);
    ended.problems().forEach(err::println);
    if (ended.problemCount() > ended.problems().size()) {
      err.printf(
          Locale.ROOT,
          "%d more problems are in %s/problems%n",
          ended.problemCount() - ended.problems().size(),
          to);
    }
    return (ended.hasErrors() ? ExitCode.DATA_WRONG : ExitCode.DONE).code();
  }
}
