package org.tentamen.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tentamen.diagnostic.Diagnostics;

/** Finds functions that call themselves, and spells out by which way. */
final class Cycles {

  /**
   * Functions that call each other in a longer row are refused, so that recursion stays shallow.
   */
  private static final int LONGEST = 100;

  private final Functions functions;
  private final Diagnostics problems;
  private final Set<String> done = new HashSet<>();
  private final List<String> path = new ArrayList<>();

  private Cycles(Functions functions, Diagnostics problems) {
    this.functions = functions;
    this.problems = problems;
  }

  static void check(Functions functions, Diagnostics problems) {
    Cycles cycles = new Cycles(functions, problems);
    functions.own().forEach(cycles::visit);
  }

  private void visit(Function function) {
    int met = path.indexOf(function.name());
    if (met >= 0) {
      report(function, met);
      return;
    }
    if (!done.add(function.name())) {
      return;
    }
    path.add(function.name());
    if (path.size() > LONGEST) {
      problems.error(
          function.body().tree().span().place(),
          "functions that call each other more than " + LONGEST + " deep",
          "",
          "");
    } else {
      function.body().calls().stream()
          .map(functions::own)
          .flatMap(Optional::stream)
          .forEach(this::visit);
    }
    path.remove(path.size() - 1);
  }

  private void report(Function function, int met) {
    List<String> cycle = new ArrayList<>(path.subList(met, path.size()));
    cycle.add(function.name());
    problems.error(
        function.body().tree().span().place(),
        "function '" + function.name() + "' calls itself: " + String.join(" → ", cycle),
        "",
        "A function may call only functions that do not lead back to it.");
  }
}
