package org.tentamen.formula;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tentamen.formula.Surroundings.Index;
import org.tentamen.formula.Surroundings.Operand;
import org.tentamen.formula.Value.Items;

/**
 * What of a formula's working is the same in all versions whose lists are as long: how it looks
 * with its names, and whether it is shown item by item.
 *
 * <p>Nothing is remembered of formulas where more than the lengths of the lists that they read
 * matters, such as {@code x[k]}, whose index may be another number in every version.
 */
final class Outline {

  /** Built-in functions of lists whose result is one value, however the list's items come. */
  private static final Set<String> REDUCING =
      Set.of(
          "sum", "mean", "prod", "len", "dot", "norm", "min", "max", "any", "all", "argmin",
          "argmax");

  private final boolean remembers;
  private final Map<String, String> sides = new ConcurrentHashMap<>();
  private final Map<Itemizing, Boolean> shown = new ConcurrentHashMap<>();

  private Outline(boolean remembers) {
    this.remembers = remembers;
  }

  static Outline of(Formula formula, Functions functions) {
    return new Outline(isFixed(formula.tree(), functions));
  }

  /**
   * What an outline is of.
   *
   * @param formula the formula itself, not one alike
   * @param lengths those of the lists that it reads
   */
  record Of(Formula formula, String lengths) {

    static Of values(Formula formula, Map<String, Value> values) {
      StringBuilder lengths = new StringBuilder();
      for (String name : formula.names()) {
        addLengths(values.get(name), lengths);
      }
      return new Of(formula, lengths.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Of of && formula == of.formula && lengths.equals(of.lengths);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(formula) + lengths.hashCode();
    }

    private static void addLengths(@Nullable Value value, StringBuilder lengths) {
      if (value instanceof Items list) {
        lengths.append('[').append(list.size());
        for (Value item : list.items()) {
          if (item instanceof Items) {
            addLengths(item, lengths);
          }
        }
        lengths.append(']');
      } else {
        lengths.append(value == null ? '?' : '.');
      }
    }
  }

  /**
   * A side of a working, with names.
   *
   * @param tex the side in TeX
   * @param readsValues whether values are part of it
   */
  record Side(String tex, boolean readsValues) {}

  /** How an item looks with its names. */
  String names(List<Index> path, Supplier<Side> made) {
    String key = key(path);
    String known = sides.get(key);
    if (known != null) {
      return known;
    }
    Side side = made.get();
    if (remembers && !side.readsValues()) {
      sides.put(key, side.tex());
    }
    return side.tex();
  }

  private static String key(List<Index> path) {
    if (path.isEmpty()) {
      return "";
    }
    StringBuilder key = new StringBuilder();
    path.forEach(index -> key.append(index.tex()).append(','));
    return key.toString();
  }

  /** Whether items can be shown. */
  boolean shows(Itemizing itemizing, Operand whole, Functions functions) {
    Boolean known = shown.get(itemizing);
    if (known == null) {
      known = itemizing.shows(whole, functions);
      if (remembers) {
        shown.put(itemizing, known);
      }
    }
    return known;
  }

  /** Whether the lengths of all lists within follow from those of the names. */
  private static boolean isFixed(Tree tree, Functions functions) {
    if (tree instanceof Tree.If) {
      return false;
    }
    if (tree instanceof Tree.Index index && !(index.index() instanceof Tree.Literal)) {
      return false;
    }
    if (tree instanceof Tree.Call call
        && !isFixed(call.function(), call.arguments().size(), functions)) {
      return false;
    }
    if (tree instanceof Tree.Each each
        && !isFixed(each.function(), each.arguments().size(), functions)) {
      return false;
    }
    for (Tree part : tree.parts()) {
      if (!isFixed(part, functions)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFixed(String function, int arguments, Functions functions) {
    return functions
        .own(function)
        .map(own -> isFixed(own.body().tree(), functions))
        .orElseGet(
            () ->
                REDUCING.contains(function)
                    || functions
                        .definition(function)
                        .filter(d -> Expansion.isItemByItem(d, arguments))
                        .isPresent());
  }
}
