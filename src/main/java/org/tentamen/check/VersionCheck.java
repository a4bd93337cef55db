package org.tentamen.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Real;
import org.tentamen.formula.Value;
import org.tentamen.variant.Conditions;
import org.tentamen.variant.PartStandard;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Solution;
import org.tentamen.variant.Variant;

/** Checks one version after the other: its solution, its keys, and where mistakes lead. */
final class VersionCheck {

  /** Students keep so many decimals of a step where the tolerance says nothing. */
  private static final int USUAL_DECIMALS = 3;

  private static final Key[] NONE = {};

  private final Question question;
  private final Optional<Notation> notation;
  private final List<Conditions> mistaken;
  private final Tally tally;
  private final int decimals;

  /** Whether several draws may give the same version. */
  private final boolean isRepeated;

  /** Ten to the power of the decimals. */
  private final Rational scale;

  private final SettledKeys settled;

  /**
   * A check of a question's versions.
   *
   * @param settled the question's keys that were judged already, whoever did it
   */
  VersionCheck(Plan plan, Optional<Notation> numbers, SettledKeys settled, Tally tally) {
    this.settled = settled;
    this.question = plan.question();
    this.notation = numbers;
    this.mistaken = question.misconceptions().stream().map(Conditions.EXACT::with).toList();
    this.tally = tally;
    this.decimals = decimals(question);
    this.isRepeated = RepeatedValues.areIn(question);
    this.scale = Rational.of(10).power(decimals);
  }

  /** Checks a version. */
  void check(Variant variant) {
    tally.checked++;
    double chance = variant.chance();
    tally.chances += chance;
    tally.squaredChances += chance * chance * (isRepeated ? variant.ways() : 1);
    List<List<Key>> right;
    try {
      right = right(variant);
    } catch (InvalidInputException e) {
      tally.saw(Finding.Kind.UNSOLVED, 0, variant, e.diagnostics().get(0).found());
      return;
    }
    List<String> printed = checkKeys(variant, right);
    checkMistakes(variant, right);
    countDifficulty(variant, printed);
  }

  /** By part, the key and then whatever else is right. */
  private List<List<Key>> right(Variant variant) {
    Solution solution = variant.solve();
    List<List<Key>> right = new ArrayList<>();
    for (Part part : question.parts()) {
      PartStandard standard = variant.standard(part, Map.of());
      List<Key> keys = new ArrayList<>();
      keys.add(solution.key(part));
      keys.addAll(solution.also(part));
      Optional<Key> rounded = standard.rounded();
      if (rounded.isPresent()) {
        keys.add(rounded.get());
      }
      right.add(keys);
    }
    return right;
  }

  /** Checks what is right, and gives it as it prints. */
  private List<String> checkKeys(Variant variant, List<List<Key>> right) {
    List<String> printed = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      Key key = right.get(i).get(0);
      String print = KeyText.of(key, notation);
      printed.add(print);
      tally.answer(i, print, 1);
      if (key instanceof Key.Essay) {
        continue;
      }
      PartStandard standard = variant.standard(question.parts().get(i), Map.of());
      if (!settled.isRight(i, key, print) && !SettledKeys.isRight(standard, print, notation)) {
        tally.saw(Finding.Kind.PRINTED_KEY, i, variant, print);
      }
      Optional<String> rounded = KeyText.asAsked(key, notation);
      if (rounded.isPresent()
          && !rounded.get().equals(print)
          && !SettledKeys.isRight(standard, rounded.get(), notation)) {
        tally.saw(Finding.Kind.ROUNDED_KEY, i, variant, rounded.get());
      }
      Optional<String> wrong = OptionCheck.wrong(variant, question.parts().get(i), key);
      if (wrong.isPresent()) {
        tally.saw(Finding.Kind.OPTIONS, i, variant, wrong.get());
      }
    }
    return printed;
  }

  private void checkMistakes(Variant variant, List<List<Key>> right) {
    Key[][] wrong = new Key[mistaken.size()][];
    for (int i = 0; i < wrong.length; i++) {
      Optional<Solution> solution = variant.replay(mistaken.get(i));
      List<Optional<Key>> answers = solution.isPresent() ? answers(solution.get()) : List.of();
      compare(i, variant, right, answers);
      wrong[i] = complete(answers);
      compareMistakes(wrong, i);
    }
  }

  /** By part, what a mistake leads to. */
  private List<Optional<Key>> answers(Solution solution) {
    List<Optional<Key>> answers = new ArrayList<>();
    List<Part> parts = question.parts();
    for (int i = 0; i < parts.size(); i++) {
      answers.add(solution.find(parts.get(i)));
    }
    return answers;
  }

  /** Compares where a mistake leads with what is right. */
  private void compare(
      int mistake, Variant variant, List<List<Key>> right, List<Optional<Key>> answers) {
    boolean isComplete = !answers.isEmpty();
    boolean isRight = isComplete;
    boolean differs = false;
    boolean isAccepted = false;
    for (int part = 0; part < answers.size(); part++) {
      if (answers.get(part).isEmpty()) {
        isComplete = false;
        continue;
      }
      Key given = answers.get(part).get();
      boolean same = isOneOf(right.get(part), given);
      isRight &= same;
      differs |= !same;
      if (!same && isNumber(given) && Judge.coincides(right.get(part), given)) {
        isAccepted = true;
        String detail = text(given) + " beside the key " + text(right.get(part).get(0));
        tally.saw(Finding.Kind.MISTAKE_ACCEPTED, mistake, variant, detail);
      }
    }
    // Parts that a mistake leaves as they are have an answer even where it leads nowhere.
    boolean isSolved = isComplete || differs;
    isRight &= isComplete;
    Tally.Mistaken seen = tally.mistakes[mistake];
    seen.solved += isSolved ? 1 : 0;
    seen.right += isRight ? 1 : 0;
    seen.accepted += isAccepted ? 1 : 0;
    if (isRight) {
      tally.saw(Finding.Kind.MISTAKE_RIGHT, mistake, variant, "");
    }
  }

  /** A number as it is, so that two within a tolerance can be told apart. */
  private String text(Key key) {
    return org.tentamen.variant.ValueText.withDecimals(
        key instanceof Key.Number number ? number.value() : ((Key.Vector) key).values());
  }

  private static boolean isNumber(Key key) {
    return key instanceof Key.Number || key instanceof Key.Vector;
  }

  private static boolean isOneOf(List<Key> right, Key given) {
    boolean same = false;
    for (int i = 0; i < right.size() && !same; i++) {
      same = SameAnswer.of(right.get(i), given);
    }
    return same;
  }

  /** The answers where there is one to each part, else none. */
  private static Key[] complete(List<Optional<Key>> answers) {
    Key[] complete = new Key[answers.size()];
    for (int i = 0; i < complete.length; i++) {
      Optional<Key> answer = answers.get(i);
      if (answer.isEmpty()) {
        return NONE;
      }
      complete[i] = answer.get();
    }
    return complete;
  }

  /** Compares where a mistake leads with where those before it do. */
  private void compareMistakes(Key[][] wrong, int mistake) {
    Key[] answers = wrong[mistake];
    for (int i = 0; i < mistake && answers.length > 0; i++) {
      if (wrong[i].length > 0) {
        tally.both[i][mistake]++;
        tally.same[i][mistake] += same(wrong[i], answers) ? 1 : 0;
      }
    }
  }

  private static boolean same(Key[] first, Key[] second) {
    boolean same = true;
    for (int i = 0; same && i < first.length; i++) {
      same = SameAnswer.ofMistakes(first[i], second[i]);
    }
    return same;
  }

  private void countDifficulty(Variant variant, List<String> printed) {
    long digits = 0;
    for (String text : printed) {
      for (int i = 0; i < text.length(); i++) {
        digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
      }
    }
    tally.digits.add(digits);
    long rounded = 0;
    for (Question.Step step : question.steps()) {
      rounded += isRounded(variant.solve().value(step.name())) ? 1 : 0;
    }
    tally.rounded.add(rounded);
  }

  private static int decimals(Question question) {
    return question.parts().stream()
        .map(Part::answer)
        .flatMap(answer -> RoundedSteps.of(answer).stream())
        .findFirst()
        .orElse(USUAL_DECIMALS);
  }

  private boolean isRounded(Value value) {
    if (value instanceof Value.Items list) {
      boolean rounded = false;
      for (int i = 0; i < list.size() && !rounded; i++) {
        rounded = isRounded(list.get(i));
      }
      return rounded;
    }
    if (value instanceof Rational exact) {
      return !exact.isWhole() && !exact.times(scale).isWhole();
    }
    // A double with so many decimals is a whole number of halves of halves, so many times.
    return value instanceof Real real
        && !real.isWhole()
        && (!isWhole(StrictMath.scalb(real.value(), decimals))
            || !Rational.of(real.rounded(decimals)).equals(real.toRational()));
  }

  private static boolean isWhole(double number) {
    return number == StrictMath.rint(number);
  }
}
