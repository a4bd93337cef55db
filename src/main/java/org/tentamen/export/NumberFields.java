package org.tentamen.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tentamen.answer.Key;
import org.tentamen.answer.Tolerance;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;

/** A box for one number: what is right first, then what earns less, the best first. */
final class NumberFields {

  private static final BigDecimal NOT_TOLD = new BigDecimal("1e14");

  private final UnaryOperator<Rational> creditSaid;
  private final List<Interval> taken = new ArrayList<>();
  private final List<NumberAnswer> answers = new ArrayList<>();

  private NumberFields(UnaryOperator<Rational> creditSaid) {
    this.creditSaid = creditSaid;
  }

  /**
   * The part as a single box.
   *
   * @param marks a part whose key is a number
   * @param creditSaid the credit that the target can say for one that is meant
   */
  static Asked ask(PartMarks marks, UnaryOperator<Rational> creditSaid) {
    NumberFields field = new NumberFields(creditSaid);
    boolean others = false;
    for (Key right : marks.right()) {
      Optional<Interval> interval = right(right);
      interval.ifPresent(field::addRight);
      others |= interval.isEmpty();
    }
    List<PartMarks.Mistake> mistakes = marks.bestFirst();
    List<Optional<Interval>> mistaken = mistaken(mistakes);
    Optional<Credit> few = tooFewDigits(marks, mistaken);
    if (few.isPresent()) {
      field.add(few.get().interval(), few.get().credit(), few.get().feedback());
    }
    for (int i = 0; i < mistakes.size(); i++) {
      PartMarks.Mistake mistake = mistakes.get(i);
      if (mistaken.get(i).isPresent()) {
        field.add(mistaken.get(i).get(), mistake.credit(), mistake.feedback());
      }
    }
    return Asked.alone(
        new Field.Number(field.answers),
        Units.beside(marks.key()).map(unit -> " " + unit).orElse(""),
        NumberFields::entry,
        losses(marks.key(), others));
  }

  /** Whether a key is a number. */
  static boolean isNumber(Key key) {
    return key instanceof Key.Number || key instanceof Key.Whole;
  }

  /**
   * Whether a box for a number tells a whole number from its neighbours: Moodle keeps 14 digits of
   * a key, and other programs compare binary numbers of 15.
   */
  static boolean isTold(Key key) {
    return !(key instanceof Key.Whole whole)
        || Interval.decimal(whole.value()).abs().compareTo(NOT_TOLD) < 0;
  }

  /** How a number is typed. */
  static Response typed(Numeric number) {
    return new Response.Typed(NumberAnswer.stored(Interval.decimal(number)).toPlainString());
  }

  private static Optional<Interval> right(Key key) {
    if (key instanceof Key.Number number) {
      return Optional.of(Interval.right(number.value(), number.rules()));
    }
    return key instanceof Key.Whole whole
        ? Optional.of(Interval.exactly(whole.value()))
        : Optional.empty();
  }

  private static List<Optional<Interval>> mistaken(List<PartMarks.Mistake> mistakes) {
    List<Optional<Interval>> intervals = new ArrayList<>(mistakes.size());
    for (PartMarks.Mistake mistake : mistakes) {
      intervals.add(mistaken(mistake.key()));
    }
    return intervals;
  }

  private static Optional<Interval> mistaken(Key key) {
    if (key instanceof Key.Number number) {
      return Optional.of(Interval.mistaken(number.value(), number.rules()));
    }
    return key instanceof Key.Whole whole
        ? Optional.of(Interval.mistaken(whole.value()))
        : Optional.empty();
  }

  private static Optional<List<Response>> entry(Key key) {
    if (key instanceof Key.Number number) {
      return Optional.of(List.of(typed(number.value())));
    }
    return key instanceof Key.Whole whole
        ? Optional.of(List.of(typed(whole.value())))
        : Optional.empty();
  }

  private void addRight(Interval interval) {
    if (!interval.isInside(taken)) {
      taken.add(interval);
      answers.add(NumberAnswer.accepting(interval, Rational.ONE, ""));
    }
  }

  /** An answer that an earlier one takes already would never be reached. */
  private void add(Interval interval, Rational credit, String feedback) {
    for (Interval earlier : taken) {
      if (earlier.containsMiddleOf(interval)) {
        return;
      }
    }
    taken.add(interval);
    answers.add(NumberAnswer.accepting(interval, creditSaid.apply(credit), feedback));
  }

  /**
   * What a number earns that is no key.
   *
   * @param interval which numbers
   * @param credit the share of the mark, 0 to 1
   * @param feedback HTML
   */
  record Credit(Interval interval, Rational credit, String feedback) {}

  /**
   * The rule {@code precision}: the key rounded to one digit fewer than asked, unless that is the
   * answer of a mistake. Other systems see the value only, so they also take 0.360 for 0.36.
   */
  static Optional<Credit> tooFewDigits(PartMarks marks) {
    return tooFewDigits(marks, mistaken(marks.mistakes()));
  }

  private static Optional<Credit> tooFewDigits(PartMarks marks, List<Optional<Interval>> mistaken) {
    if (!(marks.key() instanceof Key.Number number) || number.rules().tolerance().isEmpty()) {
      return Optional.empty();
    }
    Tolerance tolerance = number.rules().tolerance().get();
    Optional<BigDecimal> fewer =
        fewerDigits(Interval.decimal(number.value()), tolerance.test())
            .filter(rounded -> rounded.signum() != 0);
    boolean counts =
        fewer.isPresent()
            && tolerance.precisionCredit().signum() != 0
            && mistaken.stream().noneMatch(m -> m.isPresent() && m.get().contains(fewer.get()));
    return counts
        ? Optional.of(
            new Credit(
                new Interval(fewer.get(), BigDecimal.ZERO),
                tolerance.precisionCredit(),
                marks.onFewDigits()))
        : Optional.empty();
  }

  private static Optional<BigDecimal> fewerDigits(BigDecimal key, Tolerance.Test test) {
    if (test instanceof Tolerance.Test.Decimals asked && asked.decimals() > 0) {
      return Optional.of(key.setScale(asked.decimals() - 1, RoundingMode.HALF_UP));
    }
    if (test instanceof Tolerance.Test.Significant asked
        && asked.digits() > 1
        && key.signum() != 0) {
      int decimals = asked.digits() - 2 - Interval.magnitude(key);
      return Optional.of(key.setScale(decimals, RoundingMode.HALF_UP));
    }
    return Optional.empty();
  }

  /** Whether a number may be typed as arithmetic. */
  static boolean takesArithmetic(Key key) {
    return key instanceof Key.Number number
        ? number.rules().form() == Key.Form.EXPRESSION
        : key instanceof Key.Whole whole && whole.form() == Key.Form.EXPRESSION;
  }

  private static List<String> losses(Key key, boolean others) {
    List<String> losses = new ArrayList<>(Units.notAsked(key));
    if (others) {
      losses.add("another answer that is no number is not accepted");
    }
    if (takesArithmetic(key)) {
      losses.add("arithmetic is not accepted, only its result");
    }
    return losses;
  }
}
