package org.tentamen.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tentamen.export.Loss;

/** Prints what a format cannot say: what it is, then the questions that it is about. */
final class LossReport {

  private final List<Loss> losses;
  private final PrintWriter out;

  /**
   * A report.
   *
   * @param losses in the order in which they are told
   */
  LossReport(List<Loss> losses, PrintWriter out) {
    this.losses = losses;
    this.out = out;
  }

  void print() {
    Map<Loss.Kind, List<Loss>> kinds = grouped(losses, Loss::kind);
    kinds.forEach(
        (kind, all) -> {
          out.println(kind.words() + ":");
          grouped(all, Loss::what).forEach(this::print);
        });
  }

  private void print(String what, List<Loss> all) {
    boolean brief = all.stream().allMatch(loss -> loss.detail().isEmpty());
    if (brief) {
      out.println(
          "  " + what + ": " + all.stream().map(Loss::place).collect(Collectors.joining(", ")));
      return;
    }
    out.println("  " + what + ":");
    grouped(all, Loss::place)
        .forEach(
            (place, some) ->
                out.println(
                    "    "
                        + place
                        + ": "
                        + some.stream().map(Loss::detail).collect(Collectors.joining(", "))));
  }

  private static <K extends Comparable<K>> Map<K, List<Loss>> grouped(
      List<Loss> losses, Function<Loss, K> by) {
    return losses.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
  }
}
