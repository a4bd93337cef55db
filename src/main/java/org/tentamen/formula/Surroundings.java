package org.tentamen.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tentamen.formula.Value.Items;

/** What the names of a formula that is to be shown stand for: values, or a function's arguments. */
final class Surroundings {

  private final Functions functions;
  private final Map<String, Value> values;
  private final Map<String, Operand> arguments;

  private Surroundings(
      Functions functions, Map<String, Value> values, Map<String, Operand> arguments) {
    this.functions = functions;
    this.values = values;
    this.arguments = arguments;
  }

  /** An index into a list: a number from 0, or a letter that runs through all of them. */
  sealed interface Index {

    /** The item that stands for all where the index runs. */
    int sample();

    /** How it is typeset: items count from 1. */
    String tex();

    /** One item. */
    record At(int sample) implements Index {
      @Override
      public String tex() {
        return Integer.toString(sample + 1);
      }
    }

    /** Any item. */
    record Running(String tex) implements Index {
      @Override
      public int sample() {
        return 0;
      }
    }
  }

  /** A part of a formula, or an item of it, in its surroundings. */
  record Operand(Tree tree, Surroundings around, List<Index> path) {

    Operand(Tree tree, Surroundings around) {
      this(tree, around, List.of());
    }

    /** An item of it, or an item of an item. */
    Operand at(List<Index> more) {
      if (path.isEmpty() || more.isEmpty()) {
        return more.isEmpty() ? this : new Operand(tree, around, more);
      }
      List<Index> longer = new ArrayList<>(path);
      longer.addAll(more);
      return new Operand(tree, around, longer);
    }

    Operand at(Index index) {
      return at(List.of(index));
    }

    /** Another part in the same surroundings, at the same items. */
    Operand part(Tree other) {
      return new Operand(other, around, path);
    }

    /** Its value; where an index runs, that of the first item. */
    Value value() {
      return Surroundings.item(around.value(tree), path);
    }
  }

  static Surroundings of(Functions functions, Map<String, Value> values) {
    return new Surroundings(functions, values, Map.of());
  }

  /** Those of a function's body. */
  Surroundings within(Function function, List<Operand> operands) {
    Map<String, Operand> bound = new HashMap<>();
    for (int i = 0; i < operands.size(); i++) {
      bound.put(function.parameters().get(i), operands.get(i));
    }
    return new Surroundings(functions, Map.of(), bound);
  }

  /** What a parameter stands for; empty for the names outside of functions. */
  Optional<Operand> argument(String name) {
    return Optional.ofNullable(arguments.get(name));
  }

  /** The value of a part. */
  Value value(Tree tree) {
    if (tree instanceof Tree.Name name) {
      Value known = valueOf(name.name());
      if (known != null) {
        return known;
      }
    }
    List<String> scope = new ArrayList<>();
    List<Value> slots = new ArrayList<>();
    for (String name : functions.namesIn(tree)) {
      Value value = valueOf(name);
      if (value != null) {
        scope.add(name);
        slots.add(value);
      }
    }
    return functions.compiled(tree, scope).run(slots.toArray(Value[]::new), Budget.standard());
  }

  /** The value of a name, where it has one. */
  Optional<Value> known(String name) {
    return Optional.ofNullable(valueOf(name));
  }

  private @Nullable Value valueOf(String name) {
    Operand argument = arguments.get(name);
    return argument == null ? values.get(name) : argument.value();
  }

  /** An item of a value; a single value is its own item, as lists take it item by item. */
  static Value item(Value value, List<Index> path) {
    Value item = value;
    for (Index index : path) {
      boolean inside = item instanceof Items list && index.sample() < list.size();
      item = inside ? ((Items) item).get(index.sample()) : item;
    }
    return item;
  }
}
