package org.tentamen.formula;

/** Calls of functions, compiled. */
final class CallNode {

  private CallNode() {}

  /** A built-in function of one number. */
  static final class OfNumber extends Node {
    private final Rule.OfNumber rule;
    private final Lists.Mapping mapping;
    private final Node argument;
    private final Span span;

    OfNumber(String function, Rule.OfNumber rule, Node argument, Span span) {
      super(argument);
      this.rule = rule;
      this.mapping = (x, budget) -> rule.of(Kinds.number(x, function), budget);
      this.argument = argument;
      this.span = span;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      return applied(argument.value(frame, budget), budget);
    }

    /** The function's value of an argument. */
    Value applied(Value value, Budget budget) {
      try {
        return value instanceof Numeric x
            ? rule.of(x, budget)
            : located(Lists.itemwise(value, mapping, budget), span, budget);
      } catch (CalculationException e) {
        throw e.in(span);
      }
    }
  }

  /** A built-in function of whole values. */
  static final class OfValues extends Node {
    private final Rule.OfValues rule;
    private final Node[] arguments;
    private final Span span;

    OfValues(Rule.OfValues rule, Node[] arguments, Span span) {
      super(arguments);
      this.rule = rule;
      this.arguments = arguments;
      this.span = span;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      Value[] values = ListNode.values(arguments, frame, budget);
      try {
        return located(rule.of(values, budget), span, budget);
      } catch (CalculationException e) {
        throw e.in(span);
      }
    }
  }

  /** A bank's function; its arguments are its frame. */
  static final class OfBank extends Node {
    private final Node body;
    private final Node[] arguments;
    private final Span span;

    OfBank(Node body, Node[] arguments, Span span) {
      super(body.height(), arguments);
      this.body = body;
      this.arguments = arguments;
      this.span = span;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      Value[] own = ListNode.values(arguments, frame, budget);
      budget.spend(1);
      try {
        return body.value(own, budget);
      } catch (CalculationException e) {
        throw e.calledFrom(span);
      }
    }
  }

  /** A bank's function whose body stands in the place of its call. */
  static final class Inlined extends Node {
    private final Node body;
    private final Span span;

    Inlined(Node body, Span span) {
      super(body);
      this.body = body;
      this.span = span;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      try {
        return body.value(frame, budget);
      } catch (CalculationException e) {
        throw e.calledFrom(span);
      }
    }
  }

  /** A built-in function as one of whole values, whatever it is made for. */
  static Rule.OfValues whole(Definition definition) {
    String name = definition.name();
    Rule rule = definition.rule();
    if (rule instanceof Rule.OfNumber one) {
      return (a, budget) ->
          Lists.itemwise(a[0], (x, b) -> one.of(Kinds.number(x, name), b), budget);
    }
    if (rule instanceof Rule.OfNumbers two) {
      return (a, budget) -> folded(a, name, two, budget);
    }
    if (rule instanceof Rule.OfValues values) {
      return values;
    }
    throw CalculationException.because(name + " stands alone in {{ }}; it is no part of a formula");
  }

  private static Value folded(Value[] arguments, String name, Rule.OfNumbers rule, Budget budget) {
    Value result = arguments[0];
    for (int i = 1; i < arguments.length; i++) {
      result =
          Lists.pairwise(
              result,
              arguments[i],
              (x, y, b) -> rule.of(Kinds.number(x, name), Kinds.number(y, name), b),
              budget);
    }
    return result;
  }
}
