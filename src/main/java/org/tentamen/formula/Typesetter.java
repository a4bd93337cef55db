package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tentamen.formula.Expansion.Leaves;
import org.tentamen.formula.Surroundings.Index;
import org.tentamen.formula.Surroundings.Operand;
import org.tentamen.formula.Value.Items;
import org.tentamen.formula.Working.Line;
import org.tentamen.formula.Working.Side;

/**
 * Typesets formulas, names and values in TeX, as a lecturer would write them.
 *
 * <pre>{@code
 * Typesetter typesetter = new Typesetter(functions, Map.of("yhat", "\\hat y"), NumberText.USUAL);
 * Working working = typesetter.working("O_w", formula, values, values.get("O_w"));
 * }</pre>
 */
public final class Typesetter {

  /** A list is worked out item by item up to so many items. */
  private static final int MOST_ITEMS = 9;

  private final Functions functions;
  private final Leaf leaf;
  private final TexWriter writer;

  /**
   * Fixes how things are typeset.
   *
   * @param functions those that formulas call; a bank's are spelled out
   * @param tex how names are typeset that do not follow from their letters, by name
   * @param numbers how numbers print
   */
  public Typesetter(Functions functions, Map<String, String> tex, NumberText numbers) {
    this.functions = functions;
    this.leaf = new Leaf(tex);
    this.writer = new TexWriter(numbers);
  }

  /** A name in TeX: {@code lambda} as λ, {@code y_hat} with a hat, {@code F_pool} with an index. */
  public String name(String name) {
    return leaf.identifier(name).tex();
  }

  /** A value in TeX: a number, a list in brackets, a matrix, a text as text. */
  public String value(Value value) {
    return writer.tex(leaf.value(value));
  }

  /**
   * A formula in TeX, with its names.
   *
   * @param values the names' values, which say how long lists are
   */
  public String formula(Formula formula, Map<String, Value> values) {
    return writer.tex(expansion(formula, Leaves.NAMES).shown(whole(formula, values)));
  }

  /**
   * A formula in TeX, with the values of its names in their places.
   *
   * @param values the names' values
   */
  public String numbers(Formula formula, Map<String, Value> values) {
    return writer.tex(expansion(formula, Leaves.NUMBERS).shown(whole(formula, values)));
  }

  /**
   * How a step is worked out.
   *
   * @param name the step's name
   * @param formula the step's formula
   * @param values the values of the names that the formula reads
   * @param value the step's value, perhaps rounded as a student rounds it
   */
  public Working working(String name, Formula formula, Map<String, Value> values, Value value) {
    Operand whole = whole(formula, values);
    Identifier subject = leaf.identifier(name);
    if (!(value instanceof Items list) || list.size() == 0) {
      return new Working(List.of(line(subject, formula, whole, value, true)));
    }
    boolean flat = list.items().stream().noneMatch(i -> i instanceof Items);
    boolean byItem = flat && list.size() <= MOST_ITEMS;
    Expansion names = expansion(formula, Leaves.NAMES);
    boolean alike = Itemizing.ANY.shows(whole, functions);
    List<Line> lines = new ArrayList<>();
    if (alike) {
      lines.add(general(subject, whole, list, names));
    }
    if (!byItem || !Itemizing.EACH.shows(whole, functions)) {
      lines.add(line(subject, formula, whole, value, !alike));
      return new Working(lines);
    }
    IntStream.range(0, list.size())
        .mapToObj(i -> item(subject, formula, whole, list, i, !alike))
        .forEach(lines::add);
    return new Working(lines);
  }

  private Line item(
      Identifier subject, Formula formula, Operand whole, Items list, int i, boolean named) {
    Index at = new Index.At(i);
    return line(subject.with(List.of(at.tex())), formula, whole.at(at), list.get(i), named);
  }

  /** One line for all items, with an index that runs through them. */
  private Line general(Identifier subject, Operand whole, Items list, Expansion names) {
    List<Index> path = new ArrayList<>();
    Value row = list;
    while (row instanceof Items items && items.size() > 0) {
      path.add(names.nextIndex());
      row = items.get(0);
    }
    String left = subject.with(path.stream().map(Index::tex).toList()).tex();
    return new Line(left, List.of(new Side("=", writer.tex(names.shown(whole.at(path))))));
  }

  private Line line(
      Identifier subject, Formula formula, Operand operand, Value value, boolean named) {
    List<Side> sides = new ArrayList<>();
    if (named) {
      addNames(sides, formula, operand);
    }
    boolean single = !(value instanceof Items);
    if (single) {
      addNumbers(sides, formula, operand);
    }
    addValue(sides, operand, value);
    return new Line(subject.tex(), sides);
  }

  private void addNames(List<Side> sides, Formula formula, Operand operand) {
    Expansion expansion = expansion(formula, Leaves.NAMES);
    Shown shown = expansion.shown(operand);
    addNew(sides, writer.tex(expansion.isTooLarge() ? unspelt(formula, operand) : shown));
  }

  /** With the calls of a bank's functions left as they are. */
  private Shown unspelt(Formula formula, Operand operand) {
    List<String> taken = List.copyOf(formula.names());
    return new Expansion(Functions.builtIn(), Leaves.NAMES, leaf, taken).shown(operand);
  }

  private void addNumbers(List<Side> sides, Formula formula, Operand operand) {
    Expansion expansion = expansion(formula, Leaves.NUMBERS);
    Shown shown = expansion.shown(operand);
    if (!expansion.isTooLarge()) {
      addNew(sides, writer.tex(shown));
      addNew(sides, writer.tex(Simplification.beforeLast(shown)));
    }
  }

  private static void addNew(List<Side> sides, String tex) {
    boolean known = sides.stream().anyMatch(s -> s.tex().equals(tex));
    if (!known) {
      sides.add(new Side("=", tex));
    }
  }

  /** The value; a side before it that is the same number says it already. */
  private void addValue(List<Side> sides, Operand operand, Value value) {
    String tex = value(value);
    sides.removeIf(s -> s.tex().equals(tex));
    sides.add(new Side(isExact(value, operand) ? "=" : "\\approx", tex));
  }

  private boolean isExact(Value printed, Operand operand) {
    return isShort(printed) && printed.equals(operand.value());
  }

  private boolean isShort(Value printed) {
    if (printed instanceof Items list) {
      return list.items().stream().allMatch(this::isShort);
    }
    return !(printed instanceof Numeric number) || writer.isExact(number);
  }

  private Operand whole(Formula formula, Map<String, Value> values) {
    return new Operand(formula.tree(), Surroundings.of(functions, values));
  }

  private Expansion expansion(Formula formula, Leaves leaves) {
    return new Expansion(functions, leaves, leaf, List.copyOf(formula.names()));
  }
}
