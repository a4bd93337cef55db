package org.tentamen.grade;

import java.util.Locale;
import java.util.Optional;
import org.tentamen.answer.Judgement;
import org.tentamen.exam.Student;
import org.tentamen.formula.Rational;

/**
 * What one response earned, and why.
 *
 * @param student who answered
 * @param item what was answered
 * @param response the cell as typed; empty where nothing was
 * @param judgement the verdict, the rule it is by, and how the response was read
 * @param basis what the verdict stands on
 * @param key the right answer in this student's numbers, as the key prints it
 * @param feedback what the student is told: what the misconception says, or whoever decided; plain
 *     text, empty where there is none
 * @param decision what a person has decided on this response, even if something else was ruled on
 *     the question since
 */
record Mark(
    Student student,
    Item item,
    String response,
    Judgement judgement,
    Basis basis,
    String key,
    String feedback,
    Optional<Decision> decision) {

  /** What a verdict stands on. */
  enum Basis {
    /** The response was judged by its key. */
    JUDGED,
    /** A person has decided. */
    DECIDED,
    /** Whoever was asked gets the points. */
    GIVEN,
    /** The question does not count. */
    DROPPED;

    private final String word = name().toLowerCase(Locale.ROOT);
  }

  /** Why it earns credit, as a word; empty where no rule fitted. */
  String rule() {
    return basis == Basis.JUDGED
        ? judgement.rule().map(Judgement.Rule::word).orElse("")
        : basis.word;
  }

  /** Whether it is wrong as it was judged, and no misconception or other rule says why. */
  boolean isUnexplained() {
    Judgement.Verdict verdict = judgement.verdict();
    boolean isWrong = verdict == Judgement.Verdict.WRONG || verdict == Judgement.Verdict.PARTIAL;
    return basis == Basis.JUDGED
        && isWrong
        && judgement.misconception().isEmpty()
        && judgement.rule().filter(rule -> rule != Judgement.Rule.ELEMENTS).isEmpty();
  }

  /** The points earned; 0 until a person has decided, where one has to. */
  Rational points() {
    return judgement.credit().times(max());
  }

  /** The points that a right response earns. */
  Rational max() {
    return item.points();
  }

  /** The points earned, as tables show them. */
  String pointsText() {
    Rational credit = judgement.credit();
    if (credit.signum() == 0) {
      return "0";
    }
    return credit.equals(Rational.ONE) ? item.max() : MarkTable.points(points());
  }
}
