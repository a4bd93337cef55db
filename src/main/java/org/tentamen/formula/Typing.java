package org.tentamen.formula;

import java.util.List;
import java.util.OptionalInt;

/** What is known of a function's result from what is known of its arguments. */
@FunctionalInterface
interface Typing {

  /** Where to say that arguments cannot fit. */
  @FunctionalInterface
  interface Complaint {
    void say(String found, String expected);
  }

  /** Numbers, and lists of them item by item. */
  Typing ITEM_BY_ITEM =
      (arguments, complaint) ->
          arguments.stream()
              .map(a -> Broadcast.numbers(a, complaint))
              .reduce((a, b) -> Broadcast.together(a, b, Type.NUMBER, complaint))
              .orElse(Type.NUMBER);

  /** One list, whole, to one number. */
  Typing LIST_TO_NUMBER =
      (arguments, complaint) -> {
        Broadcast.numbers(requireList(arguments.get(0), complaint), complaint);
        return Type.NUMBER;
      };

  /** One list of anything to one number. */
  Typing LENGTH =
      (arguments, complaint) -> {
        requireList(arguments.get(0), complaint);
        return Type.NUMBER;
      };

  /** One flat list to one number. */
  Typing FLAT_TO_NUMBER =
      (arguments, complaint) -> {
        requireFlat(arguments.get(0), complaint);
        return Type.NUMBER;
      };

  /** One list of truths to one truth. */
  Typing LIST_TO_TRUTH =
      (arguments, complaint) -> {
        OperatorTypes.requireTruths(requireList(arguments.get(0), complaint), complaint);
        return Type.TRUTH;
      };

  /** One list of truths to one number. */
  Typing TRUTHS_TO_NUMBER =
      (arguments, complaint) -> {
        OperatorTypes.requireTruths(requireList(arguments.get(0), complaint), complaint);
        return Type.NUMBER;
      };

  /** Two flat lists of the same length to one number. */
  Typing FLATS_TO_NUMBER =
      (arguments, complaint) -> {
        arguments.forEach(a -> requireFlat(a, complaint));
        Broadcast.together(arguments.get(0), arguments.get(1), Type.NUMBER, complaint);
        return Type.NUMBER;
      };

  /** One flat list of numbers to another as long. */
  Typing FLAT_TO_FLAT =
      (arguments, complaint) -> {
        Type type = requireFlat(arguments.get(0), complaint);
        return type instanceof Type.ListOf list ? list : Type.list(Type.NUMBER);
      };

  /** One list to another as long. */
  Typing SAME_LIST =
      (arguments, complaint) -> {
        Type type = requireList(arguments.get(0), complaint);
        return type instanceof Type.ListOf list ? list : Type.list(Type.UNKNOWN);
      };

  /** One flat list to a list of indexes of unknown length. */
  Typing FLAT_TO_INDEXES =
      (arguments, complaint) -> {
        requireFlat(arguments.get(0), complaint);
        return Type.list(Type.NUMBER);
      };

  /** One list and numbers to a list of some of its items. */
  Typing SOME_ITEMS =
      (arguments, complaint) -> {
        Type type = requireList(arguments.get(0), complaint);
        arguments.stream().skip(1).forEach(a -> requireNumber(a, complaint));
        return Type.list(type instanceof Type.ListOf list ? list.item() : Type.UNKNOWN);
      };

  /** Lists to a list of all their items. */
  Typing JOINED =
      (arguments, complaint) -> {
        arguments.forEach(a -> requireList(a, complaint));
        return arguments.stream().reduce(Typing::joined).orElse(Type.UNKNOWN);
      };

  /** Numbers to a list of numbers. */
  Typing NUMBERS_TO_LIST =
      (arguments, complaint) -> {
        arguments.forEach(a -> requireNumber(a, complaint));
        return Type.list(Type.NUMBER);
      };

  /** A list of lists to one list of their items. */
  Typing FLATTENED =
      (arguments, complaint) -> {
        requireList(arguments.get(0), complaint);
        return Type.list(Broadcast.innermost(arguments.get(0)));
      };

  /** A matrix to one with its rows as columns. */
  Typing TRANSPOSED =
      (arguments, complaint) -> {
        Matrix of = Matrix.of(arguments.get(0), complaint);
        return new Matrix(of.item(), of.columns(), of.rows()).type();
      };

  /** Two matrices to their product. */
  Typing PRODUCT =
      (arguments, complaint) -> {
        Matrix a = Matrix.of(arguments.get(0), complaint);
        Matrix b = Matrix.of(arguments.get(1), complaint);
        boolean unequal =
            a.columns().isPresent() && b.rows().isPresent() && !a.columns().equals(b.rows());
        if (unequal) {
          complaint.say(
              "rows of "
                  + a.columns().getAsInt()
                  + " and columns of "
                  + b.rows().getAsInt()
                  + " items",
              "as many rows in the second matrix as columns in the first");
        }
        return new Matrix(Type.NUMBER, a.rows(), b.columns()).type();
      };

  /** Anything, with nothing known of the result. */
  Typing ANYTHING = (arguments, complaint) -> Type.UNKNOWN;

  Type of(List<Type> arguments, Complaint complaint);

  /** What is known of a list of equally long lists. */
  record Matrix(Type item, OptionalInt rows, OptionalInt columns) {

    static Matrix of(Type type, Complaint complaint) {
      if (requireList(type, complaint) instanceof Type.ListOf rows) {
        Type row = requireList(rows.item(), complaint);
        return row instanceof Type.ListOf columns
            ? new Matrix(columns.item(), rows.length(), columns.length())
            : new Matrix(Type.UNKNOWN, rows.length(), OptionalInt.empty());
      }
      return new Matrix(Type.UNKNOWN, OptionalInt.empty(), OptionalInt.empty());
    }

    Type type() {
      return new Type.ListOf(new Type.ListOf(item, columns), rows);
    }
  }

  private static Type requireList(Type type, Complaint complaint) {
    boolean fits = type instanceof Type.ListOf || type == Type.UNKNOWN;
    if (!fits) {
      complaint.say(type.described(), "a list");
    }
    return type;
  }

  private static Type requireFlat(Type type, Complaint complaint) {
    boolean nested = type instanceof Type.ListOf list && list.item() instanceof Type.ListOf;
    if (nested) {
      complaint.say("a list of lists", "a list of numbers");
      return type;
    }
    return Broadcast.numbers(requireList(type, complaint), complaint);
  }

  private static void requireNumber(Type type, Complaint complaint) {
    boolean fits = type == Type.NUMBER || type == Type.UNKNOWN;
    if (!fits) {
      complaint.say(type.described(), "a number");
    }
  }

  private static Type joined(Type a, Type b) {
    if (a instanceof Type.ListOf x && b instanceof Type.ListOf y) {
      boolean known = x.length().isPresent() && y.length().isPresent();
      Type item = Type.common(x.item(), y.item());
      return known
          ? new Type.ListOf(item, OptionalInt.of(x.length().getAsInt() + y.length().getAsInt()))
          : Type.list(item);
    }
    return Type.UNKNOWN;
  }
}
