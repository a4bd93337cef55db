package org.tentamen.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tentamen.formula.Expansion.Leaves;
import org.tentamen.formula.Surroundings.Index;
import org.tentamen.formula.Surroundings.Operand;
import org.tentamen.formula.Value.Items;

/**
 * What is shown of a reduction: with numbers, all terms; with names, the terms of a short list and
 * a sum sign for everything else.
 */
final class SeriesExpansion {

  /** The items of a 3×3 matrix. */
  private static final int MOST_TERMS = 9;

  private static final int MOST_NAMES = 4;
  private static final int FIRST_TERMS = 3;

  private static final List<String> LETTERS = List.of("i", "j", "k", "l", "m", "n", "p", "q");

  private static final Shown TWO = new Shown.Number(Rational.of(2));

  private final Expansion expansion;
  private final List<String> taken;
  private int running;

  SeriesExpansion(Expansion expansion, List<String> taken) {
    this.expansion = expansion;
    this.taken = taken;
  }

  /** What is under a sum sign, at one item of the list. */
  @FunctionalInterface
  private interface Term {
    Shown at(List<Index> path);
  }

  /** What is shown of a built-in function that reduces lists; empty for other functions. */
  Optional<Shown> of(String function, List<Operand> arguments) {
    Operand first = arguments.get(0);
    boolean reduces = arguments.size() == (function.equals("dot") ? 2 : 1);
    if (!reduces || !(first.value() instanceof Items list) || list.size() == 0) {
      return Optional.empty();
    }
    Term term = path -> expansion.shown(first.at(path));
    return switch (function) {
      case "len" -> Optional.of(new Shown.Number(Rational.of(list.size())));
      case "sum" -> sum(first, list, term);
      case "mean" -> mean(first, list, term);
      case "prod" -> product(first, list, term);
      case "norm" ->
          sum(first, list, path -> new Shown.Power(term.at(path), TWO))
              .map(s -> new Shown.Applied("sqrt", List.of(s)));
      case "dot" -> dot(first, arguments.get(1), list);
      case "max", "min" ->
          expansion.leaves() == Leaves.NUMBERS
              ? Optional.of(new Shown.Applied(function, terms(list, term)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Shown> dot(Operand a, Operand b, Items list) {
    boolean names = indexable(b);
    Term product =
        path ->
            OperatorExpansion.of(
                Operator.TIMES, expansion.shown(a.at(path)), expansion.shown(b.at(path)));
    boolean written = expansion.leaves() == Leaves.NUMBERS || !names || !indexable(a);
    return written
        ? Optional.of(summed(terms(list, product)))
        : Optional.of(series("\\sum", list, product));
  }

  private Optional<Shown> sum(Operand operand, Items list, Term term) {
    return written(operand, list)
        ? Optional.of(summed(terms(list, term)))
        : indexable(operand) ? Optional.of(series("\\sum", list, term)) : Optional.empty();
  }

  private Optional<Shown> mean(Operand operand, Items list, Term term) {
    Shown count = new Shown.Number(Rational.of(paths(list).size()));
    if (written(operand, list)) {
      return Optional.of(new Shown.Fraction(summed(terms(list, term)), count));
    }
    Shown share = new Shown.Fraction(new Shown.Number(Rational.ONE), count);
    return indexable(operand)
        ? Optional.of(new Shown.Product(List.of(share, series("\\sum", list, term))))
        : Optional.empty();
  }

  private Optional<Shown> product(Operand operand, Items list, Term term) {
    if (written(operand, list)) {
      return Optional.of(
          terms(list, term).stream()
              .reduce((a, b) -> OperatorExpansion.of(Operator.TIMES, a, b))
              .orElseThrow());
    }
    return indexable(operand) ? Optional.of(series("\\prod", list, term)) : Optional.empty();
  }

  private static Shown summed(List<Shown> terms) {
    Shown sum = terms.get(0);
    for (Shown term : terms.subList(1, terms.size())) {
      sum = OperatorExpansion.of(Operator.PLUS, sum, term);
    }
    return sum;
  }

  /** Whether all terms are written, rather than a sum sign. */
  private boolean written(Operand operand, Items list) {
    boolean few = paths(list).size() <= MOST_NAMES;
    return expansion.leaves() == Leaves.NUMBERS
        || (few && (isName(operand) || !indexable(operand)));
  }

  private static boolean isName(Operand operand) {
    if (!(operand.tree() instanceof Tree.Name name)) {
      return false;
    }
    return operand.around().argument(name.name()).map(SeriesExpansion::isName).orElse(true);
  }

  private List<Shown> terms(Items list, Term term) {
    List<List<Index>> paths = paths(list);
    if (paths.size() <= MOST_TERMS) {
      List<Shown> all = new ArrayList<>(paths.size());
      for (List<Index> path : paths) {
        all.add(term.at(path));
      }
      return all;
    }
    Stream<Shown> first = paths.stream().limit(FIRST_TERMS).map(term::at);
    Shown last = term.at(paths.get(paths.size() - 1));
    return Stream.concat(first, Stream.of(new Shown.Letter("\\dots"), last)).toList();
  }

  /** The ways to all innermost items. */
  private static List<List<Index>> paths(Items list) {
    List<List<Index>> paths = new ArrayList<>();
    addPaths(list, List.of(), paths);
    return paths;
  }

  private static void addPaths(Value value, List<Index> path, List<List<Index>> paths) {
    if (!(value instanceof Items list)) {
      paths.add(path);
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      List<Index> longer = new ArrayList<>(path);
      longer.add(new Index.At(i));
      addPaths(list.get(i), longer, paths);
    }
  }

  private Shown series(String sign, Items list, Term term) {
    int before = running;
    List<Index> path = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    Value row = list;
    while (row instanceof Items items && items.size() > 0) {
      path.add(next());
      lengths.add(items.size());
      row = items.get(0);
    }
    Shown shown = term.at(path);
    for (int i = path.size() - 1; i >= 0; i--) {
      shown = new Shown.Series(sign, path.get(i).tex(), lengths.get(i), shown);
    }
    running = before;
    return shown;
  }

  /** An index letter that nothing else has. */
  Index next() {
    List<String> letters = LETTERS.stream().filter(l -> !taken.contains(l)).toList();
    String letter = running < letters.size() ? letters.get(running) : "i_{" + running + "}";
    running++;
    return new Index.Running(letter);
  }

  /** Whether an item of it can be shown without saying which. */
  boolean indexable(Operand operand) {
    return Itemizing.ANY.shows(operand, expansion.functions());
  }
}
