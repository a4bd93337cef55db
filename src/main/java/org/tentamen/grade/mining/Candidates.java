package org.tentamen.grade.mining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.bank.Answer;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Parameter;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Checker;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Function;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Tree;
import org.tentamen.formula.TreeText;
import org.tentamen.formula.Type;
import org.tentamen.grade.mining.Candidate.Replacement;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Solution;
import org.tentamen.variant.Variant;

/**
 * All wrong ways to solve a question that differ from the right one by one operation: in one step
 * or in all that are built alike, in a function wherever it is used, in an answer, or in what is
 * taken for a parameter.
 */
final class Candidates {

  /** Of a question with many steps, the likeliest. */
  private static final int MOST = 2_000;

  private final Question question;
  private final Functions functions;
  private final Map<String, Type> names = new LinkedHashMap<>();
  private final Map<String, Candidate> found = new LinkedHashMap<>();

  private Candidates(Plan plan, Variant sample) {
    this.question = plan.question();
    this.functions = Functions.builtIn().with(plan.bank().functions());
    Solution solution = sample.solve();
    for (Parameter parameter : question.parameters()) {
      parameter.names().forEach(name -> names.put(name, Type.of(solution.value(name))));
    }
    question.steps().forEach(s -> names.put(s.name(), Type.of(solution.value(s.name()))));
    question.symbols().keySet().forEach(name -> names.put(name, Type.SYMBOL));
  }

  /**
   * The wrong ways, the likeliest first.
   *
   * @param sample any version, which says what kind of value each name has
   */
  static List<Candidate> of(Plan plan, Variant sample) {
    Candidates candidates = new Candidates(plan, sample);
    candidates.steps();
    candidates.functions();
    candidates.answers();
    candidates.parameters();
    return candidates.found.values().stream()
        .sorted(Comparator.comparingInt(Candidate::cost))
        .limit(MOST)
        .toList();
  }

  private void steps() {
    Map<String, List<Question.Step>> alike = new LinkedHashMap<>();
    for (Question.Step step : question.steps()) {
      alike.computeIfAbsent(skeleton(step.formula().tree()), s -> new ArrayList<>()).add(step);
    }
    for (List<Question.Step> group : alike.values()) {
      if (group.size() > 1) {
        steps(group);
      }
      group.forEach(step -> steps(List.of(step)));
    }
  }

  /** The same change in steps that are built alike. */
  private void steps(List<Question.Step> group) {
    Set<String> avoided = new HashSet<>();
    group.forEach(step -> avoided.addAll(dependingOn(step.name())));
    for (Edit edit : Edits.of(group.get(0).formula().tree(), names, avoided, functions)) {
      Map<String, Formula> wrong = new LinkedHashMap<>();
      for (Question.Step step : group) {
        edited(step.formula(), edit).ifPresent(formula -> wrong.put(step.name(), formula));
      }
      if (wrong.size() == group.size()) {
        // A mistake made throughout is likelier than one made in one place of several.
        add(Map.of(), wrong, List.of(), Map.of(), edit.what(), edit.cost());
      }
    }
  }

  /** A step and those that read it, directly or not. */
  private Set<String> dependingOn(String name) {
    Set<String> depending = new HashSet<>(Set.of(name));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Question.Step step : question.steps()) {
        boolean reads = step.formula().names().stream().anyMatch(depending::contains);
        grows |= reads && depending.add(step.name());
      }
    }
    return depending;
  }

  /** How a formula is built, whatever the names in it. */
  private static String skeleton(Tree tree) {
    Tree nameless = tree;
    for (Map.Entry<List<Integer>, Tree> name : names(tree, List.of()).entrySet()) {
      Edit edit = new Edit(name.getKey(), t -> new Tree.Name("x", t.span()), "", 0);
      nameless = edit.in(nameless).orElseThrow();
    }
    return TreeText.of(nameless);
  }

  private static Map<List<Integer>, Tree> names(Tree tree, List<Integer> path) {
    Map<List<Integer>, Tree> names = new HashMap<>();
    if (tree instanceof Tree.Name) {
      names.put(path, tree);
    }
    for (int i = 0; i < tree.parts().size(); i++) {
      List<Integer> deeper = new ArrayList<>(path);
      deeper.add(i);
      names.putAll(names(tree.parts().get(i), deeper));
    }
    return names;
  }

  private void functions() {
    for (String name : called()) {
      Function function = functions.own(name).orElseThrow();
      Map<String, Type> arguments = new LinkedHashMap<>();
      function.parameters().forEach(p -> arguments.put(p, Type.UNKNOWN));
      for (Edit edit : Edits.of(function.body().tree(), arguments, Set.of(), functions)) {
        edited(function.body(), edit)
            .map(body -> new Function(name, function.parameters(), body))
            .ifPresent(
                wrong ->
                    add(Map.of(), Map.of(), List.of(wrong), Map.of(), edit.what(), edit.cost()));
      }
    }
  }

  /** The bank's functions that the solution calls, directly or not. */
  private List<String> called() {
    List<String> called = new ArrayList<>();
    List<Formula> open = new ArrayList<>();
    question.steps().forEach(step -> open.add(step.formula()));
    question.parts().forEach(part -> formula(part.answer()).ifPresent(open::add));
    while (!open.isEmpty()) {
      for (String name : open.remove(open.size() - 1).calls()) {
        Optional<Function> own = functions.own(name);
        if (own.isPresent() && !called.contains(name)) {
          called.add(name);
          open.add(own.get().body());
        }
      }
    }
    return called;
  }

  private void answers() {
    for (Part part : question.parts()) {
      Optional<Formula> right = formula(part.answer());
      if (right.isPresent()) {
        Type type = Checker.check(right.get(), names, functions, new Diagnostics());
        for (Edit edit : Edits.of(right.get().tree(), names, Set.of(), functions)) {
          edited(right.get(), edit)
              .filter(wrong -> isAlike(type, wrong))
              .ifPresent(
                  wrong ->
                      add(
                          Map.of(),
                          Map.of(),
                          List.of(),
                          Map.of(part.id(), wrong),
                          edit.what(),
                          edit.cost()));
        }
      }
    }
  }

  /** Whether a formula gives the same kind of value, as far as that is known. */
  private boolean isAlike(Type type, Formula formula) {
    Type wrong = Checker.check(formula, names, functions, new Diagnostics());
    return wrong == Type.UNKNOWN || wrong.getClass() == type.getClass() && !isOther(type, wrong);
  }

  private static boolean isOther(Type type, Type wrong) {
    return !(type instanceof Type.ListOf) && type != wrong;
  }

  /** The formula of an answer that a wrong one can stand for; a text or function has none. */
  private static Optional<Formula> formula(Answer answer) {
    if (answer instanceof Answer.Number number) {
      return Optional.of(number.value());
    }
    if (answer instanceof Answer.Whole whole) {
      return Optional.of(whole.value());
    }
    if (answer instanceof Answer.Shape shape) {
      return Optional.of(
          shape.sizes().size() == 1 ? shape.sizes().get(0) : Formula.list(shape.sizes()));
    }
    if (answer instanceof Answer.Vector vector) {
      return Optional.of(vector.values());
    }
    if (answer instanceof Answer.Choice choice) {
      return Optional.of(choice.correct());
    }
    if (answer instanceof Answer.Choices choices) {
      return Optional.of(choices.correct());
    }
    return answer instanceof Answer.Match match ? Optional.of(match.correct()) : Optional.empty();
  }

  /** A parameter that is left out of account, or taken for another. */
  private void parameters() {
    List<String> numbers = new ArrayList<>();
    for (Parameter parameter : question.parameters()) {
      boolean isDrawn = !(parameter.range() instanceof Parameter.Range.Computed);
      parameter.names().stream()
          .filter(name -> isDrawn && names.get(name) == Type.NUMBER)
          .forEach(numbers::add);
    }
    for (String name : numbers) {
      for (int constant : new int[] {0, 1}) {
        parameter(name, Integer.toString(constant), "'" + name + "' is taken as " + constant, 2);
      }
      for (String other : numbers) {
        if (!other.equals(name)) {
          parameter(name, other, "'" + other + "' in place of '" + name + "'", 3);
        }
      }
    }
  }

  private void parameter(String name, String formula, String what, int cost) {
    Formula wrong = Formula.of(Passage.of("mistake", formula));
    add(Map.of(name, wrong), Map.of(), List.of(), Map.of(), what, cost);
  }

  private static Optional<Formula> edited(Formula right, Edit edit) {
    return edit.in(right.tree())
        .map(TreeText::of)
        .filter(text -> !text.equals(TreeText.of(right.tree())))
        .flatMap(text -> Formula.read(Passage.of("mistake", text), new Diagnostics()));
  }

  private void add(
      Map<String, Formula> parameters,
      Map<String, Formula> steps,
      List<Function> functionsReplaced,
      Map<String, Formula> answers,
      String what,
      int cost) {
    List<Replacement> lines = new ArrayList<>();
    parameters.forEach((n, f) -> lines.add(new Replacement("parameters", n, f.toString())));
    steps.forEach((n, f) -> lines.add(new Replacement("steps", n, f.toString())));
    functionsReplaced.forEach(
        f -> lines.add(new Replacement("functions", f.signature(), f.body().toString())));
    answers.forEach((n, f) -> lines.add(new Replacement("answer", n, f.toString())));
    if (found.containsKey(lines.toString())
        || !isSound(parameters, steps, functionsReplaced, answers)) {
      return;
    }
    Misconception misconception =
        new Misconception(
            "candidate-" + found.size(),
            new Misconception.Replaced(parameters, steps, functionsReplaced, answers),
            Optional.empty(),
            Rational.ZERO,
            question.place());
    found.put(lines.toString(), new Candidate(misconception, lines, what, cost));
  }

  /** Whether a bank with this misconception could be read. */
  private boolean isSound(
      Map<String, Formula> parameters,
      Map<String, Formula> steps,
      List<Function> replaced,
      Map<String, Formula> answers) {
    Diagnostics problems = new Diagnostics();
    Checker.check(functions, replaced, problems);
    List<Formula> all = new ArrayList<>(parameters.values());
    all.addAll(steps.values());
    all.addAll(answers.values());
    all.forEach(formula -> Checker.check(formula, names, functions, problems));
    return !problems.hasErrors();
  }
}
