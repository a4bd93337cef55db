package org.tentamen.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tentamen.bank.Parameter;
import org.tentamen.bank.Parameter.Range;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Scope;
import org.tentamen.formula.Value;

/**
 * Compiles the range of one parameter.
 *
 * <p>What is drawn with equal probability: a place of a list of values; a step; every list of
 * independent items; with {@code distinct} every list without equal items; with {@code sorted}
 * every ascending list, once; with {@code sum: 1} every list with that sum; every place of the 1 in
 * {@code one_hot}; every order of a {@code shuffle}, and every order of every choice of a {@code
 * sample}, by places; a row.
 */
final class Ranges {

  private static final Value[] NO_SLOTS = new Value[0];

  /** Steps are kept as values up to here, and calculated for each draw beyond. */
  private static final int MOST_KEPT = 4096;

  private final Parameter parameter;
  private final Scope scope;
  private final Functions functions;
  private final String what;

  private Ranges(Parameter parameter, Scope scope, Functions functions) {
    this.parameter = parameter;
    this.scope = scope;
    this.functions = functions;
    this.what = "parameter '" + String.join(", ", parameter.names()) + "'";
  }

  /**
   * Compiles a parameter's range.
   *
   * @throws Failure where it is the same in every version, and no range
   */
  static CompiledRange compile(Parameter parameter, Scope scope, Functions functions) {
    return new Ranges(parameter, scope, functions).compile(parameter.range());
  }

  private CompiledRange compile(Range range) {
    if (range instanceof Range.OneOf oneOf) {
      return new CompiledRange.Constant(new Domain.OneOf(oneOf.values()));
    }
    if (range instanceof Range.Steps steps) {
      return steps(steps);
    }
    if (range instanceof Range.Computed computed) {
      Input value = input(computed.value());
      return compiled(value.reads(), (s, b) -> new Domain.Fixed(value.value(s, b)));
    }
    if (range instanceof Range.ListOf list) {
      return list(list);
    }
    if (range instanceof Range.OneHot oneHot) {
      Input length = input(oneHot.length());
      return compiled(
          length.reads(), (s, b) -> new Domain.OneHot(length.whole(s, b, 1, ListRange.MOST_CELLS)));
    }
    if (range instanceof Range.Sample sample) {
      return sample(sample);
    }
    if (range instanceof Range.Shuffle shuffle) {
      Domain pool = new Domain.OneOf(shuffle.values());
      return new CompiledRange.Constant(new Arrangement(pool, shuffle.values().size()));
    }
    if (range instanceof Range.Rows rows) {
      List<Value> values = new ArrayList<>();
      rows.rows().forEach(row -> values.add(new Value.Items(row)));
      return new CompiledRange.Constant(new Domain.OneOf(values));
    }
    throw new IllegalStateException("unknown range " + range);
  }

  private CompiledRange steps(Range.Steps steps) {
    Input from = input(steps.from());
    Input to = input(steps.to());
    Input step = input(steps.step());
    return compiled(
        union(from.reads(), to.reads(), step.reads()),
        (s, b) -> steps(from.exact(s, b), to.exact(s, b), step, step.exact(s, b)));
  }

  private static Domain steps(Rational from, Rational to, Input input, Rational step) {
    if (step.signum() <= 0) {
      throw input.refused(step, "a step above 0", "");
    }
    Rational last = to.minus(from).over(step).floor();
    if (last.signum() < 0) {
      return new Domain.Steps(from, step, 0);
    }
    int index =
        last.asInt().orElseThrow(() -> input.refused(step, "a step that gives fewer values", ""));
    return new Domain.Steps(from, step, index + 1L);
  }

  private CompiledRange sample(Range.Sample sample) {
    Input count = input(sample.count());
    Domain pool = new Domain.OneOf(sample.pool());
    return compiled(
        count.reads(), (s, b) -> new Arrangement(pool, count.whole(s, b, 0, sample.pool().size())));
  }

  private CompiledRange list(Range.ListOf list) {
    CompiledRange item = compile(list.item());
    Input length = input(list.length());
    ListRange rule = new ListRange(item, length, list, parameter.place(), what);
    return compiled(union(item.reads(), length.reads()), rule);
  }

  private CompiledRange compiled(Set<String> reads, CompiledRange.Rule rule) {
    return reads.isEmpty()
        ? new CompiledRange.Constant(kept(rule.in(NO_SLOTS, Budget.standard())))
        : new CompiledRange.Dependent(reads, rule);
  }

  private static Domain kept(Domain domain) {
    boolean worth =
        domain instanceof Domain.Steps && 0 < domain.count() && domain.count() <= MOST_KEPT;
    return worth ? new Domain.OneOf(ListRange.values(domain)) : domain;
  }

  private Input input(Formula formula) {
    return Input.compile(formula, scope, functions, what);
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> union = new TreeSet<>();
    for (Set<String> set : sets) {
      union.addAll(set);
    }
    return union;
  }
}
