package org.tentamen.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;

/** Numbers, shapes and vectors in an item: a box for each number, and rules for all of them. */
final class ItemNumbers {

  private static final MathContext BINARY = new MathContext(17, RoundingMode.HALF_EVEN);

  private ItemNumbers() {}

  /** The part; empty where a box for each number has no room for all that is right. */
  static Optional<ItemPart> ask(PartMarks marks) {
    Optional<List<Numeric>> key = GapFields.allNumbers(marks.key());
    if (key.isEmpty()) {
      return Optional.empty();
    }
    int size = key.get().size();
    boolean roomForAll =
        marks.right().stream()
            .allMatch(
                k ->
                    NumberFields.isTold(k)
                        && GapFields.allNumbers(k).filter(n -> n.size() == size).isPresent());
    return roomForAll && size > 0 ? Optional.of(part(marks, size)) : Optional.empty();
  }

  private static ItemPart part(PartMarks marks, int size) {
    Key key = marks.key();
    List<Rule> rules = new ArrayList<>();
    rules.add(new Rule(right(marks), Rational.ONE, ""));
    tooFewDigits(marks).ifPresent(rules::add);
    for (PartMarks.Mistake mistake : marks.bestFirst()) {
      GapFields.allNumbers(mistake.key())
          .filter(numbers -> numbers.size() == size)
          .map(
              numbers ->
                  new Rule(mistaken(mistake.key(), numbers), mistake.credit(), mistake.feedback()))
          .ifPresent(rules::add);
    }
    List<Rule> bestFirst =
        rules.stream().sorted((a, b) -> b.credit().compareTo(a.credit())).toList();
    return new ItemPart(
        blanks(key, size),
        after(key, size),
        bestFirst,
        shares(marks, size),
        entry(key, size).orElseThrow(),
        meant -> entry(meant, size),
        losses(marks));
  }

  private static Condition right(PartMarks marks) {
    return Condition.or(
        marks.right().stream()
            .map(key -> all(key, intervals(key, GapFields.allNumbers(key).orElseThrow(), true)))
            .distinct()
            .toList());
  }

  private static Condition mistaken(Key key, List<Numeric> numbers) {
    return all(key, intervals(key, numbers, false));
  }

  /** What each number may be. */
  private static List<Condition> intervals(Key key, List<Numeric> numbers, boolean right) {
    List<Condition> all = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Numeric number = numbers.get(i);
      Interval interval =
          right ? GapFields.rightNumber(key, number) : GapFields.mistakenNumber(key, number);
      all.add(Condition.Within.of(i, interval, number));
    }
    return all;
  }

  private static Condition all(Key key, List<Condition> numbers) {
    if (!hasOptionalBatch(key)) {
      return Condition.and(numbers);
    }
    List<Condition> all = new ArrayList<>(numbers);
    all.set(0, Condition.or(List.of(new Condition.Empty(0), numbers.get(0))));
    return Condition.and(all);
  }

  private static boolean hasOptionalBatch(Key key) {
    return key instanceof Key.Shape shape
        && shape.batch() == Key.Batch.OPTIONAL
        && shape.sizes().size() > 1;
  }

  private static Optional<Rule> tooFewDigits(PartMarks marks) {
    return NumberFields.tooFewDigits(marks)
        .map(
            few ->
                new Rule(
                    Condition.Within.of(0, few.interval(), Rational.of(few.interval().middle())),
                    few.credit(),
                    few.feedback()));
  }

  private static List<Rule> shares(PartMarks marks, int size) {
    Key.Marking marking =
        marks.key() instanceof Key.Shape shape
            ? shape.marking()
            : marks.key() instanceof Key.Vector vector ? vector.marking() : Key.Marking.ALL;
    if (marking != Key.Marking.PER_ELEMENT) {
      return List.of();
    }
    int first = hasOptionalBatch(marks.key()) ? 1 : 0;
    List<Numeric> numbers = GapFields.allNumbers(marks.key()).orElseThrow();
    List<Condition> each = intervals(marks.key(), numbers, true);
    Rational share = Rational.of(1, size - first);
    return each.stream().skip(first).map(one -> new Rule(one, share, "")).toList();
  }

  private static List<Blank> blanks(Key key, int size) {
    return GapFields.signs(key, size).stream().limit(size).<Blank>map(Blank.Number::new).toList();
  }

  private static String after(Key key, int size) {
    return GapFields.signs(key, size).get(size)
        + Units.beside(key).map(unit -> " " + unit).orElse("");
  }

  private static Optional<List<Response>> entry(Key meant, int size) {
    return GapFields.allNumbers(meant)
        .filter(numbers -> numbers.size() == size)
        .map(numbers -> numbers.stream().map(n -> typed(meant, n)).toList());
  }

  /** In few digits, or as many as tell one binary number from all others. */
  private static Response typed(Key meant, Numeric number) {
    BigDecimal digits = Interval.decimal(number);
    BigDecimal few = NumberAnswer.stored(digits);
    if (GapFields.rightNumber(meant, number).contains(few)) {
      return new Response.Typed(few.toPlainString());
    }
    return new Response.Typed(digits.round(BINARY).stripTrailingZeros().toPlainString());
  }

  private static List<String> losses(PartMarks marks) {
    List<String> losses = new ArrayList<>(Units.notAsked(marks.key()));
    boolean each =
        marks.key() instanceof Key.Shape shape && shape.marking() == Key.Marking.PER_ELEMENT;
    if (each && hasOptionalBatch(marks.key())) {
      losses.add(GapFields.FREE_BATCH);
    }
    if (NumberFields.takesArithmetic(marks.key())) {
      losses.add("arithmetic is not accepted, only its result");
    }
    return losses;
  }
}
