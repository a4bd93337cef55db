package org.tentamen.check;

import java.util.List;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Key;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** Compares the answers of two replays by what they say, whatever the tolerance. */
final class SameAnswer {

  private SameAnswer() {}

  /**
   * Whether two answers of one kind are the same: numbers by their values, whatever a tolerance
   * forgives; anything else where nobody could tell them apart.
   */
  static boolean of(Key right, Key other) {
    if (right instanceof Key.Number a && other instanceof Key.Number b) {
      return a.value().sameAs(b.value());
    }
    if (right instanceof Key.Vector a && other instanceof Key.Vector b) {
      return of(a.values(), b.values());
    }
    if (right instanceof Key.Whole a && other instanceof Key.Whole b) {
      return a.value().sameAs(b.value());
    }
    if (right instanceof Key.Choices a && other instanceof Key.Choices b) {
      return a.correct().equals(b.correct()) && a.options().equals(b.options());
    }
    if (right instanceof Key.Match a && other instanceof Key.Match b) {
      return a.correct().equals(b.correct())
          && a.options().equals(b.options())
          && a.items().equals(b.items());
    }
    if (right instanceof Key.Shape a && other instanceof Key.Shape b && isPlain(a, b)) {
      return equal(a.sizes(), b.sizes());
    }
    return Judge.coincides(right, other);
  }

  /**
   * Whether no size can be a batch that the other leaves out, so that they are told apart as is.
   */
  private static boolean isPlain(Key.Shape a, Key.Shape b) {
    boolean sameRank = a.sizes().size() == b.sizes().size();
    boolean some = !a.sizes().isEmpty() && !b.sizes().isEmpty();
    return some
        && (sameRank || a.batch() != Key.Batch.OPTIONAL)
        && !a.sizes().get(0).equals(Rational.ONE)
        && !b.sizes().get(0).equals(Rational.ONE);
  }

  /** Whether two wrong answers are the same, by what they say alone. */
  static boolean ofMistakes(Key first, Key second) {
    if (first instanceof Key.Shape a && second instanceof Key.Shape b) {
      return equal(a.sizes(), b.sizes());
    }
    return of(first, second);
  }

  /** As {@code equals} of lists, whose iterators take longer than a few sizes by their index. */
  private static boolean equal(List<Value> a, List<Value> b) {
    boolean same = a.size() == b.size();
    for (int i = 0; same && i < a.size(); i++) {
      same = a.get(i).equals(b.get(i));
    }
    return same;
  }

  private static boolean of(Value a, Value b) {
    if (a instanceof Numeric one && b instanceof Numeric other) {
      return one.sameAs(other);
    }
    return a instanceof Value.Items list
        && b instanceof Value.Items others
        && of(list.items(), others.items());
  }

  private static boolean of(List<Value> a, List<Value> b) {
    boolean same = a.size() == b.size();
    for (int i = 0; same && i < a.size(); i++) {
      same = of(a.get(i), b.get(i));
    }
    return same;
  }
}
