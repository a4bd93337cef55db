package org.tentamen.export;

import java.util.Comparator;
import java.util.List;
import org.tentamen.answer.Key;
import org.tentamen.formula.Rational;

/**
 * What one part of one variant takes for right, and what its known mistakes earn.
 *
 * @param right the key, then what else is worth the whole mark: other answers, the key of a student
 *     who rounds each step
 * @param mistakes the answers that misconceptions lead to, in the order of the file
 * @param onFewDigits HTML for who gave the right value with fewer digits than asked
 */
record PartMarks(List<Key> right, List<Mistake> mistakes, String onFewDigits) {

  /** Copies the lists. */
  PartMarks {
    right = List.copyOf(right);
    mistakes = List.copyOf(mistakes);
  }

  /** The key. */
  Key key() {
    return right.get(0);
  }

  /** Best first, since targets take the first that fits; in the order of the file where equal. */
  List<Mistake> bestFirst() {
    return areBestFirst()
        ? mistakes
        : mistakes.stream()
            .sorted(Comparator.comparing(Mistake::credit, Comparator.reverseOrder()))
            .toList();
  }

  /** As they mostly are: none of them earns anything. */
  private boolean areBestFirst() {
    for (int i = 1; i < mistakes.size(); i++) {
      if (mistakes.get(i - 1).credit().compareTo(mistakes.get(i).credit()) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * An answer that a misconception leads to.
   *
   * @param id the misconception's id
   * @param key the answer
   * @param credit the share of the part's points it earns, 0 to 1
   * @param feedback HTML for who gave it; may be empty
   */
  record Mistake(String id, Key key, Rational credit, String feedback) {}
}
