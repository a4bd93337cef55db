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

  /** One list to one number. */
  Typing LIST_TO_NUMBER =
      (arguments, complaint) -> {
        requireList(arguments.get(0), complaint);
        return Type.NUMBER;
      };

  /** One list of truths to one truth. */
  Typing LIST_TO_TRUTH =
      (arguments, complaint) -> {
        requireList(arguments.get(0), complaint);
        return Type.TRUTH;
      };

  /** Two lists of the same length to one number. */
  Typing LISTS_TO_NUMBER =
      (arguments, complaint) -> {
        arguments.forEach(a -> requireList(a, complaint));
        Broadcast.together(arguments.get(0), arguments.get(1), Type.NUMBER, complaint);
        return Type.NUMBER;
      };

  /** One list to another as long. */
  Typing SAME_LIST =
      (arguments, complaint) -> {
        requireList(arguments.get(0), complaint);
        return arguments.get(0) instanceof Type.ListOf list ? list : Type.list(Type.UNKNOWN);
      };

  /** One list to a list of numbers of unknown length. */
  Typing LIST_TO_NUMBERS =
      (arguments, complaint) -> {
        requireList(arguments.get(0), complaint);
        return Type.list(Type.NUMBER);
      };

  /** One list and numbers to a list of the same items. */
  Typing SOME_ITEMS =
      (arguments, complaint) -> {
        requireList(arguments.get(0), complaint);
        arguments.stream().skip(1).forEach(a -> requireNumber(a, complaint));
        return arguments.get(0) instanceof Type.ListOf list
            ? Type.list(list.item())
            : Type.list(Type.UNKNOWN);
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

  /** Anything, with nothing known of the result. */
  Typing ANYTHING = (arguments, complaint) -> Type.UNKNOWN;

  Type of(List<Type> arguments, Complaint complaint);

  private static void requireList(Type type, Complaint complaint) {
    boolean fits = type instanceof Type.ListOf || type == Type.UNKNOWN;
    if (!fits) {
      complaint.say(type.described(), "a list");
    }
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
      Type item = x.item().common(y.item());
      return known
          ? new Type.ListOf(item, OptionalInt.of(x.length().getAsInt() + y.length().getAsInt()))
          : Type.list(item);
    }
    return Type.UNKNOWN;
  }
}
