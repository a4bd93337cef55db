package org.tentamen.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostics;

/** Finds functions that call themselves, and spells out by which way. */
final class Cycles {

  /**
   * Functions that call each other in a longer row are refused, so that recursion stays shallow.
   */
  private static final int LONGEST = 100;

  private final Functions functions;
  private final Diagnostics problems;

  /** How long the longest row is that begins with a function. */
  private final Map<String, Integer> lengths = new HashMap<>();

  private final List<String> path = new ArrayList<>();
  private boolean reportedLength;

  private Cycles(Functions functions, Diagnostics problems) {
    this.functions = functions;
    this.problems = problems;
  }

  static void check(Functions functions, Diagnostics problems) {
    Cycles cycles = new Cycles(functions, problems);
    functions.own().forEach(cycles::length);
  }

  private int length(Function function) {
    int met = path.indexOf(function.name());
    if (met >= 0) {
      reportCycle(function, met);
      return 0;
    }
    Integer known = lengths.get(function.name());
    if (known != null) {
      return known;
    }
    int length = path.size() < LONGEST ? 1 + longestCall(function) : LONGEST + 1;
    if (length > LONGEST) {
      reportLength(function);
    }
    lengths.put(function.name(), length);
    return length;
  }

  private int longestCall(Function function) {
    path.add(function.name());
    int longest =
        function.body().calls().stream()
            .map(functions::own)
            .flatMap(Optional::stream)
            .mapToInt(this::length)
            .max()
            .orElse(0);
    path.remove(path.size() - 1);
    return longest;
  }

  private void reportLength(Function function) {
    if (!reportedLength) {
      reportedLength = true;
      problems.error(
          function.body().tree().span().place(),
          "functions that call each other more than " + LONGEST + " deep",
          "",
          "");
    }
  }

  private void reportCycle(Function function, int met) {
    List<String> cycle = new ArrayList<>(path.subList(met, path.size()));
    cycle.add(function.name());
    problems.error(
        function.body().tree().span().place(),
        "function '" + function.name() + "' calls itself: " + String.join(" → ", cycle),
        "",
        "A function may call only functions that do not lead back to it.");
  }
}
