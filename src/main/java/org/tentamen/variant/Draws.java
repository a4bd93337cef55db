package org.tentamen.variant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tentamen.bank.Question;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Value;

/**
 * Draws a question's parameters, again and again until its conditions hold.
 *
 * <p>Conditions are tried in the order of the file, and a step is worked out only when the first
 * condition that reads it comes up. Every parameter is drawn each time, even where an earlier one
 * has failed already, so that no parameter's numbers depend on another's.
 */
final class Draws {

  /** After so many draws that fail, there is something wrong with the conditions. */
  static final int MOST_DRAWS = 10_000;

  /** So much is calculated for draws that fail: 25 times what one of them may take. */
  private static final long MOST_SPENT = 50_000_000;

  /**
   * A draw that takes no more than this is not counted, since most draws never come to more, and
   * its verdict may be remembered. Verdicts of others are not, and they are counted: what a seed
   * draws, or that it draws nothing, does not depend on what was drawn before.
   */
  private static final long CHEAP = MOST_SPENT / MOST_DRAWS;

  private static final BigInteger[] NONE_WIDE = new BigInteger[0];

  private final Question question;
  private final Layout layout;
  private final List<Drawn> parameters;
  private final List<Condition> conditions;
  private final Optional<Verdicts> verdicts;

  /**
   * One of the conditions.
   *
   * @param input its formula
   * @param steps the steps that it reads and no earlier condition has read
   */
  private record Condition(Input input, List<Graph.Node> steps) {

    boolean holds(Value[] slots, Budget budget) {
      for (Graph.Node step : steps) {
        slots[step.slot()] = step.input().value(slots, budget);
      }
      Value value = input.value(slots, budget);
      if (value instanceof Value.Truth truth) {
        return truth.holds();
      }
      throw input.refused(value, "true or false", "Join a list with all(…) or any(…).");
    }
  }

  private Draws(
      Question question, Layout layout, List<Drawn> parameters, List<Condition> conditions) {
    this.question = question;
    this.layout = layout;
    this.parameters = parameters;
    this.conditions = conditions;
    this.verdicts = conditions.isEmpty() ? Optional.empty() : Verdicts.of(parameters);
  }

  /**
   * Compiles a question's parameters and conditions.
   *
   * @param solution gives the steps that conditions read
   * @throws Failure where a range is the same in every version, and no range
   */
  static Draws compile(Question question, Layout layout, Functions functions, Graph solution) {
    List<Drawn> parameters =
        question.parameters().stream().map(p -> Drawn.compile(p, layout, functions)).toList();
    for (Drawn parameter : parameters) {
      boolean isEmpty =
          parameter.range() instanceof CompiledRange.Constant constant
              && constant.domain().count() == 0;
      if (isEmpty) {
        throw parameter.empty();
      }
    }
    return new Draws(
        question,
        layout,
        Dependencies.order(parameters, Drawn::names, p -> p.range().reads()),
        conditions(question, layout, functions, solution));
  }

  private static List<Condition> conditions(
      Question question, Layout layout, Functions functions, Graph solution) {
    List<Condition> conditions = new ArrayList<>();
    Set<String> workedOut = new HashSet<>();
    for (Formula formula : question.where()) {
      Input input = Input.compile(formula, layout.scope(), functions, "condition");
      List<Graph.Node> steps = solution.leadingTo(input.reads());
      List<Graph.Node> fresh = steps.stream().filter(s -> workedOut.add(s.name())).toList();
      conditions.add(new Condition(input, fresh));
    }
    return conditions;
  }

  /** The parameters in the order in which ordinals count them. */
  List<Drawn> parameters() {
    return parameters;
  }

  /**
   * The draw of a seed.
   *
   * @throws org.tentamen.diagnostic.InvalidInputException where a formula fails, or no draw meets
   *     the conditions
   */
  Draw draw(Seed seed) {
    Stream[] streams = new Stream[parameters.size()];
    for (int i = 0; i < streams.length; i++) {
      streams[i] = parameters.get(i).stream(seed);
    }
    if (verdicts.isPresent()) {
      return draw(streams, verdicts.get());
    }
    Set<Drawn> empty = new LinkedHashSet<>();
    boolean complete = false;
    long left = MOST_SPENT;
    int drawn = 0;
    while (drawn < MOST_DRAWS && left > 0) {
      drawn++;
      Budget budget = Budget.standard();
      long before = budget.left();
      Optional<Draw> draw = once(streams, budget, empty);
      if (draw.isPresent() && accepts(draw.get().slots(), budget)) {
        return draw.get();
      }
      complete |= draw.isPresent();
      left -= counted(before - budget.left());
    }
    throw complete ? unmet(drawn) : empty.iterator().next().empty().explained(question.id());
  }

  private static long counted(long spent) {
    return spent <= CHEAP ? 0 : spent;
  }

  /**
   * After so many draws that fail, drawing stops.
   *
   * @param each what a draw takes
   */
  static int most(long each) {
    return each <= CHEAP ? MOST_DRAWS : (int) Math.max(1, MOST_SPENT / each);
  }

  /**
   * The first draw of a seed, whether it meets the conditions or not.
   *
   * @param budget is charged for it
   * @return empty where a parameter has no values
   * @throws org.tentamen.diagnostic.InvalidInputException where a formula fails
   */
  Optional<Value[]> attempt(Seed seed, Budget budget) {
    Stream[] streams = new Stream[parameters.size()];
    for (int i = 0; i < streams.length; i++) {
      streams[i] = parameters.get(i).stream(seed);
    }
    return once(streams, budget, new HashSet<>()).map(Draw::slots);
  }

  /** The same where it is known of each draw how many values a parameter has. */
  private Draw draw(Stream[] streams, Verdicts known) {
    long[] numbers = new long[streams.length];
    long left = MOST_SPENT;
    int drawn = 0;
    while (drawn < MOST_DRAWS && left > 0) {
      drawn++;
      int draw = numbers(streams, numbers);
      if (!known.isRefused(draw)) {
        Budget budget = Budget.standard();
        long before = budget.left();
        Value[] slots = slots(numbers, budget);
        if (known.isAccepted(draw)) {
          return new Draw(slots, numbers, NONE_WIDE);
        }
        boolean accepted = accepts(slots, budget);
        long spent = before - budget.left();
        if (spent <= CHEAP) {
          known.put(draw, accepted);
        }
        if (accepted) {
          return new Draw(slots, numbers, NONE_WIDE);
        }
        left -= counted(spent);
      }
    }
    throw unmet(drawn);
  }

  /** Draws each parameter's number; together they are the draw's. */
  private int numbers(Stream[] streams, long[] numbers) {
    long draw = 0;
    for (int i = 0; i < streams.length; i++) {
      numbers[i] = 0;
      if (parameters.get(i).range() instanceof CompiledRange.Constant constant) {
        long count = constant.domain().count();
        numbers[i] = count == 1 ? 0 : streams[i].below(count);
        draw = draw * count + numbers[i];
      }
    }
    return (int) draw;
  }

  /** The values of parameters with these numbers. */
  private Value[] slots(long[] numbers, Budget budget) {
    Value[] slots = layout.slots();
    for (int i = 0; i < numbers.length; i++) {
      Drawn parameter = parameters.get(i);
      parameter.put(domain(parameter, slots, budget).pick(new Digits(numbers[i])), slots);
    }
    return slots;
  }

  /**
   * Draws every parameter; empty where one has no values now.
   *
   * @param empty gets the parameters without values
   */
  private Optional<Draw> once(Stream[] streams, Budget budget, Set<Drawn> empty) {
    Value[] slots = layout.slots();
    long[] numbers = new long[streams.length];
    BigInteger[] wide = NONE_WIDE;
    boolean complete = true;
    for (int i = 0; i < streams.length; i++) {
      Drawn parameter = parameters.get(i);
      if (!complete && isMissing(parameter.readSlots(), slots)) {
        continue;
      }
      Domain domain = domain(parameter, slots, budget);
      long count = domain.count();
      if (count > 0) {
        numbers[i] = count == 1 ? 0 : streams[i].below(count);
        parameter.put(domain.pick(new Digits(numbers[i])), slots);
      } else if (count == 0) {
        complete = false;
        empty.add(parameter);
      } else {
        wide = wide.length == 0 ? new BigInteger[streams.length] : wide;
        numbers[i] = Domain.TOO_MANY_FOR_A_LONG;
        wide[i] = streams[i].below(domain.size());
        parameter.put(domain.pick(new Digits(wide[i])), slots);
      }
    }
    return complete ? Optional.of(new Draw(slots, numbers, wide)) : Optional.empty();
  }

  private static boolean isMissing(int[] readSlots, Value[] slots) {
    for (int slot : readSlots) {
      if (slots[slot] == null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The values that a parameter has now.
   *
   * @throws org.tentamen.diagnostic.InvalidInputException where its formulas have no value
   */
  Domain domain(Drawn parameter, Value[] slots, Budget budget) {
    try {
      return parameter.range().in(slots, budget);
    } catch (Failure e) {
      throw e.explained(question.id(), layout.values(slots));
    }
  }

  /**
   * Whether parameters meet the conditions.
   *
   * @param slots with all parameters; gets the steps that conditions read
   * @throws org.tentamen.diagnostic.InvalidInputException where a formula has no value
   */
  boolean accepts(Value[] slots, Budget budget) {
    try {
      for (Condition condition : conditions) {
        if (!condition.holds(slots, budget)) {
          return false;
        }
      }
      return true;
    } catch (Failure e) {
      throw e.explained(question.id(), layout.values(slots));
    }
  }

  /** The error where a parameter that other ranges read has more values than can be counted. */
  RuntimeException tooMany(Drawn parameter) {
    return parameter
        .failure(
            "more values than can be numbered, since another parameter's range reads it",
            "fewer values")
        .explained(question.id());
  }

  private RuntimeException unmet(int drawn) {
    return Failure.at(
            question.where().isEmpty() ? question.place() : question.where().get(0).passage().at(0),
            "where",
            "none of " + drawn + " draws meets the conditions",
            drawn == MOST_DRAWS ? "" : "conditions that take less to calculate",
            "Widen the ranges of the parameters, or drop a condition.")
        .explained(question.id());
  }
}
