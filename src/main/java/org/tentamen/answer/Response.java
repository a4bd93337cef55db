package org.tentamen.answer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** What a student answered, once it is understood. */
public sealed interface Response {

  /** The answer in the engine's own notation, as {@code read_as} shows it. */
  String print();

  /** The answer as a value that a later part can be replayed with; empty where it is none. */
  Optional<Value> asValue();

  /** The response that is exactly what a key says; empty for an essay. */
  static Optional<Response> exactly(Key key) {
    return ExactResponse.of(key);
  }

  /**
   * A number.
   *
   * @param value the exact value of what was typed, in the unit typed
   * @param digits the digits typed; empty where it was not typed as a decimal, such as {@code 1/3}
   * @param unit the unit as typed, empty for none
   */
  record Number(Rational value, Optional<Digits> digits, String unit) implements Response {

    Number inUnit(String name) {
      return new Number(value, digits, name);
    }

    @Override
    public String print() {
      String number = NumberPrint.exact(value);
      return unit.isEmpty() ? number : number + " " + unit;
    }

    @Override
    public Optional<Value> asValue() {
      return Optional.of(value);
    }
  }

  /**
   * A list of numbers; where its items are lists, a matrix.
   *
   * @param items {@link Number}s or lists of them
   */
  record Numbers(List<Response> items) implements Response {
    /** Copies the items. */
    public Numbers {
      items = List.copyOf(items);
    }

    /** The same with a unit that was typed once, behind the list or its last number. */
    Numbers inUnit(String unit) {
      String typed = unit.isEmpty() ? lastUnit() : unit.strip();
      return typed.isEmpty()
          ? this
          : (Numbers) everyNumber(n -> n.unit().isEmpty() ? n.inUnit(typed) : n);
    }

    /** The unit of the last number where no other number has one. */
    private String lastUnit() {
      boolean onlyLast =
          items.stream()
              .limit(Math.max(0, items.size() - 1))
              .allMatch(i -> i instanceof Number n && n.unit().isEmpty());
      return onlyLast && !items.isEmpty() && items.get(items.size() - 1) instanceof Number n
          ? n.unit()
          : "";
    }

    private Response everyNumber(UnaryOperator<Number> change) {
      return new Numbers(
          items.stream()
              .map(
                  i ->
                      i instanceof Number n
                          ? change.apply(n)
                          : i instanceof Numbers row ? row.everyNumber(change) : i)
              .toList());
    }

    /** A column of single numbers as a flat list, anything else as it is. */
    Numbers withoutSingleRows() {
      boolean column =
          !items.isEmpty()
              && items.stream().allMatch(i -> i instanceof Numbers row && row.items().size() == 1);
      return column
          ? new Numbers(items.stream().map(i -> ((Numbers) i).items().get(0)).toList())
          : this;
    }

    @Override
    public String print() {
      return items.stream().map(Response::print).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public Optional<Value> asValue() {
      return Optional.of(
          new Value.Items(items.stream().map(i -> i.asValue().orElseThrow()).toList()));
    }
  }

  /**
   * The sizes of an array.
   *
   * @param batch a first size that was given by word, such as {@code None} or {@code N}; empty for
   *     none
   * @param sizes numbers and symbols from the first axis on, without that word
   * @param text how they print, such as {@code 31×31×32}
   */
  record Sizes(Optional<String> batch, List<Value> sizes, String text) implements Response {
    /** Copies the sizes. */
    public Sizes {
      sizes = List.copyOf(sizes);
    }

    @Override
    public String print() {
      return text;
    }

    @Override
    public Optional<Value> asValue() {
      return batch.isPresent() ? Optional.empty() : Optional.of(new Value.Items(sizes));
    }
  }

  /**
   * Some of the options, perhaps none; exactly one for a single choice.
   *
   * @param picked their indexes, from 0
   * @param labels their labels, in the order of the sheet
   */
  record Options(SortedSet<Integer> picked, List<String> labels) implements Response {
    /** Copies the collections. */
    public Options {
      picked = Collections.unmodifiableSortedSet(new TreeSet<>(picked));
      labels = List.copyOf(labels);
    }

    @Override
    public String print() {
      return labels.isEmpty() ? "none" : String.join("; ", labels);
    }

    @Override
    public Optional<Value> asValue() {
      return Optional.empty();
    }
  }

  /**
   * An option for each item.
   *
   * @param picked for each item the index of its option, from 0; empty for an item left out
   * @param text how the pairs print
   */
  record Pairs(List<OptionalInt> picked, String text) implements Response {
    /** Copies the indexes. */
    public Pairs {
      picked = List.copyOf(picked);
    }

    @Override
    public String print() {
      return text;
    }

    @Override
    public Optional<Value> asValue() {
      return Optional.empty();
    }
  }

  /**
   * A word or phrase, or a longer text.
   *
   * @param text as typed, without the spaces around it
   */
  record Words(String text) implements Response {
    @Override
    public String print() {
      return text;
    }

    @Override
    public Optional<Value> asValue() {
      return Optional.empty();
    }
  }

  /**
   * A formula in variables.
   *
   * @param formula in the formula language
   * @param constants the values of its names that are no variables
   * @param functions those it may call
   */
  record Expression(Formula formula, Map<String, Value> constants, Functions functions)
      implements Response {
    /** Copies the constants. */
    public Expression {
      constants = Map.copyOf(constants);
    }

    @Override
    public String print() {
      return formula.passage().text();
    }

    @Override
    public Optional<Value> asValue() {
      return Optional.empty();
    }
  }
}
