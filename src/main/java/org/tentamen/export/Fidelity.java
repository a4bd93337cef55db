package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Judgement;
import org.tentamen.answer.Key;
import org.tentamen.answer.Notation;
import org.tentamen.answer.Standard;
import org.tentamen.formula.Rational;

/**
 * Answers a question as the target will mark it: with what is right, and with every known mistake.
 *
 * <p>What a quiz marks otherwise than the bank is found by doing it, not by knowing it beforehand.
 */
final class Fidelity {

  /** Marks are compared as a teacher sees them. */
  static final double NEGLIGIBLE = 0.0001;

  private final String question;
  private final Format format;
  private final Marker marker;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Looks at one question.
   *
   * @param format what its targets can mark
   */
  Fidelity(String question, Format format) {
    this.question = question;
    this.format = format;
    this.marker = format.marker();
  }

  /**
   * A loss, and what it is about.
   *
   * @param loss the loss in this variant's numbers
   * @param about the same for every variant, so that a question's loss is told once
   */
  record Finding(Loss loss, String about) {}

  /**
   * A part as it is asked.
   *
   * @param id the part's id; empty where the question has a single answer
   * @param marks what it takes for right, and what mistakes earn
   * @param standard the same, for the judge
   * @param entry how an answer is entered
   * @param points the part's share of the mark, over the sum of all
   */
  record Posed(String id, PartMarks marks, Standard standard, Asked.Entry entry, Rational points) {}

  /** What was found. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** A part that the format cannot say. */
  void leftOut(String part) {
    add(part, Loss.Kind.LEFT_OUT, "no question of the format can ask it", "", "left out");
  }

  /** What a way of asking changes, whatever the numbers are. */
  void known(String part, List<String> losses) {
    losses.forEach(what -> add(part, Loss.Kind.MARKED_DIFFERENTLY, what, "", what));
  }

  /** What changes without changing marks. */
  void shown(String part, List<String> losses) {
    losses.forEach(what -> add(part, Loss.Kind.SHOWN_DIFFERENTLY, what, "", what));
  }

  /** The mark of the whole, and the points that it should be. */
  void mark(String part, Rational mark, Rational points) {
    if (!mark.equals(points)) {
      String what = "another mark than the points; set it in the quiz";
      add(part, Loss.Kind.SHOWN_DIFFERENTLY, what, mark + " instead of " + points, what);
    }
  }

  /** Reports each right answer that does not earn everything. */
  void checkRight(Body body, List<Posed> parts) {
    Optional<List<List<Response>>> keys = keys(parts);
    for (int i = 0; i < parts.size() && keys.isPresent(); i++) {
      Posed part = parts.get(i);
      for (Key right : part.marks().right()) {
        Optional<Double> earned = earned(body, keys.get(), i, right, parts);
        earned
            .filter(share -> 1 - share > NEGLIGIBLE)
            .ifPresent(share -> differs(part.id(), "a right answer", share, Rational.ONE));
      }
    }
  }

  /** Reports each known mistake that earns another share of its part than in the bank. */
  void checkMistakes(Body body, List<Posed> parts) {
    Optional<List<List<Response>>> keys = keys(parts);
    for (int i = 0; i < parts.size() && keys.isPresent(); i++) {
      Posed part = parts.get(i);
      for (PartMarks.Mistake mistake : part.marks().mistakes()) {
        Optional<Double> earned = earned(body, keys.get(), i, mistake.key(), parts);
        if (earned.isPresent()) {
          Rational credit = credit(part.marks(), mistake);
          if (Math.abs(earned.get() - credit.toDouble()) > NEGLIGIBLE) {
            if (earned.get() < NEGLIGIBLE && !format.can(Ability.SHARES)) {
              known(part.id(), List.of("a mistake earns nothing instead of its credit"));
            } else {
              differs(part.id(), mistake.id(), earned.get(), credit);
            }
          }
        }
      }
    }
  }

  /**
   * Marks responses on the edge of what is right, as the judge and as the target do.
   *
   * @param variant the variant's number
   * @param numbers how numbers are written, where the exam or bank declares it
   */
  List<Trials.Outcome> tryOut(
      Body body, List<Posed> parts, String variant, Optional<Notation> numbers) {
    List<Trials.Outcome> outcomes = new ArrayList<>();
    Optional<List<List<Response>>> keys = keys(parts);
    for (int i = 0; i < parts.size() && keys.isPresent(); i++) {
      Posed part = parts.get(i);
      for (Borderline.Trial trial : Borderline.of(part.marks(), part.entry())) {
        Judgement judged = Judge.judge(part.standard(), trial.response(), numbers);
        Optional<Rational> bank =
            judged.verdict() == Judgement.Verdict.REVIEW
                ? Optional.empty()
                : Optional.of(judged.credit());
        double target = earned(body, keys.get(), i, trial.entered(), parts);
        outcomes.add(new Trials.Outcome(question, part.id(), variant, trial, bank, target));
      }
    }
    return outcomes;
  }

  /** The judge gives the highest credit of all mistakes that lead to an answer. */
  private static Rational credit(PartMarks marks, PartMarks.Mistake mistake) {
    return marks.bestFirst().stream()
        .filter(other -> other == mistake || Judge.coincides(other.key(), mistake.key()))
        .findFirst()
        .map(PartMarks.Mistake::credit)
        .orElse(Rational.ZERO);
  }

  /** How the keys of all parts are entered; empty where one cannot be. */
  private static Optional<List<List<Response>>> keys(List<Posed> parts) {
    List<List<Response>> keys = new ArrayList<>();
    for (Posed part : parts) {
      part.entry().of(part.marks().key()).ifPresent(keys::add);
    }
    return keys.size() == parts.size() ? Optional.of(keys) : Optional.empty();
  }

  /** The share of a part that an answer earns, with all other parts right. */
  private Optional<Double> earned(
      Body body, List<List<Response>> keys, int index, Key meant, List<Posed> parts) {
    Optional<List<Response>> entry = parts.get(index).entry().of(meant);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(earned(body, keys, index, entry.get(), parts));
  }

  /** The share of a part that what is entered for it earns, with all other parts right. */
  private double earned(
      Body body, List<List<Response>> keys, int index, List<Response> entered, List<Posed> parts) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      responses.addAll(i == index ? entered : keys.get(i));
    }
    if (parts.size() == 1) {
      return marker.fraction(body, responses);
    }
    Rational all = parts.stream().map(Posed::points).reduce(Rational.ZERO, Rational::plus);
    double share = parts.get(index).points().over(all).toDouble();
    return 1 - (1 - marker.fraction(body, responses)) / share;
  }

  private void differs(String part, String who, double earned, Rational credit) {
    String what = "a known answer earns another share than its credit";
    String shares = percent(earned) + " % instead of " + Percent.of(credit) + " %";
    add(part, Loss.Kind.MARKED_DIFFERENTLY, what, who + " " + shares, who);
  }

  private static String percent(double share) {
    return Long.toString(Math.round(100 * share));
  }

  private void add(String part, Loss.Kind kind, String what, String detail, String about) {
    findings.add(new Finding(new Loss(question, part, kind, what, detail), about));
  }
}
