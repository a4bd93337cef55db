package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

  /** A question has a few; lists of all lengths must not gather here. */
  private static final int MOST_OUTLINES = 2_000;

  private final Functions functions;
  private final Leaf leaf;
  private final TexWriter writer;

  /** What does not depend on values; versions differ in nothing else. */
  private final Map<Outline.Of, Outline> outlines = new ConcurrentHashMap<>();

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
    Outline outline = outline(formula, values);
    if (!(value instanceof Items list) || list.size() == 0) {
      return new Working(List.of(line(subject, formula, whole, value, Optional.of(outline))));
    }
    boolean byItem = list.size() <= MOST_ITEMS && isFlat(list);
    boolean alike = outline.shows(Itemizing.ANY, whole, functions);
    Optional<Outline> named = alike ? Optional.empty() : Optional.of(outline);
    List<Line> lines = new ArrayList<>();
    if (alike) {
      lines.add(general(subject, formula, whole, list, outline));
    }
    if (!byItem || !outline.shows(Itemizing.EACH, whole, functions)) {
      lines.add(line(subject, formula, whole, value, named));
      return new Working(lines);
    }
    for (int i = 0; i < list.size(); i++) {
      Index at = new Index.At(i);
      Identifier item = subject.with(List.of(at.tex()));
      lines.add(line(item, formula, whole.at(at), list.get(i), named));
    }
    return new Working(lines);
  }

  private Outline outline(Formula formula, Map<String, Value> values) {
    Outline.Of key = Outline.Of.values(formula, values);
    Outline known = outlines.get(key);
    if (known == null) {
      known = Outline.of(formula, functions);
      if (outlines.size() < MOST_OUTLINES) {
        outlines.put(key, known);
      }
    }
    return known;
  }

  private static boolean isFlat(Items list) {
    for (Value item : list.items()) {
      if (item instanceof Items) {
        return false;
      }
    }
    return true;
  }

  /** One line for all items, with an index that runs through them. */
  private Line general(
      Identifier subject, Formula formula, Operand whole, Items list, Outline outline) {
    Expansion names = expansion(formula, Leaves.NAMES);
    List<Index> path = new ArrayList<>();
    List<String> indexes = new ArrayList<>();
    Value row = list;
    while (row instanceof Items items && items.size() > 0) {
      Index index = names.nextIndex();
      path.add(index);
      indexes.add(index.tex());
      row = items.get(0);
    }
    String right =
        outline.names(
            path, () -> new Outline.Side(tex(names, whole.at(path)), names.readsValues()));
    return new Line(subject.with(indexes).tex(), List.of(new Side("=", right)));
  }

  private String tex(Expansion expansion, Operand operand) {
    return writer.tex(expansion.shown(operand));
  }

  /** A line; its first side has the names, where there is an outline to take them from. */
  private Line line(
      Identifier subject,
      Formula formula,
      Operand operand,
      Value value,
      Optional<Outline> outline) {
    List<Side> sides = new ArrayList<>();
    if (outline.isPresent()) {
      addNew(sides, outline.get().names(operand.path(), () -> names(formula, operand)));
    }
    boolean single = !(value instanceof Items);
    if (single) {
      addNumbers(sides, formula, operand);
    }
    addValue(sides, operand, value);
    return new Line(subject.tex(), sides);
  }

  private Outline.Side names(Formula formula, Operand operand) {
    Expansion expansion = expansion(formula, Leaves.NAMES);
    String tex = tex(expansion, operand);
    if (expansion.isTooLarge()) {
      // The calls of a bank's functions are left as they are.
      expansion =
          new Expansion(Functions.builtIn(), Leaves.NAMES, leaf, List.copyOf(formula.names()));
      tex = tex(expansion, operand);
    }
    return new Outline.Side(tex, expansion.readsValues());
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
    for (Side side : sides) {
      if (side.tex().equals(tex)) {
        return;
      }
    }
    sides.add(new Side("=", tex));
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
