package org.tentamen.bank;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Formula;

/** A question's parameters and steps, and what each is computed from. */
final class Solution {

  private static final int LONGEST_CIRCLE = 12;

  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Question.Step> steps = new LinkedHashMap<>();
  private final Diagnostics problems;

  Solution(List<Parameter> parameters, List<Question.Step> steps, Diagnostics problems) {
    parameters.forEach(p -> p.names().forEach(name -> this.parameters.putIfAbsent(name, p)));
    steps.forEach(s -> this.steps.putIfAbsent(s.name(), s));
    this.problems = problems;
  }

  /** Checks all ranges and steps, each after what it reads, and reports circles. */
  void check(Vocabulary vocabulary) {
    RangeChecker ranges = new RangeChecker(vocabulary, problems);
    Dependencies ofParameters = ofParameters(Map.of());
    // Names that are drawn together have one parameter; it is the same one, not one alike.
    Set<Parameter> checked = Collections.newSetFromMap(new IdentityHashMap<>());
    for (String name : inOrder(ofParameters, parameters.keySet())) {
      if (checked.add(parameters.get(name))) {
        ranges.check(parameters.get(name));
      }
    }
    Dependencies ofSteps = ofSteps(Map.of());
    for (String name : inOrder(ofSteps, steps.keySet())) {
      vocabulary.type(name, vocabulary.checkStep(name, steps.get(name).formula()));
    }
    ofParameters.circles().forEach(c -> report("parameter", c, parameters.get(c.get(0)).place()));
    ofSteps.circles().forEach(c -> report("step", c, steps.get(c.get(0)).place()));
  }

  /** Reports circles that are there only once a misconception replaces something. */
  void refuseCircles(Misconception.Replaced replaced, Place place) {
    if (!replaced.parameters().isEmpty() && ofParameters(Map.of()).circles().isEmpty()) {
      ofParameters(replaced.parameters()).circles().forEach(c -> report("parameter", c, place));
    }
    if (!replaced.steps().isEmpty() && ofSteps(Map.of()).circles().isEmpty()) {
      ofSteps(replaced.steps()).circles().forEach(c -> report("step", c, place));
    }
  }

  private Dependencies ofParameters(Map<String, Formula> replaced) {
    Dependencies dependencies = new Dependencies();
    parameters.forEach(
        (name, parameter) ->
            dependencies.add(
                name,
                replaced.containsKey(name)
                    ? replaced.get(name).names()
                    : RangeChecker.names(parameter.range())));
    return dependencies;
  }

  private Dependencies ofSteps(Map<String, Formula> replaced) {
    Dependencies dependencies = new Dependencies();
    steps.forEach(
        (name, step) ->
            dependencies.add(name, replaced.getOrDefault(name, step.formula()).names()));
    return dependencies;
  }

  /** What is on a circle comes last, since its type is not known. */
  private static List<String> inOrder(Dependencies dependencies, Set<String> all) {
    Set<String> order = new LinkedHashSet<>(dependencies.order());
    order.addAll(all);
    return List.copyOf(order);
  }

  private void report(String kind, List<String> circle, Place place) {
    problems.error(
        place,
        "the " + kind + " '" + circle.get(0) + "' needs itself: " + spelledOut(circle),
        kind + "s that do not lead back to themselves",
        "");
  }

  private static String spelledOut(List<String> circle) {
    if (circle.size() <= LONGEST_CIRCLE) {
      return String.join(" → ", circle);
    }
    String start = String.join(" → ", circle.subList(0, LONGEST_CIRCLE - 2));
    return start + " → … → " + circle.get(circle.size() - 1);
  }
}
