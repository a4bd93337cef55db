package org.tentamen.formula;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What a formula gives: a number, a truth, a text, a list, or a name that stays a name. Values
 * never change.
 */
public sealed interface Value
    permits Numeric, Value.Truth, Value.Text, Value.Items, Value.Symbol, Failed {

  /** The answer to a comparison. */
  enum Truth implements Value {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE;

    /** The truth value of a Java boolean. */
    public static Truth of(boolean holds) {
      return holds ? TRUE : FALSE;
    }

    /** Whether it holds. */
    public boolean holds() {
      return this == TRUE;
    }
  }

  /**
   * A text, such as a label.
   *
   * @param text any text; data, never markup
   */
  record Text(String text) implements Value {
    /** Checks that there is a text. */
    public Text {
      Objects.requireNonNull(text, "text");
    }
  }

  /** A list; a list of lists is a matrix. */
  final class Items implements Value {

    private final Value[] items;
    private final int depth;

    private Items(Value[] items) {
      this.items = items;
      this.depth = 1 + depthOf(items);
    }

    /** A list of the given items, from index 0 on, of any kind. */
    public Items(List<? extends Value> items) {
      this(array(items));
    }

    /** A list of the given items. */
    public static Items of(Value... items) {
      return new Items(Arrays.asList(items));
    }

    private static Value[] array(List<? extends Value> items) {
      Value[] array = new Value[items.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = Objects.requireNonNull(items.get(i), "item");
      }
      return array;
    }

    /** A list on an array that nobody else will write to. */
    static Items owning(Value[] items) {
      return new Items(items);
    }

    /** The items from index 0 on. */
    public List<Value> items() {
      return Collections.unmodifiableList(Arrays.asList(items));
    }

    /** The number of items of the outermost list. */
    public int size() {
      return items.length;
    }

    /** The item at an index from 0. */
    public Value get(int index) {
      return items[index];
    }

    /** How deep lists are nested in each other: 1 for a list of numbers, 2 for a matrix. */
    int depth() {
      return depth;
    }

    private static int depthOf(Value[] items) {
      int depth = 0;
      for (Value item : items) {
        if (item instanceof Items list) {
          depth = Math.max(depth, list.depth);
        }
      }
      return depth;
    }

    @Override
    public boolean equals(Object object) {
      return object instanceof Items other && Arrays.equals(items, other.items);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(items);
    }

    @Override
    public String toString() {
      return Arrays.toString(items);
    }
  }

  /**
   * A name without a value, times a number: {@code K}, or {@code K/2}.
   *
   * @param name the symbol's name, as the question declares it
   * @param factor what it is multiplied by; 1 for the bare name
   */
  record Symbol(String name, Rational factor) implements Value {
    /** Checks that the parts are there. */
    public Symbol {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(factor, "factor");
    }

    /** The bare name. */
    public static Symbol of(String name) {
      return new Symbol(name, Rational.ONE);
    }
  }
}
