package org.tentamen.formula;

import java.util.OptionalInt;

/** What is known of a result that is made item by item, single values going to every item. */
final class Broadcast {

  private Broadcast() {}

  /** Complains unless it is a number or a list of numbers, nested or not. */
  static Type numbers(Type type, Typing.Complaint complaint) {
    Type item = innermost(type);
    boolean fits = item == Type.NUMBER || item == Type.UNKNOWN;
    if (!fits) {
      complaint.say(item.described(), "a number");
      return Type.UNKNOWN;
    }
    return type;
  }

  /** What the items of the innermost lists are. */
  static Type innermost(Type type) {
    Type item = type;
    while (item instanceof Type.ListOf list) {
      item = list.item();
    }
    return item;
  }

  /** The shape of two together, with every innermost item of one type. */
  static Type together(Type a, Type b, Type item, Typing.Complaint complaint) {
    if (a instanceof Type.ListOf x && b instanceof Type.ListOf y) {
      boolean unequal =
          x.length().isPresent() && y.length().isPresent() && !x.length().equals(y.length());
      if (unequal) {
        complaint.say(
            "lists of " + x.length().getAsInt() + " and " + y.length().getAsInt() + " items",
            "lists of the same length");
        return Type.list(item);
      }
      OptionalInt length = x.length().isPresent() ? x.length() : y.length();
      return new Type.ListOf(together(x.item(), y.item(), item, complaint), length);
    }
    if (a instanceof Type.ListOf x) {
      return new Type.ListOf(together(x.item(), b, item, complaint), x.length());
    }
    if (b instanceof Type.ListOf y) {
      return new Type.ListOf(together(a, y.item(), item, complaint), y.length());
    }
    boolean unknown = a == Type.UNKNOWN || b == Type.UNKNOWN;
    return unknown ? Type.UNKNOWN : item;
  }
}
