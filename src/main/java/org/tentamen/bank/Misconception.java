package org.tentamen.bank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Function;
import org.tentamen.formula.Rational;

/**
 * A known mistake: the solution graph with something in it replaced.
 *
 * @param id unique in the question
 * @param replaced what is replaced by what
 * @param feedback what a student who made it is told
 * @param credit the share of the part's points it still earns, 0 to 1; the bank's default where the
 *     question says none
 * @param place where it starts in the file
 */
public record Misconception(
    String id, Replaced replaced, Optional<Text> feedback, Rational credit, Place place) {

  /**
   * What a mistake replaces.
   *
   * @param parameters formulas for parameters, by name
   * @param steps formulas for steps, by name
   * @param functions functions in place of a bank's or a built-in one of the same name
   * @param answers formulas for answers, by part id; the id is empty where the question has a
   *     single answer
   */
  public record Replaced(
      Map<String, Formula> parameters,
      Map<String, Formula> steps,
      List<Function> functions,
      Map<String, Formula> answers) {
    /** Copies the collections. */
    public Replaced {
      parameters = Map.copyOf(parameters);
      steps = Map.copyOf(steps);
      functions = List.copyOf(functions);
      answers = Map.copyOf(answers);
    }
  }
}
