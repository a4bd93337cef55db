package org.tentamen.formula;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tentamen.formula.Value.Items;
import org.tentamen.formula.Value.Symbol;
import org.tentamen.formula.Value.Truth;

/** What is known of a value before it is calculated. */
public sealed interface Type {

  /** A number. */
  Type NUMBER = Plain.NUMBER;

  /** A truth. */
  Type TRUTH = Plain.TRUTH;

  /** A text. */
  Type TEXT = Plain.TEXT;

  /** A name without a value, perhaps times a number. */
  Type SYMBOL = Plain.SYMBOL;

  /** Nothing is known; never a reason to complain. */
  Type UNKNOWN = Plain.UNKNOWN;

  /** The types that have no parts. */
  enum Plain implements Type {
    /** A number. */
    NUMBER("a number"),
    /** A truth. */
    TRUTH("a truth"),
    /** A text. */
    TEXT("a text"),
    /** A name without a value. */
    SYMBOL("a symbol"),
    /** Anything. */
    UNKNOWN("anything");

    private final String described;

    Plain(String described) {
      this.described = described;
    }

    @Override
    public String described() {
      return described;
    }
  }

  /**
   * A list.
   *
   * @param item what each item is
   * @param length how many items it has, where that is known
   */
  record ListOf(Type item, OptionalInt length) implements Type {
    /** Checks that the parts are there. */
    public ListOf {
      Objects.requireNonNull(item, "item");
      Objects.requireNonNull(length, "length");
    }

    // In words: what a record does by itself is put together at first use, in 20 ms.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ListOf list && item.equals(list.item) && length.equals(list.length);
    }

    @Override
    public int hashCode() {
      return 31 * item.hashCode() + length.hashCode();
    }

    @Override
    public String described() {
      return length.isPresent() ? "a list of " + length.getAsInt() : "a list";
    }
  }

  /** A list of so many items of one type. */
  static Type list(Type item, int length) {
    return new ListOf(item, OptionalInt.of(length));
  }

  /** A list of any number of items of one type. */
  static Type list(Type item) {
    return new ListOf(item, OptionalInt.empty());
  }

  /** The type of a value. */
  static Type of(Value value) {
    if (value instanceof Items list) {
      Type item = list.items().stream().map(Type::of).reduce(Type::common).orElse(UNKNOWN);
      return list(item, list.size());
    }
    if (value instanceof Numeric) {
      return NUMBER;
    }
    if (value instanceof Truth) {
      return TRUTH;
    }
    return value instanceof Symbol ? SYMBOL : value instanceof Value.Text ? TEXT : UNKNOWN;
  }

  /** What is known of a value that is of the one type or of the other. */
  static Type common(Type one, Type other) {
    if (one instanceof ListOf a && other instanceof ListOf b) {
      OptionalInt length = a.length().equals(b.length()) ? a.length() : OptionalInt.empty();
      return new ListOf(common(a.item(), b.item()), length);
    }
    return one == other ? one : UNKNOWN;
  }

  /** How a message calls it: {@code a number}, {@code a list of 3}. */
  String described();
}
