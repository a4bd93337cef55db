package org.tentamen.variant;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Scope;
import org.tentamen.formula.Span;
import org.tentamen.formula.Tree;
import org.tentamen.formula.Value;

/**
 * The formula of an answer. In a rounded replay it reads rounded steps, but a step that is the
 * answer itself, or an item of it, is read as it was calculated: an answer is never rounded.
 */
final class AnswerFormula {

  private final Input input;
  private final boolean isBare;
  private final List<AnswerFormula> items;

  private AnswerFormula(Input input, boolean isBare, List<AnswerFormula> items) {
    this.input = input;
    this.isBare = isBare;
    this.items = items;
  }

  static AnswerFormula compile(Formula formula, Scope scope, Functions functions, String what) {
    Input input = Input.compile(formula, scope, functions, what);
    Tree tree = formula.tree();
    List<AnswerFormula> items = new ArrayList<>();
    if (tree instanceof Tree.ListOf list) {
      for (Tree item : list.items()) {
        Span span = item.span();
        Formula part = Formula.of(span.passage().part(span.from(), span.to()));
        items.add(compile(part, scope, functions, what));
      }
    }
    boolean bare =
        tree instanceof Tree.Name
            || (tree instanceof Tree.Index index && index.list() instanceof Tree.Name);
    return new AnswerFormula(input, bare, items);
  }

  /** The formula itself. */
  Input input() {
    return input;
  }

  /**
   * The answer's value.
   *
   * @throws Failure where it has none
   */
  Value value(Worked worked) {
    if (!worked.isRounded() || isBare) {
      return input.value(worked.exact(), Budget.standard());
    }
    return items.isEmpty()
        ? input.value(worked.read(), Budget.standard())
        : new Value.Items(items.stream().map(i -> i.value(worked)).toList());
  }

  /** The names of the steps or parameters it is made of; empty where it calculates anything. */
  List<String> bareNames() {
    if (input.formula().tree() instanceof Tree.Name name) {
      return input.reads().isEmpty() ? List.of() : List.of(name.name());
    }
    List<String> names = new ArrayList<>();
    for (AnswerFormula item : items) {
      List<String> bare = item.bareNames();
      if (bare.size() != 1) {
        return List.of();
      }
      names.addAll(bare);
    }
    return names;
  }
}
