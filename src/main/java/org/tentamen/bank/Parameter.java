package org.tentamen.bank;

import java.util.List;
import org.tentamen.diagnostic.Place;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Value;

/**
 * What is drawn for each student.
 *
 * @param names the name; several where rows are drawn together
 * @param range the values it takes
 * @param place where the names stand
 * @param repeated the values that are listed more than once, and so drawn more often than others
 */
public record Parameter(List<String> names, Range range, Place place, List<Repeated> repeated) {

  /** Copies the lists. */
  public Parameter {
    names = List.copyOf(names);
    repeated = List.copyOf(repeated);
  }

  /**
   * A value that is listed again.
   *
   * @param text as it was written
   * @param place where it stands for the second time
   */
  public record Repeated(String text, Place place) {}

  /** The values a parameter takes; always finitely many, so that versions can be counted. */
  public sealed interface Range {

    /**
     * One of these.
     *
     * @param values numbers, texts or lists
     */
    record OneOf(List<Value> values) implements Range {
      /** Copies the values. */
      public OneOf {
        values = List.copyOf(values);
      }
    }

    /**
     * {@code from}, {@code from + step}, … up to {@code to} inclusive where a step lands on it.
     *
     * @param from the lowest value
     * @param to the highest
     * @param step above 0; 1 where the author says none
     */
    record Steps(Formula from, Formula to, Formula step) implements Range {}

    /**
     * No draw: a value computed from other parameters, or a fixed one.
     *
     * @param value the formula
     */
    record Computed(Formula value) implements Range {}

    /**
     * A list whose items are drawn one by one.
     *
     * @param item the values of each item; another list makes a matrix
     * @param length how many items
     * @param distinct whether no two items may be equal
     * @param sorted whether the items are sorted ascending
     * @param sumsToOne whether the items are a probability vector: multiples of the step that add
     *     up to 1
     */
    record ListOf(Range item, Formula length, boolean distinct, boolean sorted, boolean sumsToOne)
        implements Range {}

    /**
     * A list of zeros with a single 1.
     *
     * @param length how many items
     */
    record OneHot(Formula length) implements Range {}

    /**
     * Some of these, without repetition, in drawn order.
     *
     * @param count how many
     * @param pool what they are taken from
     */
    record Sample(Formula count, List<Value> pool) implements Range {
      /** Copies the pool. */
      public Sample {
        pool = List.copyOf(pool);
      }
    }

    /**
     * All of these in drawn order.
     *
     * @param values what is shuffled
     */
    record Shuffle(List<Value> values) implements Range {
      /** Copies the values. */
      public Shuffle {
        values = List.copyOf(values);
      }
    }

    /**
     * One row, which gives each of the parameter's names a value.
     *
     * @param rows as many values in each as the parameter has names
     */
    record Rows(List<List<Value>> rows) implements Range {
      /** Copies the rows. */
      public Rows {
        rows = rows.stream().map(List::copyOf).toList();
      }
    }
  }
}
