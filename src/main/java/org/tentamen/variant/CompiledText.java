package org.tentamen.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.tentamen.bank.Text;
import org.tentamen.formula.Budget;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Scope;
import org.tentamen.formula.Value;

/** A text whose holes' formulas are compiled. */
final class CompiledText {

  private final Text text;
  private final List<CompiledHole> holes;

  /** What fills one hole; see {@link Text.Hole}. */
  private interface CompiledHole {
    Filling fill(Value[] slots, ValuePrinter printer, Workings workings);
  }

  /** Gives the working of a step. */
  interface Workings {

    /** The lines of a step's working. */
    Filling.Working of(String step);
  }

  private record Column(Input heading, Input items) {}

  private CompiledText(Text text, List<CompiledHole> holes) {
    this.text = text;
    this.holes = holes;
  }

  static CompiledText compile(Text text, Scope scope, Functions functions) {
    List<CompiledHole> holes = new ArrayList<>();
    for (Text.Hole hole : text.holes()) {
      holes.add(compile(hole, scope, functions));
    }
    return new CompiledText(text, holes);
  }

  private static CompiledHole compile(Text.Hole hole, Scope scope, Functions functions) {
    if (hole instanceof Text.Hole.Inserted inserted) {
      Input value = Input.compile(inserted.formula(), scope, functions, "text");
      return (slots, printer, workings) ->
          printer.print(printed(value, slots, 0), inserted.decimals(), inserted.parenthesised());
    }
    if (hole instanceof Text.Hole.Table table) {
      List<Column> columns =
          table.columns().stream()
              .map(
                  c ->
                      new Column(
                          Input.compile(c.heading(), scope, functions, "table"),
                          Input.compile(c.items(), scope, functions, "table")))
              .toList();
      return (slots, printer, workings) -> table(columns, slots, printer);
    }
    String step = ((Text.Hole.Working) hole).step();
    return (slots, printer, workings) -> workings.of(step);
  }

  private static Filling.Table table(List<Column> columns, Value[] slots, ValuePrinter printer) {
    List<Filling.Column> filled = new ArrayList<>();
    int rows = -1;
    long cells = 0;
    for (Column column : columns) {
      Value value = printed(column.items(), slots, cells);
      cells += cells(value);
      if (!(value instanceof Value.Items items)) {
        throw column.items().refused(value, "a list, an item a row", "");
      }
      if (rows >= 0 && rows != items.size()) {
        throw column.items().refused(value, rows + " items, as in the column before", "");
      }
      rows = items.size();
      filled.add(
          new Filling.Column(
              heading(column.heading().value(slots, Budget.standard()), printer),
              items.items().stream().map(item -> plain(item, printer)).toList()));
    }
    return new Filling.Table(filled);
  }

  /**
   * A value that a text shows.
   *
   * @param before how many numbers and texts stand before it in the same table
   */
  private static Value printed(Input input, Value[] slots, long before) {
    Value value = input.value(slots, Budget.standard());
    if (before + cells(value) > ListRange.MOST_CELLS) {
      throw input.tooLong(
          (before > 0 ? "a table" : "a list")
              + " of more than "
              + ListRange.MOST_CELLS
              + " numbers");
    }
    return value;
  }

  private static long cells(Value value) {
    return value instanceof Value.Items list
        ? list.items().stream().mapToLong(CompiledText::cells).sum()
        : 1;
  }

  private static String heading(Value value, ValuePrinter printer) {
    return value instanceof Value.Text text ? text.text() : plain(value, printer).plain();
  }

  private static Filling.Inline plain(Value value, ValuePrinter printer) {
    return printer.print(value, OptionalInt.empty(), false);
  }

  /**
   * Fills the holes.
   *
   * @throws Failure where a formula has no value
   */
  FilledText fill(Value[] slots, ValuePrinter printer, Workings workings) {
    List<Filling> fillings = new ArrayList<>(holes.size());
    for (CompiledHole hole : holes) {
      fillings.add(hole.fill(slots, printer, workings));
    }
    return new FilledText(text, fillings);
  }
}
