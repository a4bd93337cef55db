package org.tentamen.variant;

import java.util.List;
import org.tentamen.bank.Parameter;
import org.tentamen.formula.Functions;
import org.tentamen.formula.Value;

/** A parameter with its compiled range and the slots of its names. */
final class Drawn {

  private final Parameter parameter;
  private final CompiledRange range;
  private final int[] slots;
  private final int[] readSlots;
  private final long hash;

  private Drawn(Parameter parameter, CompiledRange range, Layout layout) {
    this.parameter = parameter;
    this.range = range;
    this.slots = parameter.names().stream().mapToInt(layout::slot).toArray();
    this.readSlots = range.reads().stream().mapToInt(layout::slot).toArray();
    this.hash = Stream.hash(parameter.names().get(0));
  }

  /**
   * Compiles a parameter.
   *
   * @throws Failure where its range is the same in every version, and no range
   */
  static Drawn compile(Parameter parameter, Layout layout, Functions functions) {
    return new Drawn(
        parameter, Ranges.compile(parameter, layout.ofParameters(), functions), layout);
  }

  /** The names it gives values to; several where rows are drawn together. */
  List<String> names() {
    return parameter.names();
  }

  /** Its range. */
  CompiledRange range() {
    return range;
  }

  /** Whether nothing is drawn, since it is calculated. */
  boolean isComputed() {
    return parameter.range() instanceof Parameter.Range.Computed;
  }

  /** Its random numbers; those of rows are named for their first name. */
  Stream stream(Seed seed) {
    return new Stream(seed, hash);
  }

  /** The slots that its range reads. */
  int[] readSlots() {
    return readSlots;
  }

  /** Its value, of rows the whole row. */
  Value value(Value[] from) {
    if (slots.length == 1) {
      return from[slots[0]];
    }
    Value[] row = new Value[slots.length];
    for (int i = 0; i < slots.length; i++) {
      row[i] = from[slots[i]];
    }
    return Value.Items.of(row);
  }

  /** Puts its value into its slots. */
  void put(Value value, Value[] into) {
    if (slots.length == 1) {
      into[slots[0]] = value;
      return;
    }
    Value.Items row = (Value.Items) value;
    for (int i = 0; i < slots.length; i++) {
      into[slots[i]] = row.get(i);
    }
  }

  /** The error where no value is left. */
  Failure empty() {
    return failure("a range without values", "at least one value");
  }

  /** What to throw where the range may not be. */
  Failure failure(String found, String expected) {
    String what = "parameter '" + String.join(", ", names()) + "'";
    return Failure.at(parameter.place(), what, found, expected, "");
  }
}
