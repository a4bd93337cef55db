package org.tentamen.formula;

/** What is known of an operator's result. */
final class OperatorTypes {

  private OperatorTypes() {}

  static Type calculated(
      Operator operator,
      Type left,
      Type right,
      Typing.Complaint ofLeft,
      Typing.Complaint ofRight,
      Typing.Complaint ofBoth) {
    boolean scaling =
        operator == Operator.TIMES || (operator == Operator.OVER && right != Type.SYMBOL);
    if (left == Type.SYMBOL || right == Type.SYMBOL) {
      boolean both = left == right;
      if (!scaling || both) {
        ofBoth.say("a symbol", "numbers; a symbol can only be multiplied or divided by a number");
      }
      return Type.SYMBOL;
    }
    Type a = scaling ? left : Broadcast.numbers(left, ofLeft);
    Type b = scaling ? right : Broadcast.numbers(right, ofRight);
    refuseTexts(a, scaling, ofLeft);
    refuseTexts(b, scaling, ofRight);
    return Broadcast.together(a, b, innermost(a, b), ofBoth);
  }

  /** Lists may hold symbols beside numbers, which a product lets pass. */
  private static void refuseTexts(Type type, boolean scaling, Typing.Complaint complaint) {
    boolean symbols = Broadcast.innermost(type) == Type.SYMBOL;
    if (scaling && !symbols) {
      Broadcast.numbers(type, complaint);
    }
  }

  private static Type innermost(Type a, Type b) {
    boolean symbols =
        Broadcast.innermost(a) == Type.SYMBOL || Broadcast.innermost(b) == Type.SYMBOL;
    return symbols ? Type.SYMBOL : Type.NUMBER;
  }

  static Type compared(
      Operator operator,
      Type left,
      Type right,
      Typing.Complaint ofLeft,
      Typing.Complaint ofRight,
      Typing.Complaint ofBoth) {
    Type a = Broadcast.innermost(left);
    Type b = Broadcast.innermost(right);
    boolean order = operator != Operator.EQUAL && operator != Operator.UNEQUAL;
    boolean known = a != Type.UNKNOWN && b != Type.UNKNOWN;
    if (order) {
      Broadcast.numbers(left, ofLeft);
      Broadcast.numbers(right, ofRight);
    } else if (known && a != b) {
      ofBoth.say(a.described() + " and " + b.described(), "two of one kind");
    }
    return Broadcast.together(left, right, Type.TRUTH, ofBoth);
  }

  static void requireTruths(Type type, Typing.Complaint complaint) {
    Type item = Broadcast.innermost(type);
    boolean fits = item == Type.TRUTH || item == Type.UNKNOWN;
    if (!fits) {
      complaint.say(item.described(), "a truth, such as a < b");
    }
  }
}
