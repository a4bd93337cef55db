package org.tentamen.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.formula.Budget;
import org.tentamen.formula.CalculationException;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Program;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Scope;
import org.tentamen.formula.Value;

/**
 * Compares formulas as functions, by their values at many points of the variables' domains.
 *
 * <p>Two different functions of school mathematics agree at a drawn point only by a chance too
 * small to matter, so equality at all points is equality (the Schwartz–Zippel argument, as STACK,
 * Numbas and WeBWorK use it too). Points are drawn with a fixed seed, inside the domain and never
 * on its ends, at fractions where formulas seldom have gaps; values that are exact are compared
 * exactly. Serves one thread.
 */
final class Sampling {

  /** How two formulas compare. */
  enum Relation {
    /** Equal wherever the first has a value. */
    SAME,
    /** Different somewhere. */
    DIFFERENT,
    /** Equal where both have a value, and somewhere only the first has one. */
    PARTLY,
    /** The second has no value where the first has one. */
    NOWHERE,
    /** The first has no value almost anywhere. */
    UNKNOWN
  }

  private static final int POINTS = 24;
  private static final int TRIES = 240;

  /** A prime, so that points miss the halves and whole numbers where formulas have gaps. */
  private static final int STEPS = 997;

  /** What rounding in chains of floating-point functions stays far below. */
  private static final double SAME = 1e-9;

  /** The key's formula, which is compiled once for all versions and responses. */
  private final Formula own;

  private final List<String> names;
  private final List<Key.Domain> domains;
  private final long[] states;

  /** Those drawn so far; most comparisons end at the first of them. */
  private final List<Value[]> points = new ArrayList<>();

  private Sampling(Formula own, List<String> names, List<Key.Domain> domains) {
    this.own = own;
    this.names = names;
    this.domains = domains;
    this.states = names.stream().mapToLong(n -> 0x9E3779B97F4A7C15L * n.hashCode()).toArray();
  }

  /** Points in the domains of an expression's variables. */
  static Sampling of(Key.Expression key) {
    List<String> names = List.copyOf(key.variables().keySet());
    return new Sampling(key.formula(), names, names.stream().map(key.variables()::get).toList());
  }

  /** A point, from 0; those before it are drawn already. */
  private Value[] point(int index) {
    if (index == points.size()) {
      Value[] point = new Value[names.size()];
      for (int j = 0; j < point.length; j++) {
        states[j] += 0x9E3779B97F4A7C15L;
        point[j] = within(domains.get(j), mixed(states[j]));
      }
      points.add(point);
    }
    return points.get(index);
  }

  /** Strictly between the ends. */
  private static Rational within(Key.Domain domain, long random) {
    long step = 1 + Long.remainderUnsigned(random, STEPS - 1);
    Rational width = domain.to().minus(domain.from());
    return domain.from().plus(width.times(Rational.of(step, STEPS)));
  }

  /** SplitMix64's output function (Steele, Lea and Flood, 2014). */
  private static long mixed(long state) {
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** How a formula compares with another, at points where the first has a value. */
  Relation compare(Response.Expression first, Response.Expression second) {
    Evaluation a = new Evaluation(first);
    Evaluation b = new Evaluation(second);
    int compared = 0;
    int missing = 0;
    double scale = 0;
    for (int i = 0; i < TRIES && compared + missing < POINTS; i++) {
      Value[] point = point(i);
      Optional<Numeric> x = a.at(point);
      if (x.isEmpty()) {
        continue;
      }
      Optional<Numeric> y = b.at(point);
      scale = Math.max(scale, Math.abs(x.get().toDouble()));
      if (y.isEmpty()) {
        missing++;
      } else if (isSame(x.get(), y.get(), scale)) {
        compared++;
      } else {
        return Relation.DIFFERENT;
      }
    }
    if (compared == 0) {
      return missing == 0 ? Relation.UNKNOWN : Relation.NOWHERE;
    }
    return missing > 0 ? Relation.PARTLY : Relation.SAME;
  }

  /** Near 0, rounding is measured by the size of the function's other values. */
  private static boolean isSame(Numeric a, Numeric b, double scale) {
    if (a.isExact() && b.isExact()) {
      return a.equals(b);
    }
    double x = a.toDouble();
    double y = b.toDouble();
    double size = Math.max(Math.abs(x), Math.abs(y));
    return Math.abs(x - y) <= SAME * size + 1e-13 * scale;
  }

  /** A formula with its constants, ready to be calculated at points. */
  private final class Evaluation {
    private final Program program;
    private final Value[] slots;

    Evaluation(Response.Expression expression) {
      Map<String, Value> constants = new LinkedHashMap<>(expression.constants());
      names.forEach(constants::remove);
      List<String> all = new ArrayList<>(names);
      all.addAll(constants.keySet());
      this.slots = new Value[all.size()];
      int slot = names.size();
      for (Value constant : constants.values()) {
        slots[slot++] = constant;
      }
      this.program =
          expression.formula() == own
              ? Program.kept(own, Scope.of(all), expression.functions())
              : Program.of(expression.formula(), Scope.of(all), expression.functions());
    }

    /** The value at a point; empty where there is none. */
    Optional<Numeric> at(Value[] point) {
      System.arraycopy(point, 0, slots, 0, point.length);
      try {
        return program.run(slots, Budget.standard()) instanceof Numeric number
            ? Optional.of(number)
            : Optional.empty();
      } catch (CalculationException e) {
        return Optional.empty();
      }
    }
  }
}
