package org.tentamen.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.tentamen.bank.yaml.SourceFile;
import org.tentamen.cli.ExitCode;
import org.tentamen.cli.PaperOrder;
import org.tentamen.exam.Roster;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program that {@code spark-submit} runs to write papers. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Writes papers on a cluster: the files of 'tentamen generate', in a folder a partition.",
      "The same command again goes on where an interrupted one has stopped."
    })
public final class GenerateJob implements Callable<Integer> {

  private final PrintWriter out;
  private final PrintWriter err;

  @Parameters(
      index = "0",
      paramLabel = "BANK|EXAM",
      description = "The exam or the bank, a YAML file of the machine that submits.")
  private Path file = Path.of("");

  @ArgGroup(multiplicity = "1")
  private Students students = new Students();

  @Option(names = "--seed", required = true, paramLabel = "SECRET", description = "As usual.")
  private String seed = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where exam.json and a folder a partition go, in any file system.")
  private String to = "";

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "html, pdf, tex, md, or several: html,pdf (html).")
  private List<String> formats = List.of("html");

  @Option(names = "--practice", description = "Also writes practice/: pages to practise on.")
  private boolean practice;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "How many folders there are (one for every 1,000 students).")
  private Optional<Integer> partitions = Optional.empty();

  /** Who gets a paper. */
  private static final class Students {
    @Option(
        names = "--students",
        paramLabel = "ROSTER.csv",
        description = "The students, a CSV of the machine that submits.")
    private Optional<Path> roster = Optional.empty();

    @Option(
        names = "--count",
        paramLabel = "N",
        description = "So many students without names, student-001, student-002, …")
    private Optional<Integer> count = Optional.empty();
  }

  /** A job that prints to two streams. */
  GenerateJob(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Writes papers, and ends the process with 0 where all is done, 1 where the data has something
   * wrong, 2 for wrong usage, 3 where something could not be read or written.
   */
  public static void main(String... arguments) {
    Program.run(GenerateJob::new, arguments);
  }

  /** Runs the job; returns the process's exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return Program.run(new GenerateJob(out, err), out, err, arguments);
  }

  @Override
  public Integer call() throws IOException {
    refuseWrongUsage();
    PaperOrder order = PaperOrder.read(file, roster(), seed, formats, practice);
    SparkSession spark = SparkSession.builder().appName("tentamen generate").getOrCreate();
    GenerateRun.Ended ended = new GenerateRun(spark, order, to).run(partitions);
    out.println("papers: " + ended.papers() + " in " + ended.folders() + " folders of " + to);
    if (ended.before() > 0) {
      out.println("folders that an earlier run had finished: " + ended.before());
    }
    ended.problems().forEach(err::println);
    return (ended.problems().isEmpty() ? ExitCode.DONE : ExitCode.DATA_WRONG).code();
  }

  private void refuseWrongUsage() {
    if (seed.isEmpty()) {
      throw new IllegalArgumentException("--seed must have at least one character");
    }
    if (partitions.filter(n -> n < 1).isPresent() || students.count.filter(n -> n < 1).isPresent()) {
      throw new IllegalArgumentException("--partitions and --count must be 1 or more");
    }
  }

  private Roster roster() throws IOException {
    return students.roster.isPresent()
        ? Roster.read(SourceFile.read(students.roster.get()))
        : Roster.numbered(students.count.orElseThrow());
  }
}
