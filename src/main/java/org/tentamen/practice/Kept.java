package org.tentamen.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.answer.Key;
import org.tentamen.answer.NumberRules;
import org.tentamen.answer.Standard;
import org.tentamen.answer.Tolerance;
import org.tentamen.formula.Numeric;
import org.tentamen.formula.Rational;

/** A standard whose replays are made once, since it is asked thousands of times. */
record Kept(Key key, List<Key> also, Optional<Key> rounded, List<Mistake> mistakes)
    implements Standard {

  /** A number that nobody types beside the answers of an exercise. */
  private static final Rational FAR = Rational.of(1_000_003, 7);

  /** A mistake whose answers are worked out. */
  record KeptMistake(String id, Rational credit, List<Key> keys) implements Mistake {}

  static Kept of(Standard standard) {
    return new Kept(
        standard.key(),
        List.copyOf(standard.also()),
        standard.rounded(),
        standard.mistakes().stream()
            .<Mistake>map(m -> new KeptMistake(m.id(), m.credit(), List.copyOf(m.keys())))
            .toList());
  }

  /** What a mistake leads to, where nothing else is known. */
  static Kept mistakeAlone(Key wrong) {
    Key.Number number = (Key.Number) wrong;
    Numeric far = number.value().toRational().plus(FAR);
    Key right =
        new Key.Number(
            far,
            new NumberRules(
                OptionalInt.empty(),
                Optional.of(Tolerance.EXACT),
                Optional.empty(),
                Key.Form.NUMBER));
    Mistake mistake = new KeptMistake("mistake", Rational.of(1, 2), List.of(wrong));
    return new Kept(right, List.of(), Optional.empty(), List.of(mistake));
  }

  /** None: a page judges each part by itself. */
  @Override
  public List<Key> carried() {
    return List.of();
  }

  /** All keys that anything is compared with, the right one first. */
  List<Key> keys() {
    List<Key> keys = new ArrayList<>(List.of(key));
    keys.addAll(also);
    rounded.ifPresent(keys::add);
    mistakes.forEach(mistake -> keys.addAll(mistake.keys()));
    return keys;
  }
}
