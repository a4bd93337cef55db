package org.tentamen.check;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Judgement;
import org.tentamen.answer.Judgement.Rule;
import org.tentamen.answer.Judgement.Verdict;
import org.tentamen.answer.Key;
import org.tentamen.answer.Notation;
import org.tentamen.answer.Standard;

/**
 * Which keys of a question are judged right as they print. Of labels, whole numbers, shapes and
 * vectors there are few beside the versions, and reading them takes longer than solving a version.
 * Safe for many threads.
 */
final class SettledKeys {

  /** More than these are not kept. */
  private static final int MOST = 10_000;

  private final Optional<Notation> numbers;
  private final Map<Said, Boolean> known = new ConcurrentHashMap<>();

  /** What a key of a part says. */
  private record Said(int part, Object key) {
    @Override
    public boolean equals(Object object) {
      return object instanceof Said other && part == other.part && key.equals(other.key);
    }

    @Override
    public int hashCode() {
      return 31 * key.hashCode() + part;
    }
  }

  /**
   * None so far.
   *
   * @param numbers how numbers are written
   */
  SettledKeys(Optional<Notation> numbers) {
    this.numbers = numbers;
  }

  /**
   * Whether a key is judged right by itself alone, as it then is whatever mistakes lead to: no rule
   * goes before that of the right answer, and none earns more.
   *
   * @param part the index of the part that it is of
   * @param print the key as it prints
   * @return false too where keys of this kind are not kept
   */
  boolean isRight(int part, Key key, String print) {
    Optional<Object> says = says(key);
    if (says.isEmpty()) {
      return false;
    }
    Said said = new Said(part, says.get());
    Boolean right = known.get(said);
    if (right == null) {
      right = isRight(Standard.of(key), print, numbers);
      if (known.size() < MOST) {
        known.put(said, right);
      }
    }
    return right;
  }

  /** What tells a key from others of its part, whose tolerance and unit are the same. */
  private static Optional<Object> says(Key key) {
    if (key instanceof Key.Whole whole) {
      return Optional.of(whole.value());
    }
    if (key instanceof Key.Shape shape) {
      return Optional.of(shape.sizes());
    }
    if (key instanceof Key.Vector vector) {
      return Optional.of(vector.values());
    }
    boolean labels =
        key instanceof Key.Choice || key instanceof Key.Choices || key instanceof Key.Match;
    return labels ? Optional.of(key) : Optional.empty();
  }

  /** Whether a response is judged right, by the rule of the right answer. */
  static boolean isRight(Standard standard, String response, Optional<Notation> numbers) {
    Judgement judgement = Judge.judge(standard, response, numbers);
    return judgement.verdict() == Verdict.CORRECT
        && judgement.rule().equals(Optional.of(Rule.RIGHT));
  }
}
