package org.tentamen.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Rational;

/**
 * One question with all its versions.
 *
 * @param id unique in the bank
 * @param title what people call it
 * @param tags its topics
 * @param parameters what is drawn, in the order of the file
 * @param where conditions that a draw must meet
 * @param steps the solution graph, in the order of the file
 * @param symbols names without a value, by name
 * @param tex by name, how it is typeset here; wins over the bank's
 * @param text what students read
 * @param parts what they answer; one with an empty id where the question has a single answer
 * @param misconceptions known mistakes, in the order of the file
 * @param hints help given one after the other, where a format can
 * @param solution the worked solution; empty where it is made from the steps
 * @param examples the question's own tests
 * @param penalty the share of the points lost for each further try, where an exported format has
 *     tries
 * @param place where it starts in the file
 */
public record Question(
    String id,
    String title,
    List<String> tags,
    List<Parameter> parameters,
    List<Formula> where,
    List<Step> steps,
    Map<String, Key.SymbolName> symbols,
    Map<String, String> tex,
    Text text,
    List<Part> parts,
    List<Misconception> misconceptions,
    List<Text> hints,
    Optional<Text> solution,
    List<Example> examples,
    Optional<Rational> penalty,
    Place place) {

  /** Copies the collections. */
  public Question {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    where = List.copyOf(where);
    steps = List.copyOf(steps);
    symbols = Map.copyOf(symbols);
    tex = Map.copyOf(tex);
    parts = List.copyOf(parts);
    misconceptions = List.copyOf(misconceptions);
    hints = List.copyOf(hints);
    examples = List.copyOf(examples);
  }

  /**
   * All its texts: what is asked, what each part asks, what mistakes are told, hints, the solution.
   */
  public List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    texts.add(text);
    parts.forEach(part -> part.ask().ifPresent(texts::add));
    misconceptions.forEach(mistake -> mistake.feedback().ifPresent(texts::add));
    texts.addAll(hints);
    solution.ifPresent(texts::add);
    return List.copyOf(texts);
  }

  /** The points of all parts together. */
  public Rational points() {
    Rational points = parts.get(0).points();
    for (Part part : parts.subList(1, parts.size())) {
      points = points.plus(part.points());
    }
    return points;
  }

  /**
   * The same question for other points, of which each part has the same share as before.
   *
   * @param points above 0
   */
  public Question worth(Rational points) {
    Rational factor = points.over(points());
    return new Question(
        id,
        title,
        tags,
        parameters,
        where,
        steps,
        symbols,
        tex,
        text,
        parts.stream().map(part -> part.worth(part.points().times(factor))).toList(),
        misconceptions,
        hints,
        solution,
        examples,
        penalty,
        place);
  }

  /** The same question with other misconceptions, and without examples, which name them. */
  public Question believing(List<Misconception> others) {
    return new Question(
        id,
        title,
        tags,
        parameters,
        where,
        steps,
        symbols,
        tex,
        text,
        parts,
        others,
        hints,
        solution,
        List.of(),
        penalty,
        place);
  }

  /**
   * A named formula over parameters and earlier steps.
   *
   * @param name unique among parameters, steps and symbols
   * @param formula what it computes
   * @param place where the name stands
   */
  public record Step(String name, Formula formula, Place place) {}
}
