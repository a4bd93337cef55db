package org.tentamen.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.answer.Key;
import org.tentamen.bank.Answer;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Scope;
import org.tentamen.formula.Tree;

/** Compiles the answers of a question into the rules that their keys follow from. */
final class KeyRules {

  private final Question question;
  private final Scope scope;
  private final Functions functions;

  private final List<Input> inputs = new ArrayList<>();

  /** The names that the formulas of the answer being compiled read. */
  private final Set<String> reads = new HashSet<>();

  KeyRules(Question question, Scope scope, Functions functions) {
    this.question = question;
    this.scope = scope;
    this.functions = functions;
  }

  /**
   * The rules of one part.
   *
   * @param wrong the formula that a misconception puts in place of the answer's; the kind stays,
   *     and there are no other answers then
   */
  PartRule part(Part part, Optional<Formula> wrong) {
    String what = part.id().isEmpty() ? "answer" : "answer of part '" + part.id() + "'";
    reads.clear();
    KeyRule key = rule(part.answer(), wrong, what);
    Set<String> readByKey = Set.copyOf(reads);
    List<KeyRule> also = new ArrayList<>();
    if (wrong.isEmpty()) {
      part.also().forEach(other -> also.add(rule(other, Optional.empty(), what)));
    }
    return new PartRule(key, List.copyOf(also), readByKey);
  }

  private KeyRule rule(Answer answer, Optional<Formula> wrong, String what) {
    if (answer instanceof Answer.Number number) {
      return new NumberRule.OfNumber(formula(wrong.orElse(number.value()), what), number.rules());
    }
    if (answer instanceof Answer.Whole whole) {
      return new NumberRule.OfWhole(formula(wrong.orElse(whole.value()), what), whole.form());
    }
    if (answer instanceof Answer.Shape shape) {
      Formula sizes = wrong.orElseGet(() -> oneList(shape.sizes()));
      return new ListRule.OfShape(formula(sizes, what), shape, question.symbols());
    }
    if (answer instanceof Answer.Vector vector) {
      return new ListRule.OfVector(formula(wrong.orElse(vector.values()), what), vector);
    }
    if (answer instanceof Answer.Choice choice) {
      Formula correct = wrong.orElse(choice.correct());
      return new ChoiceRule.OfOne(
          labels(choice.options(), what),
          formula(correct, what),
          ties(correct).map(ties -> AnswerFormula.compile(ties, scope, functions, what)));
    }
    if (answer instanceof Answer.Choices choices) {
      return new ChoiceRule.OfSet(
          labels(choices.options(), what),
          formula(wrong.orElse(choices.correct()), what),
          choices.marking());
    }
    if (answer instanceof Answer.Match match) {
      return new ChoiceRule.OfItems(
          labels(match.items(), what),
          labels(match.options(), what),
          formula(wrong.orElse(match.correct()), what));
    }
    return wordRule(answer, wrong, what);
  }

  /** All places of the extreme, where a formula asks for one of them. */
  private static Optional<Formula> ties(Formula formula) {
    if (!(formula.tree() instanceof Tree.Call call) || call.arguments().size() != 1) {
      return Optional.empty();
    }
    String list = formula.part(call.arguments().get(0)).passage().text();
    return switch (call.function()) {
      case "argmin" -> Optional.of(Formula.of(Passage.of("ties", "ties(" + list + ")")));
      case "argmax" -> Optional.of(Formula.of(Passage.of("ties", "ties(-(" + list + "))")));
      default -> Optional.empty();
    };
  }

  private KeyRule wordRule(Answer answer, Optional<Formula> wrong, String what) {
    if (answer instanceof Answer.Words words) {
      Key key = new Key.Words(words.accepted(), words.near(), words.folds());
      return wrong
          .<KeyRule>map(f -> new WordRule.OfMistake(formula(f, what), words))
          .orElseGet(() -> (worked, role) -> key);
    }
    if (answer instanceof Answer.Essay essay) {
      Key key = new Key.Essay(essay.points());
      return (worked, role) -> key;
    }
    if (answer instanceof Answer.Expression expression) {
      return new WordRule.OfExpression(
          wrong.orElse(expression.formula()),
          expression.variables(),
          constants(expression, wrong),
          functions);
    }
    throw new IllegalStateException("unknown answer " + answer);
  }

  /** The slots of the names that are not the expression's own variables. */
  private Map<String, Integer> constants(Answer.Expression expression, Optional<Formula> wrong) {
    Map<String, Integer> slots = new HashMap<>();
    for (String name : wrong.orElse(expression.formula()).names()) {
      if (!expression.variables().containsKey(name) && scope.slot(name).isPresent()) {
        slots.put(name, scope.slot(name).getAsInt());
        reads.add(name);
      }
    }
    return slots;
  }

  private LabelRule labels(Answer.Labels labels, String what) {
    return labels instanceof Answer.Labels.Fixed fixed
        ? LabelRule.of(fixed.labels())
        : LabelRule.of(formula(((Answer.Labels.Computed) labels).formula(), what));
  }

  private AnswerFormula formula(Formula formula, String what) {
    AnswerFormula compiled = AnswerFormula.compile(formula, scope, functions, what);
    reads.addAll(compiled.input().reads());
    inputs.add(compiled.input());
    return compiled;
  }

  /** The formulas of all answers compiled so far. */
  List<Input> inputs() {
    return List.copyOf(inputs);
  }

  /** A shape's sizes as one list; {@code shape: dims} has one formula, which gives the list. */
  private static Formula oneList(List<Formula> sizes) {
    return sizes.size() == 1 ? sizes.get(0) : Formula.list(sizes);
  }
}
