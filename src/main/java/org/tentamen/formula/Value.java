package org.tentamen.formula;

import java.util.List;
import java.util.Objects;

/**
 * What a formula gives: a number, a truth, a text, a list, or a name that stays a name. Values
 * never change.
 */
public sealed interface Value permits Numeric, Value.Truth, Value.Text, Value.Items, Value.Symbol {

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

  /**
   * A list; a list of lists is a matrix.
   *
   * @param items the items from index 0 on, of any kind
   */
  record Items(List<Value> items) implements Value {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }

    /** A list of the given items. */
    public static Items of(Value... items) {
      return new Items(List.of(items));
    }

    /** The number of items of the outermost list. */
    public int size() {
      return items.size();
    }

    /** The item at an index from 0. */
    public Value get(int index) {
      return items.get(index);
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
