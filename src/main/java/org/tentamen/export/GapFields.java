package org.tentamen.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** A shape or a vector as a box for each number. */
final class GapFields {

  /** What changes where each size earns its share. */
  static final String FREE_BATCH = "a batch that may be left out earns nothing by itself";

  private static final String TIMES = " × ";
  private static final String COMMA = ", ";

  private GapFields() {}

  /**
   * The part as a box for each number; empty where a symbol, or another answer of another form,
   * would have no room.
   */
  static Optional<Asked> ask(PartMarks marks) {
    Optional<List<Numeric>> key = numbers(marks.key());
    if (key.isEmpty()) {
      return Optional.empty();
    }
    int size = key.get().size();
    List<Key> right = marks.right();
    boolean roomForAll =
        right.stream().allMatch(k -> numbers(k).filter(n -> n.size() == size).isPresent());
    return roomForAll && size > 0 ? Optional.of(ask(marks, size)) : Optional.empty();
  }

  private static Asked ask(PartMarks marks, int size) {
    List<NumberGap> gaps = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      gaps.add(new NumberGap(weight(marks.key(), i), rights(marks, i)));
    }
    Shares<Interval> shares = new Shares<>(gaps);
    for (PartMarks.Mistake mistake : marks.bestFirst()) {
      Optional<List<Numeric>> numbers = numbers(mistake.key());
      if (numbers.isPresent() && numbers.get().size() == size) {
        List<Interval> values = new ArrayList<>(size);
        for (Numeric number : numbers.get()) {
          values.add(mistaken(mistake.key(), number));
        }
        shares.add(values, mistake.credit(), mistake.feedback());
      }
    }
    List<Asked.Slot> slots = new ArrayList<>();
    List<String> signs = signs(marks.key(), size);
    for (int i = 0; i < size; i++) {
      NumberGap gap = gaps.get(i);
      slots.add(new Asked.Slot(signs.get(i), gap.weight(), gap.field()));
    }
    return new Asked(
        slots,
        signs.get(size) + Units.beside(marks.key()).map(unit -> " " + unit).orElse(""),
        meant -> entry(meant, size),
        losses(marks.key(), size));
  }

  /**
   * The signs before each number and after the last one: crosses between the sizes of a shape,
   * brackets around a list and around each row of a matrix.
   */
  static List<String> signs(Key key, int size) {
    if (key instanceof Key.Vector vector) {
      List<String> signs = new ArrayList<>(List.of(""));
      addSigns(vector.values(), signs);
      return signs;
    }
    List<String> signs = new ArrayList<>(Collections.nCopies(size + 1, TIMES));
    signs.set(0, "");
    signs.set(size, "");
    return signs;
  }

  /** The last sign of the list is the one that is being written. */
  private static void addSigns(Value value, List<String> signs) {
    int last = signs.size() - 1;
    if (!(value instanceof Value.Items items)) {
      signs.add("");
      return;
    }
    signs.set(last, signs.get(last) + "[");
    for (int i = 0; i < items.size(); i++) {
      int at = signs.size() - 1;
      signs.set(at, signs.get(at) + (i == 0 ? "" : COMMA));
      addSigns(items.get(i), signs);
    }
    int end = signs.size() - 1;
    signs.set(end, signs.get(end) + "]");
  }

  private static List<String> losses(Key key, int size) {
    Key.Marking marking =
        key instanceof Key.Shape shape ? shape.marking() : ((Key.Vector) key).marking();
    if (marking == Key.Marking.ALL && size > 1) {
      return List.of("each number earns its share, even where others are wrong");
    }
    return size > 1 && weight(key, 0).signum() == 0 ? List.of(FREE_BATCH) : List.of();
  }

  private static List<Interval> rights(PartMarks marks, int index) {
    List<Interval> rights = new ArrayList<>(marks.right().size());
    for (Key key : marks.right()) {
      rights.add(right(key, numbers(key).orElseThrow().get(index)));
    }
    return rights;
  }

  /** The batch earns nothing where it may be left out, so that its box may stay empty. */
  private static Rational weight(Key key, int index) {
    boolean batch =
        index == 0 && key instanceof Key.Shape shape && shape.batch() == Key.Batch.OPTIONAL;
    return batch ? Rational.ZERO : Rational.ONE;
  }

  private static Optional<List<Response>> entry(Key meant, int size) {
    return numbers(meant)
        .filter(numbers -> numbers.size() == size)
        .map(numbers -> numbers.stream().map(NumberFields::typed).toList());
  }

  /** The numbers of a single number, a shape or a vector; empty where one is none. */
  static Optional<List<Numeric>> allNumbers(Key key) {
    if (key instanceof Key.Number number) {
      return Optional.of(List.of(number.value()));
    }
    return key instanceof Key.Whole whole ? Optional.of(List.of(whole.value())) : numbers(key);
  }

  /** What is taken for one of the numbers of a right answer. */
  static Interval rightNumber(Key key, Numeric number) {
    return key instanceof Key.Number one ? Interval.right(number, one.rules()) : right(key, number);
  }

  /** What is taken for one of the numbers of a mistaken answer. */
  static Interval mistakenNumber(Key key, Numeric number) {
    return key instanceof Key.Number one
        ? Interval.mistaken(number, one.rules())
        : mistaken(key, number);
  }

  private static Interval right(Key key, Numeric number) {
    return key instanceof Key.Vector vector
        ? Interval.right(number, vector.rules())
        : Interval.exactly(number);
  }

  private static Interval mistaken(Key key, Numeric number) {
    return key instanceof Key.Vector vector
        ? Interval.mistaken(number, vector.rules())
        : Interval.mistaken(number);
  }

  /** The numbers of a shape or vector from first to last; empty where one is a symbol. */
  private static Optional<List<Numeric>> numbers(Key key) {
    List<Numeric> numbers = new ArrayList<>();
    List<Value> values = List.of();
    if (key instanceof Key.Shape shape) {
      values = shape.sizes();
    } else if (key instanceof Key.Vector vector) {
      values = vector.values().items();
    }
    return !values.isEmpty() && collect(values, numbers) ? Optional.of(numbers) : Optional.empty();
  }

  private static boolean collect(Value value, List<Numeric> numbers) {
    if (value instanceof Value.Items items) {
      return collect(items.items(), numbers);
    }
    return value instanceof Numeric number && numbers.add(number);
  }

  private static boolean collect(List<Value> values, List<Numeric> numbers) {
    for (Value value : values) {
      if (!collect(value, numbers)) {
        return false;
      }
    }
    return true;
  }

  /** A box for one of the numbers. */
  private static final class NumberGap implements Shares.Gap<Interval> {
    private final Rational weight;
    private final List<Interval> known = new ArrayList<>();
    private final List<NumberAnswer> answers = new ArrayList<>();

    NumberGap(Rational weight, List<Interval> right) {
      this.weight = weight;
      for (Interval interval : right) {
        if (!interval.isInside(known)) {
          add(interval, Rational.ONE, "");
        }
      }
    }

    @Override
    public Rational weight() {
      return weight;
    }

    @Override
    public Optional<Rational> earned(Interval value) {
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i).containsMiddleOf(value)) {
          return Optional.of(answers.get(i).credit());
        }
      }
      return Optional.empty();
    }

    @Override
    public void add(Interval value, Rational credit, String feedback) {
      known.add(value);
      answers.add(NumberAnswer.accepting(value, credit, feedback));
    }

    Field field() {
      return new Field.Number(answers);
    }
  }
}
