package org.tentamen.simulate;

import java.util.Optional;
import java.util.Random;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Notation;

/**
 * How a student types answers.
 *
 * @param notation how the student writes numbers; empty for the engine's own way
 * @param hasSpaces whether there are spaces around answers and around signs in them
 */
record Typing(Optional<Notation> notation, boolean hasSpaces) {

  private static final Notation COMMA = new Notation(',', Optional.empty());

  /**
   * How one student types, the same in all answers.
   *
   * @param declared how the exam writes numbers, which everybody follows
   */
  static Typing of(Behaviour behaviour, Optional<Notation> declared, Random random) {
    boolean comma = random.nextDouble() < behaviour.comma();
    boolean spaces = random.nextDouble() < behaviour.spaces();
    return new Typing(declared.isEmpty() && comma ? Optional.of(COMMA) : declared, spaces);
  }

  /** What is typed for the answer that a key is. */
  String typed(Key key) {
    String text = KeyText.of(key, notation);
    if (!hasSpaces) {
      return text;
    }
    return " " + (key instanceof Key.Shape ? text.replace("×", " x ") : text) + " ";
  }
}
