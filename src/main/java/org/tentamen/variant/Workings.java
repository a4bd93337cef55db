package org.tentamen.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tentamen.bank.Answer;
import org.tentamen.bank.Part;
import org.tentamen.formula.CalculationException;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Tree;
import org.tentamen.formula.Typesetter;
import org.tentamen.formula.Value;
import org.tentamen.formula.Working;

/**
 * How the steps of a version are worked out: formula = formula with the numbers in = value.
 *
 * <p>Where a part's tolerance has a rounded replay, it is that replay which is shown, since it is
 * how students work it out: each step is rounded before the next one reads it.
 */
final class Workings implements CompiledText.Workings {

  private final Variant variant;
  private final Typesetter typesetter;
  private final Worked worked;

  Workings(Variant variant, Typesetter typesetter) {
    this.variant = variant;
    this.typesetter = typesetter;
    this.worked = worked(variant);
  }

  /** The exact solution where rounding fails. */
  private static Worked worked(Variant variant) {
    OptionalInt decimals = variant.plan().presentation().rounded();
    Optional<Solution> rounded =
        decimals.isPresent()
            ? variant.replays().solution(Replays.RIGHT, decimals)
            : Optional.empty();
    return rounded.orElseGet(variant::solve).worked();
  }

  @Override
  public Filling.Working of(String step) {
    Presentation shown = variant.plan().presentation();
    Formula formula = shown.step(step);
    int slot = variant.plan().layout().slot(step);
    boolean isRead = shown.readByOthers().contains(step);
    Value value = isRead ? worked.read()[slot] : worked.exact()[slot];
    Working working = typesetter.working(step, formula, values(formula), value);
    List<String> lines = new ArrayList<>(working.lines().size());
    for (Working.Line line : working.lines()) {
      lines.add(line.tex());
    }
    return new Filling.Working(lines);
  }

  /** The values of a formula's names, as it reads them. */
  private Map<String, Value> values(Formula formula) {
    Map<String, Value> values = new HashMap<>();
    for (String name : formula.names()) {
      OptionalInt slot = variant.plan().layout().scope().slot(name);
      if (slot.isPresent()) {
        values.put(name, worked.read()[slot.getAsInt()]);
      }
    }
    return values;
  }

  /** All steps that the answers need, and the answers as far as they are made of them. */
  List<Filling.Working> all() {
    List<Filling.Working> all = new ArrayList<>();
    for (String step : variant.plan().presentation().worked()) {
      all.add(of(step));
    }
    for (Part part : variant.plan().question().parts()) {
      answer(part.answer()).ifPresent(line -> all.add(new Filling.Working(List.of(line))));
    }
    return all;
  }

  /** A shape's sizes, a number still to be calculated, a formula; other answers say it all. */
  private Optional<String> answer(Answer answer) {
    if (answer instanceof Answer.Shape shape) {
      return Optional.of(sizes(shape.sizes()));
    }
    if (answer instanceof Answer.Number number) {
      return calculated(number.value());
    }
    if (answer instanceof Answer.Expression expression) {
      return withNumbers(expression);
    }
    return answer instanceof Answer.Whole whole ? calculated(whole.value()) : Optional.empty();
  }

  /** The variables stay names; nothing is shown of what cannot be written out without values. */
  private Optional<String> withNumbers(Answer.Expression expression) {
    Formula formula = expression.formula();
    Map<String, Value> values = values(formula);
    expression.variables().keySet().forEach(name -> values.put(name, Value.Symbol.of(name)));
    try {
      String names = typesetter.formula(formula, values);
      String numbers = typesetter.numbers(formula, values);
      return Optional.of(names.equals(numbers) ? names : names + " = " + numbers);
    } catch (CalculationException e) {
      return Optional.empty();
    }
  }

  private String sizes(List<Formula> sizes) {
    String names = product(sizes, size -> typesetter.formula(size, values(size)));
    String numbers = product(sizes, size -> typesetter.value(value(size)));
    return names.equals(numbers) ? numbers : names + " = " + numbers;
  }

  private static String product(List<Formula> sizes, Function<Formula, String> tex) {
    StringBuilder product = new StringBuilder();
    for (Formula size : sizes) {
      product.append(product.isEmpty() ? "" : " \\times ").append(tex.apply(size));
    }
    return product.toString();
  }

  private Optional<String> calculated(Formula formula) {
    Map<String, Value> values = values(formula);
    if (formula.tree() instanceof Tree.Name || values.isEmpty()) {
      return Optional.empty();
    }
    Working.Line line =
        typesetter.working("answer", formula, values, value(formula)).lines().get(0);
    String first = line.sides().get(0).tex();
    return Optional.of(
        line.sides().stream()
            .skip(1)
            .map(side -> " " + side)
            .collect(Collectors.joining("", first, "")));
  }

  private Value value(Formula formula) {
    return variant.plan().presentation().compiled(formula).value(worked);
  }
}
