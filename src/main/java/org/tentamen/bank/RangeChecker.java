package org.tentamen.bank;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Type;
import org.tentamen.formula.Value;

/** Finds ranges that can have no value, and says what is known of the values of the others. */
final class RangeChecker {

  /** Longer lists are no exercise, and would let a few words fill the memory. */
  private static final int LONGEST_LIST = 10_000;

  private final Vocabulary vocabulary;
  private final Diagnostics problems;

  RangeChecker(Vocabulary vocabulary, Diagnostics problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** The names that a range's formulas read. */
  static Set<String> names(Parameter.Range range) {
    Set<String> names = new LinkedHashSet<>();
    formulas(range).forEach(f -> names.addAll(f.names()));
    return names;
  }

  private static List<Formula> formulas(Parameter.Range range) {
    if (range instanceof Parameter.Range.Steps steps) {
      return List.of(steps.from(), steps.to(), steps.step());
    }
    if (range instanceof Parameter.Range.Computed computed) {
      return List.of(computed.value());
    }
    if (range instanceof Parameter.Range.OneHot oneHot) {
      return List.of(oneHot.length());
    }
    if (range instanceof Parameter.Range.Sample sample) {
      return List.of(sample.count());
    }
    if (range instanceof Parameter.Range.ListOf list) {
      List<Formula> all = new java.util.ArrayList<>(formulas(list.item()));
      all.add(list.length());
      return all;
    }
    return List.of();
  }

  /** Checks a parameter, and tells the vocabulary the types of its names. */
  void check(Parameter parameter) {
    if (parameter.range() instanceof Parameter.Range.Rows rows) {
      for (int i = 0; i < parameter.names().size(); i++) {
        int column = i;
        List<Value> values = rows.rows().stream().map(row -> row.get(column)).toList();
        vocabulary.type(parameter.names().get(i), common(values));
      }
      return;
    }
    Type type = type(parameter.range(), parameter.place());
    parameter.names().forEach(name -> vocabulary.type(name, type));
  }

  private Type type(Parameter.Range range, Place place) {
    if (range instanceof Parameter.Range.OneOf oneOf) {
      return common(oneOf.values());
    }
    if (range instanceof Parameter.Range.Steps steps) {
      return steps(steps);
    }
    if (range instanceof Parameter.Range.Computed computed) {
      return vocabulary.checkOfParameters(computed.value());
    }
    if (range instanceof Parameter.Range.ListOf list) {
      return list(list, place);
    }
    if (range instanceof Parameter.Range.OneHot oneHot) {
      return new Type.ListOf(Type.NUMBER, count(oneHot.length(), "a length", 1));
    }
    if (range instanceof Parameter.Range.Sample sample) {
      return sample(sample);
    }
    if (range instanceof Parameter.Range.Shuffle shuffle) {
      return Type.list(common(shuffle.values()), shuffle.values().size());
    }
    throw new IllegalStateException("range (" + range + ") must be of a known kind");
  }

  private static Type common(List<Value> values) {
    return values.stream().map(Type::of).reduce(Type::common).orElse(Type.UNKNOWN);
  }

  private Type steps(Parameter.Range.Steps steps) {
    requireNumber(steps.from(), "'from'");
    requireNumber(steps.to(), "'to'");
    requireNumber(steps.step(), "'step'");
    Optional<Rational> from = Constant.of(steps.from());
    Optional<Rational> to = Constant.of(steps.to());
    Optional<Rational> step = Constant.of(steps.step());
    if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
      problems.error(
          steps.from().passage().at(0),
          "'from' (" + from.get() + ") above 'to' (" + to.get() + ")",
          "'from' below 'to'",
          "Write `from: " + to.get() + ", to: " + from.get() + "`.");
    }
    if (step.filter(s -> s.signum() <= 0).isPresent()) {
      problems.error(
          steps.step().passage().at(0),
          "a step of " + step.get(),
          "a step above 0",
          step.get().signum() < 0 ? "Write `step: " + step.get().negated() + "`." : "");
    }
    return Type.NUMBER;
  }

  private Type list(Parameter.Range.ListOf list, Place place) {
    Type item = type(list.item(), place);
    OptionalInt length = count(list.length(), "a length", 1);
    if (list.sumsToOne()) {
      SumOfOne.check(list, length, place, problems);
    }
    if (list.distinct() && length.isPresent()) {
      checkDistinct(list, length.getAsInt());
    }
    if (list.sorted() && item != Type.NUMBER && item != Type.UNKNOWN) {
      problems.error(place, "a sorted list of " + item.described(), "a list of numbers", "");
    }
    return new Type.ListOf(item, length);
  }

  private void checkDistinct(Parameter.Range.ListOf list, int length) {
    Optional<Rational> values = size(list.item());
    if (values.filter(v -> v.compareTo(Rational.of(length)) < 0).isPresent()) {
      problems.error(
          list.length().passage().at(0),
          length + " distinct items of " + values.get() + " values",
          "a length of at most " + values.get(),
          "");
    }
  }

  /** How many different values a range has, where that is known. */
  private static Optional<Rational> size(Parameter.Range range) {
    if (range instanceof Parameter.Range.OneOf oneOf) {
      return Optional.of(Rational.of(new HashSet<>(oneOf.values()).size()));
    }
    if (range instanceof Parameter.Range.Steps steps) {
      Optional<Rational> from = Constant.of(steps.from());
      Optional<Rational> to = Constant.of(steps.to());
      Optional<Rational> step = Constant.of(steps.step()).filter(s -> s.signum() > 0);
      boolean known = from.isPresent() && to.isPresent() && step.isPresent();
      return known && from.get().compareTo(to.get()) <= 0
          ? Optional.of(to.get().minus(from.get()).over(step.get()).floor().plus(Rational.ONE))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private Type sample(Parameter.Range.Sample sample) {
    OptionalInt count = count(sample.count(), "a number of items", 0);
    if (count.isPresent() && count.getAsInt() > sample.pool().size()) {
      problems.error(
          sample.count().passage().at(0),
          "a sample of " + count.getAsInt() + " out of " + sample.pool().size(),
          "at most " + sample.pool().size(),
          "");
    }
    return new Type.ListOf(common(sample.pool()), count);
  }

  private OptionalInt count(Formula formula, String what, int least) {
    requireNumber(formula, what);
    Optional<Rational> constant = Constant.of(formula);
    Optional<Integer> count =
        constant.flatMap(Rational::asInt).filter(n -> n >= least && n <= LONGEST_LIST);
    if (constant.isPresent() && count.isEmpty()) {
      problems.error(
          formula.passage().at(0),
          what + " of " + constant.get(),
          "a whole number from " + least + " to " + LONGEST_LIST,
          "");
    }
    return count.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private void requireNumber(Formula formula, String what) {
    Type type = vocabulary.checkOfParameters(formula);
    if (type != Type.NUMBER && type != Type.UNKNOWN) {
      problems.error(formula.passage().at(0), type.described() + " for " + what, "a number", "");
    }
  }
}
