package org.tentamen.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Says of a recording of the Java Flight Recorder where its time went: which of the program's
 * packages and methods were at work, and in which methods, a library's or Java's own too, the
 * processor was. What compilers and collectors took is told beside it, since no sample holds it.
 */
public final class HeaviestFrames {

  private static final String OWN = "org.tentamen.";
  private static final int MOST = 15;

  private final List<List<String>> stacks = new ArrayList<>();
  private double collecting;
  private double compiling;

  /** What is told of a sample, and what its rows are headed with. */
  private record Column(String heading, Function<List<String>, Stream<String>> of) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("package, with all that it calls", HeaviestFrames::packages),
          new Column("package, with the libraries it calls", s -> nearest(s, true)),
          new Column("method, with the libraries it calls", s -> nearest(s, false)),
          new Column("method alone", stack -> stack.stream().limit(1)));

  private HeaviestFrames() {}

  /**
   * Prints the tables.
   *
   * @param arguments a heading, and a file of the recorder
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    HeaviestFrames frames = new HeaviestFrames();
    frames.read(Path.of(arguments[1]));
    System.out.printf(
        Locale.ROOT,
        "## %s%n%n%d samples of running threads; collections took %.1f s, the compilers %.1f s.%n",
        arguments[0],
        frames.stacks.size(),
        frames.collecting,
        frames.compiling);
    COLUMNS.forEach(frames::print);
  }

  private void read(Path file) throws IOException {
    try (RecordingFile recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        take(recording.readEvent());
      }
    }
  }

  private void take(RecordedEvent event) {
    switch (event.getEventType().getName()) {
      case "jdk.ExecutionSample" -> stack(event).ifPresent(stacks::add);
      case "jdk.GarbageCollection" ->
          collecting += event.getDuration("sumOfPauses").toNanos() / 1e9;
      // The sum so far, told now and then.
      case "jdk.CompilerStatistics" ->
          compiling = Math.max(compiling, event.getDuration("totalTimeSpent").toNanos() / 1e9);
      default -> {}
    }
  }

  /** The methods of a sample, the running one first. */
  private static Optional<List<String>> stack(RecordedEvent sample) {
    return Optional.ofNullable(sample.getStackTrace())
        .map(trace -> trace.getFrames().stream().map(HeaviestFrames::name).toList())
        .filter(stack -> !stack.isEmpty());
  }

  private static String name(RecordedFrame frame) {
    RecordedMethod method = frame.getMethod();
    // A lambda's own class is called X$$Lambda$12+0x7f00, differently each time.
    String type = method.getType().getName().replaceFirst("\\$\\$Lambda.*", "");
    return type + "." + method.getName();
  }

  private static boolean isOwn(String method) {
    return method.startsWith(OWN);
  }

  private static String packageOf(String method) {
    String type = method.substring(0, method.lastIndexOf('.'));
    return type.substring(0, type.lastIndexOf('.'));
  }

  private static Stream<String> packages(List<String> stack) {
    return stack.stream().filter(HeaviestFrames::isOwn).map(HeaviestFrames::packageOf).distinct();
  }

  /** The program's own method that is nearest to the running one. */
  private static Stream<String> nearest(List<String> stack, boolean asPackage) {
    String own = stack.stream().filter(HeaviestFrames::isOwn).findFirst().orElse("none.of.ours");
    return Stream.of(asPackage ? packageOf(own) : own);
  }

  private void print(Column column) {
    Map<String, Long> counts =
        stacks.stream().flatMap(column.of()).collect(groupingBy(Function.identity(), counting()));
    System.out.printf("%n| %s | share |%n|---|---|%n", column.heading());
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(
            row ->
                System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.1f %% |%n",
                    row.getKey().replace(OWN, ""),
                    100.0 * row.getValue() / stacks.size()));
  }
}
