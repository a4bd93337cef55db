package org.tentamen.variant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** The nodes that may have another value than in the right solution. */
  private final Node[] changed;

  private final List<PartRule> parts;

  /** The formulas of the answers. */
  private final List<Input> answers;

  /**
   * A step, or a parameter that a misconception replaces.
   *
   * @param name its name
   * @param slot where its value goes
   * @param input its formula
   * @param isStep whether a rounded replay rounds it
   */
  record Node(String name, int slot, Input input, boolean isStep) {}

  private Graph(
      Layout layout,
      List<Node> nodes,
      List<Node> changed,
      List<PartRule> parts,
      List<Input> answers) {
    this.layout = layout;
    this.nodes = nodes.toArray(Node[]::new);
    this.changed = changed.toArray(Node[]::new);
    this.parts = parts;
    this.answers = answers;
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
    List<Node> ordered = Dependencies.order(nodes, n -> List.of(n.name()), n -> n.input().reads());
    return new Graph(
        layout, ordered, changed(ordered, replaced, own), List.copyOf(parts), rules.inputs());
  }

  /** What is replaced, calls what is replaced, or reads what is changed. */
  private static List<Node> changed(List<Node> ordered, Replaced replaced, Functions functions) {
    Set<String> names = new HashSet<>(replaced.steps().keySet());
    names.addAll(replaced.parameters().keySet());
    Set<String> wrong = new HashSet<>();
    replaced.functions().forEach(function -> wrong.add(function.name()));
    List<Node> changed = new ArrayList<>();
    for (Node node : ordered) {
      boolean isChanged =
          names.contains(node.name())
              || !Collections.disjoint(node.input().reads(), names)
              || calls(node.input().formula(), wrong, functions, new HashSet<>());
      if (isChanged) {
        names.add(node.name());
        changed.add(node);
      }
    }
    return changed;
  }

  /** Whether a formula calls one of some functions, directly or not. */
  private static boolean calls(
      Formula formula, Set<String> wanted, Functions functions, Set<String> seen) {
    for (String name : formula.calls()) {
      boolean isWanted = wanted.contains(name);
      if (isWanted
          || seen.add(name)
              && functions
                  .own(name)
                  .filter(own -> calls(own.body(), wanted, functions, seen))
                  .isPresent()) {
        return true;
      }
    }
    return false;
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
   * Works the right solution out.
   *
   * @param given slots with the parameters' values, and those of steps that are known already
   * @throws Failure where a step has no value
   */
  Worked solve(Value[] given) {
    Value[] exact = copy(given);
    work(exact, exact, StepRounding.NONE);
    return new Worked(exact, exact);
  }

  /**
   * Works the solution out from the parameters alone.
   *
   * @param given slots with the parameters' values
   * @param rounding what a step's value becomes before a later step reads it
   * @param carried by name, what stands in place of a calculated value, as typed
   * @throws Failure where a step has no value
   */
  Worked work(Value[] given, StepRounding rounding, Map<String, Value> carried) {
    Value[] exact = copy(given);
    forget(nodes, exact);
    carried.forEach((name, value) -> exact[layout.slot(name)] = value);
    Value[] read = rounding.rounds() ? copy(exact) : exact;
    work(exact, read, rounding);
    return new Worked(exact, read);
  }

  /**
   * Works out what is not as in the right solution.
   *
   * @param right the right solution, under the same rounding
   * @throws Failure where a step has no value
   */
  Worked rework(Worked right, StepRounding rounding) {
    if (changed.length == 0) {
      return right;
    }
    Value[] exact = copy(right.exact());
    forget(changed, exact);
    Value[] read = right.isRounded() ? copy(right.read()) : exact;
    work(exact, read, rounding);
    return new Worked(exact, read);
  }

  /**
   * Works out the answers and the steps that do not have their values yet, to see what it takes.
   *
   * @param slots gets what is worked out
   * @param effort is charged
   * @return whether all of them have a value
   */
  boolean work(Value[] slots, SolvingEffort effort) {
    forget(changed, slots);
    try {
      for (Node node : nodes) {
        if (slots[node.slot()] == null) {
          slots[node.slot()] = effort.on(node.input(), slots);
        }
      }
      answers.forEach(answer -> effort.on(answer, slots));
      return true;
    } catch (Failure e) {
      return false;
    }
  }

  /** As clone() does, which the first compiler leaves to a slow call into the virtual machine. */
  private static Value[] copy(Value[] values) {
    Value[] copy = new Value[values.length];
    System.arraycopy(values, 0, copy, 0, values.length);
    return copy;
  }

  private static void forget(Node[] nodes, @Nullable Value[] values) {
    for (Node node : nodes) {
      values[node.slot()] = null;
    }
  }

  /** Works out the steps without a value; the one piece of code that does, for every replay. */
  private void work(@Nullable Value[] exact, Value[] read, StepRounding rounding) {
    Budget budget = Budget.standard();
    for (Node node : nodes) {
      if (exact[node.slot()] == null) {
        Value value = node.input().value(read, budget);
        exact[node.slot()] = value;
        if (read != exact) {
          read[node.slot()] = node.isStep() ? rounding.of(value) : value;
        }
      }
    }
  }
}
