package org.tentamen.imports;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.bank.yaml.YamlValue;
import org.tentamen.formula.Rational;

/**
 * An answer of a bank in the making.
 *
 * @param answer what is right
 * @param mistakes known wrong answers, the highest credit first where the order counts
 * @param options options told in the question's text, where labels cannot hold them; may be empty
 * @param onRight feedback that came with the right answer, as Markdown; may be empty
 * @param changes what is not as it was, a sentence's piece each
 */
record AnswerDraft(
    YamlValue.Fields answer,
    List<Mistake> mistakes,
    String options,
    String onRight,
    List<String> changes) {

  /** Copies the lists. */
  AnswerDraft {
    mistakes = List.copyOf(mistakes);
    changes = List.copyOf(changes);
  }

  /** An answer that nothing else is to be said about. */
  static AnswerDraft of(YamlValue.Fields answer) {
    return new AnswerDraft(answer, List.of(), "", "", List.of());
  }

  /** The same answer, of which more is different. */
  AnswerDraft changed(List<String> more) {
    List<String> all = new ArrayList<>(changes);
    all.addAll(more);
    return new AnswerDraft(answer, mistakes, options, onRight, all);
  }

  /**
   * A wrong answer.
   *
   * @param answer the answer, as a misconception says it
   * @param credit the share of the points, 0 to 1
   * @param feedback Markdown; may be empty
   */
  record Mistake(YamlValue answer, Rational credit, String feedback) {}
}
