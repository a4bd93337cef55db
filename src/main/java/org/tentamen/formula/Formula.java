package org.tentamen.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Passage;

/**
 * A formula as its author wrote it: the text and the tree it says.
 *
 * <pre>{@code
 * Formula area = Formula.of(Passage.of("area", "pi * r^2"));
 * area.names(); // [pi, r]
 * }</pre>
 */
public final class Formula {

  /** What operators between many operands may build; evaluation walks this deep. */
  static final int DEEPEST_TREE = 400;

  private final Passage passage;
  private final Tree tree;
  private final Set<String> names;
  private final Set<String> calls;

  private Formula(Passage passage, Tree tree) {
    this.passage = passage;
    this.tree = tree;
    this.names = names(tree);
    this.calls = calls(tree);
  }

  /**
   * Reads a formula.
   *
   * <p>Only its grammar is checked here; whether its names and functions exist is for {@link
   * Checker}.
   *
   * @param passage the whole formula
   * @param problems receives an error for everything that cannot be read, at its own column
   * @return empty where there are errors
   */
  public static Optional<Formula> read(Passage passage, Diagnostics problems) {
    Optional<List<Token>> tokens = Lexer.tokens(passage, problems);
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    try {
      Tree tree = new Parser(passage, tokens.get()).whole();
      return shallow(tree, problems) ? Optional.of(new Formula(passage, tree)) : Optional.empty();
    } catch (SyntaxProblem p) {
      problems.error(passage.at(p.index()), p.found(), p.expected(), p.mend());
      return Optional.empty();
    }
  }

  /**
   * Reads a formula, as {@link #read} does.
   *
   * @throws InvalidInputException with all its errors where it cannot be read
   */
  public static Formula of(Passage passage) {
    Diagnostics problems = new Diagnostics();
    Optional<Formula> formula = read(passage, problems);
    return formula.orElseThrow(() -> new InvalidInputException(problems.all()));
  }

  /**
   * The list of several formulas, for a list that was written item by item.
   *
   * @param items at least one, all from the same source
   */
  public static Formula list(List<Formula> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("items must not be empty; write [] for an empty list");
    }
    Passage whole = joined(items.stream().map(Formula::passage).toList());
    List<Tree> trees = items.stream().map(Formula::tree).toList();
    return new Formula(whole, new Tree.ListOf(trees, new Span(whole, 0, whole.text().length())));
  }

  private static Passage joined(List<Passage> items) {
    StringBuilder text = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    String separator = "[";
    for (Passage item : items) {
      text.append(separator).append(item.text());
      separator.chars().forEach(c -> offsets.add(item.at(0).offset()));
      for (int i = 0; i < item.text().length(); i++) {
        offsets.add(item.at(i).offset());
      }
      separator = ", ";
    }
    Passage last = items.get(items.size() - 1);
    int end = last.at(last.text().length()).offset();
    offsets.add(end);
    offsets.add(end);
    int[] places = offsets.stream().mapToInt(Integer::intValue).toArray();
    return Passage.of(text.append(']').toString(), last.source(), places);
  }

  /**
   * A part of this formula as a formula of its own, such as an argument of a table.
   *
   * @param part a tree within {@link #tree()}
   */
  public Formula part(Tree part) {
    Span span = part.span();
    return new Formula(span.passage().part(span.from(), span.to()), part);
  }

  /** The text as it was written. */
  public Passage passage() {
    return passage;
  }

  /** What it says. */
  public Tree tree() {
    return tree;
  }

  /** The names it reads, in the order of their first appearance; built-in constants are names. */
  public Set<String> names() {
    return names;
  }

  /** The functions it calls, in the order of their first appearance, those of {@code each} too. */
  public Set<String> calls() {
    return calls;
  }

  /** The text as it was written. */
  @Override
  public String toString() {
    return passage.text();
  }

  /** The names that a tree reads, in the order of their first appearance. */
  static Set<String> names(Tree tree) {
    Set<String> names = new LinkedHashSet<>();
    tree.visit(t -> addName(t, names));
    return Collections.unmodifiableSet(names);
  }

  private static void addName(Tree tree, Set<String> names) {
    if (tree instanceof Tree.Name name) {
      names.add(name.name());
    }
  }

  private static Set<String> calls(Tree tree) {
    Set<String> calls = new LinkedHashSet<>();
    tree.visit(t -> addCall(t, calls));
    return Collections.unmodifiableSet(calls);
  }

  private static void addCall(Tree tree, Set<String> calls) {
    if (tree instanceof Tree.Call call) {
      calls.add(call.function());
    } else if (tree instanceof Tree.Each each) {
      calls.add(each.function());
    }
  }

  /** Measured with a stack of its own: a sum of ten thousand terms is a tree as deep. */
  private static boolean shallow(Tree tree, Diagnostics problems) {
    record Visit(Tree tree, int depth) {}
    Deque<Visit> open = new ArrayDeque<>(List.of(new Visit(tree, 1)));
    while (!open.isEmpty()) {
      Visit visit = open.pop();
      if (visit.depth() > DEEPEST_TREE) {
        problems.error(
            tree.span().place(),
            "a formula with more than " + DEEPEST_TREE + " operations in a row",
            "",
            "Split it into several steps, or use sum or prod of a list.");
        return false;
      }
      visit.tree().parts().forEach(p -> open.push(new Visit(p, visit.depth() + 1)));
    }
    return true;
  }
}
