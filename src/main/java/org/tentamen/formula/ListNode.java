package org.tentamen.formula;

import org.tentamen.formula.Value.Items;

/** Lists and their items, compiled. */
final class ListNode {

  private ListNode() {}

  static Value[] values(Node[] nodes, Value[] frame, Budget budget) {
    Value[] values = new Value[nodes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = nodes[i].value(frame, budget);
    }
    return values;
  }

  /** A list written item by item. */
  static final class Made extends Node {
    private final Node[] items;
    private final Span span;

    Made(Node[] items, Span span) {
      super(items);
      this.items = items;
      this.span = span;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      Value[] values = values(items, frame, budget);
      try {
        return Lists.made(values, budget);
      } catch (CalculationException e) {
        throw e.in(span);
      }
    }
  }

  /** An item, or several. */
  static final class Picked extends Node {
    private final Node list;
    private final Node index;
    private final Span span;

    Picked(Node list, Node index, Span span) {
      super(list, index);
      this.list = list;
      this.index = index;
      this.span = span;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      Value from = list.value(frame, budget);
      Value at = index.value(frame, budget);
      try {
        Items items = Kinds.list(from, "an index");
        return at instanceof Numeric one
            ? item(items, one)
            : Lists.itemwise(at, (i, b) -> item(items, Kinds.number(i, "an index")), budget);
      } catch (CalculationException e) {
        throw e.in(span);
      }
    }

    private static Value item(Items items, Numeric index) {
      Rational exact = index.toRational();
      boolean inside =
          exact.isWhole() && exact.signum() >= 0 && exact.compareTo(Rational.of(items.size())) < 0;
      if (!inside) {
        throw CalculationException.because(
            "index "
                + NumberText.brief(index)
                + " of a list of "
                + items.size()
                + " (the first index is 0)");
      }
      return items.get(exact.asInt().orElseThrow());
    }
  }

  /** A function applied row by row. */
  static final class Rows extends Node {
    private final Rule.OfValues function;
    private final Node[] arguments;
    private final Span span;

    Rows(Rule.OfValues function, int heightOfFunction, Node[] arguments, Span span) {
      super(heightOfFunction, arguments);
      this.function = function;
      this.arguments = arguments;
      this.span = span;
    }

    @Override
    Value value(Value[] frame, Budget budget) {
      Value[] lists = values(arguments, frame, budget);
      try {
        Value[] results = new Value[rows(lists)];
        for (int i = 0; i < results.length; i++) {
          Value[] row = row(lists, i);
          budget.spend(row.length);
          results[i] = Lists.spared(() -> function.of(row, budget), budget);
        }
        return located(Lists.made(results, budget), span, budget);
      } catch (CalculationException e) {
        throw e.in(span);
      }
    }

    private static int rows(Value[] lists) {
      int rows = -1;
      for (Value value : lists) {
        if (value instanceof Items list) {
          if (rows >= 0 && list.size() != rows) {
            throw CalculationException.because(
                "'each' over lists of " + rows + " and " + list.size() + " items");
          }
          rows = list.size();
        }
      }
      if (rows < 0) {
        throw Kinds.unfit(lists[0], "a list", "'each'");
      }
      return rows;
    }

    private static Value[] row(Value[] lists, int index) {
      Value[] row = new Value[lists.length];
      for (int i = 0; i < row.length; i++) {
        row[i] = lists[i] instanceof Items list ? list.get(index) : lists[i];
      }
      return row;
    }
  }
}
