package org.tentamen.spark;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.tentamen.cli.ExitCode;
import org.tentamen.diagnostic.InvalidInputException;
import picocli.CommandLine;

/** How every job runs as a program: its streams, its exit code, how it tells what went wrong. */
final class Program {

  private Program() {}

  /** Runs a job over the process's streams, and ends the process where it was not all done. */
  static void run(BiFunction<PrintWriter, PrintWriter, Callable<Integer>> job, String... arguments) {
    PrintWriter out = new PrintWriter(System.out, true);
    PrintWriter err = new PrintWriter(System.err, true);
    int code = run(job.apply(out, err), out, err, arguments);
    if (code != ExitCode.DONE.code()) {
      System.exit(code);
    }
  }

  /** Runs a job; returns the process's exit code. */
  static int run(Callable<Integer> job, PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(job)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, err).code())
        .execute(arguments);
  }

  private static ExitCode failed(Exception e, PrintWriter err) {
    if (e instanceof InvalidInputException) {
      err.println(e.getMessage());
      return ExitCode.DATA_WRONG;
    }
    err.println("tentamen: error: " + e.getMessage());
    return e instanceof IllegalArgumentException
        ? ExitCode.USAGE_WRONG
        : ExitCode.NOT_READ_OR_WRITTEN;
  }
}
