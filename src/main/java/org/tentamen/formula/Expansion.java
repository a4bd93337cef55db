package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.formula.Surroundings.Index;
import org.tentamen.formula.Surroundings.Operand;
import org.tentamen.formula.Value.Items;

/**
 * Turns a tree into what is shown: a bank's functions become their bodies with the arguments put
 * in, and reductions of lists become sums and products, either with names or with numbers.
 */
final class Expansion {

  /** What names become. */
  enum Leaves {
    NAMES,
    NUMBERS
  }

  /** A formula that grows larger than this is no help to a reader. */
  private static final int LARGEST = 250;

  private final Functions functions;
  private final Leaves leaves;
  private final Leaf leaf;
  private final SeriesExpansion series;
  private int size;
  private boolean readsValues;

  /**
   * Begins an expansion.
   *
   * @param leaf how names and values are typeset
   * @param taken names that no running index may have
   */
  Expansion(Functions functions, Leaves leaves, Leaf leaf, List<String> taken) {
    this.functions = functions;
    this.leaves = leaves;
    this.leaf = leaf;
    this.series = new SeriesExpansion(this, taken);
  }

  Leaves leaves() {
    return leaves;
  }

  Functions functions() {
    return functions;
  }

  /** Whether a value was put in where a name could not stand. */
  boolean readsValues() {
    return readsValues;
  }

  private Shown value(Value value) {
    readsValues = true;
    return leaf.value(value);
  }

  /** Whether it has grown too large to show. */
  boolean isTooLarge() {
    return size > LARGEST;
  }

  /** An index letter that nothing else has. */
  Index nextIndex() {
    return series.next();
  }

  /** What is shown of a part, or of an item of it. */
  Shown shown(Operand operand) {
    if (++size > LARGEST) {
      return new Shown.Letter("\\dots");
    }
    Tree tree = operand.tree();
    if (tree instanceof Tree.Name name) {
      return named(name, operand);
    }
    if (tree instanceof Tree.Literal literal) {
      return new Shown.Number(literal.value());
    }
    if (tree instanceof Tree.Text text) {
      return leaf.words(text.text());
    }
    if (tree instanceof Tree.Call call) {
      return called(call.function(), whole(call.arguments(), operand), operand, operand.path());
    }
    if (tree instanceof Tree.Each each) {
      return row(each, operand);
    }
    if (tree instanceof Tree.If choice) {
      return chosen(choice, operand);
    }
    if (tree instanceof Tree.Index index) {
      return picked(index, operand);
    }
    if (tree instanceof Tree.ListOf list) {
      return listed(list, operand);
    }
    return operated(operand);
  }

  private Shown operated(Operand operand) {
    Tree tree = operand.tree();
    if (tree instanceof Tree.Binary binary) {
      return OperatorExpansion.of(
          binary.operator(),
          shown(operand.part(binary.left())),
          shown(operand.part(binary.right())));
    }
    if (tree instanceof Tree.Negate negate) {
      return new Shown.Minus(shown(operand.part(negate.operand())));
    }
    if (tree instanceof Tree.Not not) {
      return new Shown.Applied("not", List.of(shown(operand.part(not.operand()))));
    }
    throw new IllegalStateException("tree (" + tree + ") must be of a known kind");
  }

  private Shown named(Tree.Name name, Operand operand) {
    Optional<Operand> argument = operand.around().argument(name.name());
    if (argument.isPresent()) {
      return shown(argument.get().at(operand.path()));
    }
    if (leaves == Leaves.NAMES || name.name().equals("pi")) {
      return leaf.name(name.name(), operand);
    }
    return value(operand.value());
  }

  private Shown listed(Tree.ListOf list, Operand operand) {
    if (operand.path().isEmpty()) {
      return new Shown.Several(all(whole(list.items(), operand)));
    }
    Index first = operand.path().get(0);
    boolean known = first instanceof Index.At && first.sample() < list.items().size();
    List<Index> rest = operand.path().subList(1, operand.path().size());
    return known
        ? shown(new Operand(list.items().get(first.sample()), operand.around(), rest))
        : value(operand.value());
  }

  /** An item of a list; the index comes before those of the whole. */
  private Shown picked(Tree.Index index, Operand operand) {
    Value at = new Operand(index.index(), operand.around()).value();
    Optional<Integer> number =
        at instanceof Numeric n && n.isWhole() ? n.toRational().asInt() : Optional.empty();
    if (number.isEmpty()) {
      return value(operand.value());
    }
    List<Index> path = new ArrayList<>(List.of(new Index.At(number.get())));
    path.addAll(operand.path());
    return shown(new Operand(index.list(), operand.around(), path));
  }

  private Shown row(Tree.Each each, Operand operand) {
    if (operand.path().isEmpty()) {
      return leaves == Leaves.NUMBERS
          ? value(operand.value())
          : applied(each.function(), whole(each.arguments(), operand));
    }
    Index first = operand.path().get(0);
    List<Operand> rows =
        whole(each.arguments(), operand).stream()
            .map(a -> a.value() instanceof Items ? a.at(first) : a)
            .toList();
    return called(each.function(), rows, operand, operand.path().subList(1, operand.path().size()));
  }

  private static List<Operand> whole(List<Tree> trees, Operand operand) {
    List<Operand> whole = new ArrayList<>(trees.size());
    for (Tree tree : trees) {
      whole.add(new Operand(tree, operand.around()));
    }
    return whole;
  }

  /**
   * A function applied.
   *
   * @param arguments its arguments, whole
   * @param operand the part that is shown, for its value
   * @param path the item of the result that is shown
   */
  private Shown called(
      String function, List<Operand> arguments, Operand operand, List<Index> path) {
    Optional<Function> own = functions.own(function);
    if (own.isPresent()) {
      Surroundings body = operand.around().within(own.get(), arguments);
      return shown(new Operand(own.get().body().tree(), body, path));
    }
    Optional<Shown> reduced = series.of(function, arguments);
    if (reduced.isPresent()) {
      return reduced.get();
    }
    Optional<Definition> definition = functions.definition(function);
    if (definition.isPresent() && isItemByItem(definition.get(), arguments.size())) {
      return applied(function, at(arguments, path));
    }
    boolean known = leaves == Leaves.NUMBERS;
    return known && (!path.isEmpty() || operand.value() instanceof Items)
        ? value(operand.value())
        : applied(function, arguments);
  }

  private static List<Operand> at(List<Operand> operands, List<Index> path) {
    List<Operand> items = new ArrayList<>(operands.size());
    for (Operand operand : operands) {
      items.add(operand.at(path));
    }
    return items;
  }

  private Shown applied(String function, List<Operand> arguments) {
    return new Shown.Applied(function, all(arguments));
  }

  private List<Shown> all(List<Operand> operands) {
    List<Shown> all = new ArrayList<>(operands.size());
    for (Operand operand : operands) {
      all.add(shown(operand));
    }
    return all;
  }

  static boolean isItemByItem(Definition definition, int arguments) {
    boolean ofNumbers =
        definition.rule() instanceof Rule.OfNumber || definition.rule() instanceof Rule.OfNumbers;
    boolean outermost = definition.name().equals("max") || definition.name().equals("min");
    return ofNumbers || definition.name().equals("round") || (outermost && arguments > 1);
  }

  private Shown chosen(Tree.If choice, Operand operand) {
    if (leaves == Leaves.NUMBERS) {
      Value truth = operand.part(choice.condition()).value();
      if (truth instanceof Value.Truth one) {
        return shown(operand.part(one.holds() ? choice.then() : choice.otherwise()));
      }
      return value(operand.value());
    }
    Shown condition = shown(operand.part(choice.condition()));
    return new Shown.Cases(
        shown(operand.part(choice.then())),
        condition,
        shown(operand.part(choice.otherwise())),
        OperatorExpansion.opposite(condition));
  }
}
