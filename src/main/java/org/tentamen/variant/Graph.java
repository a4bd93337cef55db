package org.tentamen.variant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.bank.Misconception.Replaced;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Value;

/**
 * A question's solution, compiled: steps in the order in which they can be worked out, and the
 * answers that read them; with what a misconception replaces already replaced.
 */
final class Graph {

  private static final Replaced NOTHING = new Replaced(Map.of(), Map.of(), List.of(), Map.of());

  private final Layout layout;
  private final Node[] nodes;
  private final List<PartRule> parts;

  /**
   * A step, or a parameter that a misconception replaces.
   *
   * @param name its name
   * @param slot where its value goes
   * @param input its formula
   * @param isStep whether a rounded replay rounds it
   */
  record Node(String name, int slot, Input input, boolean isStep) {}

  private Graph(Layout layout, List<Node> nodes, List<PartRule> parts) {
    this.layout = layout;
    this.nodes = nodes.toArray(Node[]::new);
    this.parts = parts;
  }

  /** The right solution. */
  static Graph right(Question question, Layout layout, Functions functions) {
    return compile(question, layout, functions, NOTHING);
  }

  /** The solution with something replaced. */
  static Graph compile(Question question, Layout layout, Functions functions, Replaced replaced) {
    Functions own =
        replaced.functions().isEmpty() ? functions : functions.with(replaced.functions());
    List<Node> nodes = new ArrayList<>();
    for (String name : layout.parameters()) {
      Formula wrong = replaced.parameters().get(name);
      if (wrong != null) {
        nodes.add(node(name, wrong, layout, own, false));
      }
    }
    for (Question.Step step : question.steps()) {
      Formula formula = replaced.steps().getOrDefault(step.name(), step.formula());
      nodes.add(node(step.name(), formula, layout, own, true));
    }
    KeyRules rules = new KeyRules(question, layout.scope(), own);
    List<PartRule> parts = new ArrayList<>();
    for (Part part : question.parts()) {
      parts.add(rules.part(part, Optional.ofNullable(replaced.answers().get(part.id()))));
    }
    return new Graph(
        layout,
        Dependencies.order(nodes, n -> List.of(n.name()), n -> n.input().reads()),
        List.copyOf(parts));
  }

  private static Node node(
      String name, Formula formula, Layout layout, Functions functions, boolean isStep) {
    String what = (isStep ? "step '" : "parameter '") + name + "'";
    return new Node(
        name, layout.slot(name), Input.compile(formula, layout.scope(), functions, what), isStep);
  }

  /** What each part's keys are, in the order of the file. */
  List<PartRule> parts() {
    return parts;
  }

  /** The steps that some names need, in the order in which they are worked out. */
  List<Node> leadingTo(Set<String> names) {
    Set<String> needed = new HashSet<>(names);
    List<Node> leading = new ArrayList<>();
    for (int i = nodes.length - 1; i >= 0; i--) {
      if (needed.contains(nodes[i].name())) {
        needed.addAll(nodes[i].input().reads());
        leading.add(0, nodes[i]);
      }
    }
    return leading;
  }

  /**
   * Works the solution out; the one piece of code that does, for every replay.
   *
   * @param given slots with the parameters' values, and those of steps where they are known
   * @param rounding what a step's value becomes before a later step reads it
   * @param carried by name, what stands in place of a calculated value, as typed
   * @throws Failure where a step has no value
   */
  Worked work(Value[] given, StepRounding rounding, Map<String, Value> carried) {
    Budget budget = Budget.standard();
    Value[] exact = given.clone();
    carried.forEach((name, value) -> exact[layout.slot(name)] = value);
    Value[] read = rounding.rounds() ? exact.clone() : exact;
    for (Node node : nodes) {
      if (!carried.isEmpty() && carried.containsKey(node.name())) {
        continue;
      }
      Value value = node.input().value(read, budget);
      exact[node.slot()] = value;
      if (read != exact) {
        read[node.slot()] = node.isStep() ? rounding.of(value) : value;
      }
    }
    return new Worked(exact, read);
  }
}
