package org.tentamen.formula;

/** A part of a compiled formula. Never changes; what varies is in the frame and the budget. */
abstract class Node {

  private final int height;
  private final boolean fixed;

  /** A node above others. */
  Node(Node... parts) {
    this(0, parts);
  }

  /** A node above others and above a function of a height. */
  Node(int heightOfFunction, Node... parts) {
    int highest = heightOfFunction;
    boolean allFixed = true;
    for (Node part : parts) {
      highest = Math.max(highest, part.height);
      allFixed &= part.fixed;
    }
    this.height = highest + 1;
    this.fixed = allFixed;
  }

  /** A node at the bottom. */
  private Node(boolean fixed) {
    this.height = 1;
    this.fixed = fixed;
  }

  /** How deep calculating it recurses. */
  final int height() {
    return height;
  }

  /** Whether its value is the same in every frame. */
  final boolean isFixed() {
    return fixed;
  }

  /** Whether calculating it costs and risks nothing. */
  final boolean isLeaf() {
    return this instanceof Known || this instanceof Slot;
  }

  /** A result with a place for what failed in it, where failures are spared. */
  static Value located(Value result, Span span, Budget budget) {
    return budget.isSparing() ? Failed.in(span, result) : result;
  }

  /** Calculates the value. */
  abstract Value value(Value[] frame, Budget budget);

  /** A value known beforehand. */
  static final class Known extends Node {
    private final Value value;

    Known(Value value) {
      super(true);
      this.value = value;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      return value;
    }
  }

  /** A name's value. */
  static final class Slot extends Node {
    private final int slot;

    Slot(int slot) {
      super(false);
      this.slot = slot;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      return frame[slot];
    }
  }
}
