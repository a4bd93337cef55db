package org.tentamen.variant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tentamen.answer.Key;
import org.tentamen.bank.Answer;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Value;

/** The keys that are words or formulas. */
final class WordRule {
  private WordRule() {}

  /**
   * The word that a mistake leads to.
   *
   * @param formula gives a text
   * @param words how it is compared
   */
  record OfMistake(AnswerFormula formula, Answer.Words words) implements KeyRule {
    @Override
    public Key key(Worked worked, Role role) {
      Value value = formula.value(worked);
      if (value instanceof Value.Text text) {
        return new Key.Words(List.of(text.text()), words.near(), words.folds());
      }
      throw formula.input().refused(value, "a text", "");
    }
  }

  /**
   * A formula in variables.
   *
   * @param formula the formula
   * @param variables its variables' domains
   * @param constants the slots of its other names
   * @param functions those that it may call
   */
  record OfExpression(
      Formula formula,
      Map<String, Key.Domain> variables,
      Map<String, Integer> constants,
      Functions functions)
      implements KeyRule {
    @Override
    public Key key(Worked worked, Role role) {
      Map<String, Value> values = new HashMap<>();
      constants.forEach((name, slot) -> values.put(name, worked.exact()[slot]));
      return new Key.Expression(formula, variables, values, functions);
    }
  }
}
