package org.tentamen.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.tentamen.check.BankReport;
import org.tentamen.check.ShardedCheck;
import org.tentamen.check.Thoroughness;
import org.tentamen.cli.CheckOutput;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.ExamReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program that {@code spark-submit} runs to go through all versions of large banks. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks banks on a cluster: what 'tentamen check --all' finds.")
public final class CheckJob implements Callable<Integer> {

  private static final Map<Long, ShardedCheck> KNOWN = new ConcurrentHashMap<>();

  private final PrintWriter out;

  @Parameters(
      arity = "1..*",
      paramLabel = "BANK|EXAM",
      description = "YAML files of the machine that submits, as those of 'tentamen check'.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Prints one line of JSON a bank.")
  private boolean json;

  @Option(names = "--strict", description = "Ends with 1 for a warning too.")
  private boolean strict;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "So many draws are one task, at most (${DEFAULT-VALUE}).")
  private int draws = ShardedCheck.USUAL_DRAWS;

  /** A job that prints to two streams. */
  CheckJob(PrintWriter out, PrintWriter err) {
    this.out = out;
  }

  /**
   * Checks banks, and ends the process with 0 where all is well, 1 where something is wrong, 2 for
   * wrong usage, 3 where a file could not be read.
   */
  public static void main(String... arguments) {
    Program.run(CheckJob::new, arguments);
  }

  /** Runs the job; returns the process's exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return Program.run(new CheckJob(out, err), out, err, arguments);
  }

  @Override
  public Integer call() throws IOException {
    List<ExamDefinition> asked = new ArrayList<>();
    for (Path file : files) {
      asked.add(ExamReader.readExamOrBank(file));
    }
    SparkSession spark = SparkSession.builder().appName("tentamen check").getOrCreate();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<BankReport> reports = new ArrayList<>();
    for (ExamDefinition one : asked) {
      reports.addAll(reports(one, context));
    }
    return new CheckOutput(json, strict).print(reports, out).code();
  }

  private List<BankReport> reports(ExamDefinition asked, JavaSparkContext context) {
    ShardedCheck check = ShardedCheck.of(asked, Thoroughness.ALL);
    List<ShardedCheck.Draws> shards = check.shards(draws);
    if (shards.isEmpty()) {
      return check.report(shards, List.<byte[]>of().iterator());
    }
    Broadcast<AskedQuestions> questions = context.broadcast(AskedQuestions.of(asked));
    // On disk, since the driver takes them one after the other: together they could be too many.
    JavaRDD<byte[]> counted =
        context
            .parallelize(shards, shards.size())
            .map(
                some -> {
                  ShardedCheck known =
                      KNOWN.computeIfAbsent(
                          questions.id(),
                          id -> ShardedCheck.of(questions.value().read(), Thoroughness.ALL));
                  return known.count(some);
                })
            .persist(StorageLevel.DISK_ONLY());
    try {
      counted.count();
      return check.report(shards, counted.toLocalIterator());
    } finally {
      counted.unpersist(false);
    }
  }
}
