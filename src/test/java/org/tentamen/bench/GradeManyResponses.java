package org.tentamen.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How long {@code grade} takes for a million responses, beside a program that only reads them and
 * writes as many bytes: whole processes, one after the other, the best of several. To be run in the
 * folder of {@code ./tentamen}.
 *
 * <pre>{@code
 * java -cp 'target/test-classes:target/classes:target/lib/*' org.tentamen.bench.GradeManyResponses \
 *     exercises/deep-learning.yaml 1000000 0.2 [QUESTION,QUESTION…]
 * }</pre>
 */
public final class GradeManyResponses {

  private static final int RUNS = 3;

  private GradeManyResponses() {}

  /**
   * Measures and prints.
   *
   * @param arguments the bank, how many responses, the share of wrong ones, and perhaps the ids of
   *     the questions, with commas
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if the measurement is interrupted
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("grade");
    Set<String> questions =
        arguments.length > 3 ? Set.copyOf(Arrays.asList(arguments[3].split(","))) : Set.of();
    double wrong = new java.math.BigDecimal(arguments[2]).doubleValue();
    new ManyResponses(Path.of(arguments[0]), questions, wrong)
        .write(folder, Integer.parseInt(arguments[1]));
    String responses = folder.resolve("responses.csv").toString();
    Path out = folder.resolve("out");
    double grading = Double.MAX_VALUE;
    double floor = Double.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      String exam = folder.resolve("exam.json").toString();
      double graded = seconds(List.of("./tentamen", "grade", exam, responses, "--out", "" + out));
      String bytes = Long.toString(Files.size(out.resolve("marks.csv")));
      double copied =
          seconds(java(ReadAndWrite.class, responses, folder.resolve("copy").toString(), bytes));
      System.out.printf("grade %.2f s, read and write %.2f s, %s bytes%n", graded, copied, bytes);
      grading = Math.min(grading, graded);
      floor = Math.min(floor, copied);
    }
    System.out.printf("best: %.2f s and %.2f s, %.1f times%n", grading, floor, grading / floor);
    System.out.println("the files are in " + folder);
  }

  /** A program in a virtual machine of its own. */
  private static List<String> java(Class<?> program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseParallelGC");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs a process to its end. */
  private static double seconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int exitCode =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT)
            .start()
            .waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException(command + " ended with " + exitCode);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
