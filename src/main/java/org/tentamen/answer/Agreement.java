package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/** How far a response agrees with a key: as a whole, or element by element. */
final class Agreement {

  /** How numbers in a list are compared; made from the rules of the key at hand. */
  private final Function<NumberRules, NumberTest> test;

  private Agreement(Function<NumberRules, NumberTest> test) {
    this.test = test;
  }

  /** Numbers are right within the tolerance. */
  static final Agreement RIGHT = new Agreement(NumberTest::right);

  /** Judges a right number as a computer prints it. */
  static final Agreement PRINTED = new Agreement(NumberTest::printed);

  /** Numbers with one digit too few earn their share. */
  static final Agreement LENIENT = new Agreement(NumberTest::lenient);

  /** Numbers are those a mistake gives. */
  static final Agreement MISTAKEN = new Agreement(NumberTest::mistaken);

  /** Numbers follow from the student's own earlier answers. */
  static final Agreement CARRIED = new Agreement(NumberTest::carried);

  /**
   * The share of the credit that the response earns as a whole.
   *
   * @return 1 where it is the key, less than 1 where a digit is missing, 0 where anything is wrong
   */
  Rational whole(Key key, Response response) {
    if (key instanceof Key.Number number && response instanceof Response.Number typed) {
      return test.apply(number.rules()).share(number.value(), typed);
    }
    if (key instanceof Key.Whole whole && response instanceof Response.Number typed) {
      return share(whole.value().sameAs(typed.value()) || isMistakenRounded(whole.value(), typed));
    }
    if (key instanceof Key.Vector vector && response instanceof Response.Numbers typed) {
      return whole(vector.values(), typed, test.apply(vector.rules()));
    }
    if (key instanceof Key.Shape shape && response instanceof Response.Sizes sizes) {
      boolean same = sizes.batch().isEmpty() && sizes.sizes().equals(shape.sizes());
      return share(same || ShapeAgreement.best(shape, sizes).isWhole());
    }
    if (key instanceof Key.Choice choice && response instanceof Response.Options options) {
      return share(options.picked().size() == 1 && options.picked().first() == choice.correct());
    }
    if (key instanceof Key.Choices choices && response instanceof Response.Options options) {
      return share(options.picked().equals(choices.correct()));
    }
    if (key instanceof Key.Match match && response instanceof Response.Pairs pairs) {
      return share(pairs.picked().equals(match.correct().stream().map(OptionalInt::of).toList()));
    }
    if (key instanceof Key.Words words && response instanceof Response.Words typed) {
      return share(WordAgreement.accepts(words, typed.text()));
    }
    if (key instanceof Key.Expression expression && response instanceof Response.Expression typed) {
      return share(relation(expression, typed) == Sampling.Relation.SAME);
    }
    return Rational.ZERO;
  }

  /** Whether a mistake leads to a number that nobody types in full, and it was typed rounded. */
  private boolean isMistakenRounded(Numeric value, Response.Number typed) {
    return this == MISTAKEN && !NumberTest.isFinite(value) && NumberTest.isRounded(value, typed);
  }

  /** How a typed formula compares with the right one. */
  static Sampling.Relation relation(Key.Expression key, Response.Expression typed) {
    return Sampling.of(key).compare(ExactResponse.formula(key), typed);
  }

  /**
   * The share that single elements earn.
   *
   * @return 0 where the key's marking is all or nothing
   */
  Rational elements(Key key, Response response) {
    if (key instanceof Key.Vector vector
        && vector.marking() == Key.Marking.PER_ELEMENT
        && response instanceof Response.Numbers typed) {
      return elements(vector.values(), typed, test.apply(vector.rules()));
    }
    if (key instanceof Key.Shape shape
        && shape.marking() == Key.Marking.PER_ELEMENT
        && response instanceof Response.Sizes sizes) {
      ShapeAgreement best = ShapeAgreement.best(shape, sizes);
      return Rational.of(best.right(), best.of());
    }
    if (key instanceof Key.Choices choices
        && choices.marking() == Key.Marking.RIGHT_MINUS_WRONG
        && response instanceof Response.Options options) {
      return rightMinusWrong(choices, options);
    }
    return Rational.ZERO;
  }

  private static Rational share(boolean right) {
    return right ? Rational.ONE : Rational.ZERO;
  }

  /** Right picks minus wrong ones, over the number of right ones, never below 0. */
  private static Rational rightMinusWrong(Key.Choices key, Response.Options options) {
    if (key.correct().isEmpty()) {
      return Rational.ZERO;
    }
    long right = options.picked().stream().filter(key.correct()::contains).count();
    long wrong = options.picked().size() - right;
    return Rational.of(Math.max(0, right - wrong), key.correct().size());
  }

  private static Rational whole(Value.Items key, Response.Numbers typed, NumberTest test) {
    if (key.size() != typed.items().size()) {
      return Rational.ZERO;
    }
    Rational least = Rational.ONE;
    for (int i = 0; i < key.size() && least.signum() > 0; i++) {
      Rational share = item(key.get(i), typed.items().get(i), test);
      least = share.compareTo(least) < 0 ? share : least;
    }
    return least;
  }

  private static Rational item(Value key, Response typed, NumberTest test) {
    if (key instanceof Numeric number && typed instanceof Response.Number one) {
      return test.share(number, one);
    }
    return key instanceof Value.Items row && typed instanceof Response.Numbers numbers
        ? whole(row, numbers, test)
        : Rational.ZERO;
  }

  /** The mean share of the numbers; missing and surplus ones count as wrong. */
  private static Rational elements(Value.Items key, Response.Numbers typed, NumberTest test) {
    List<Rational> shares = new ArrayList<>();
    collect(key, typed, test, shares);
    Rational sum = shares.stream().reduce(Rational.ZERO, Rational::plus);
    return shares.isEmpty() ? Rational.ZERO : sum.over(Rational.of(shares.size()));
  }

  private static void collect(
      Value.Items key, Response.Numbers typed, NumberTest test, List<Rational> shares) {
    int most = Math.max(key.size(), typed.items().size());
    for (int i = 0; i < most; i++) {
      boolean both = i < key.size() && i < typed.items().size();
      if (both
          && key.get(i) instanceof Value.Items row
          && typed.items().get(i) instanceof Response.Numbers numbers) {
        collect(row, numbers, test, shares);
      } else {
        shares.add(both ? item(key.get(i), typed.items().get(i), test) : Rational.ZERO);
      }
    }
  }
}
