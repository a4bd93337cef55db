package org.tentamen.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.answer.Judgement;
import org.tentamen.answer.Judgement.Verdict;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Notation;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Student;
import org.tentamen.formula.Rational;
import org.tentamen.grade.Mark.Basis;
import org.tentamen.variant.Variant;

/**
 * Marks one student's answers to one question: a pure function of the exam record and these
 * answers, so that any thread can do it at any time. Safe for many threads.
 */
final class Marker {

  private final Papered exam;
  private final Optional<Notation> notation;
  private final Questions questions;
  private final Sitting sitting;
  private final Rulings rulings;
  private final Decisions decisions;
  private final Feedback feedback;

  /**
   * A marker for an exam.
   *
   * @param notation how numbers are written, where the exam declares it
   * @param rulings what is given to all or does not count
   * @param decisions what people have decided already
   */
  Marker(
      Papered exam,
      Optional<Notation> notation,
      Questions questions,
      Sitting sitting,
      Rulings rulings,
      Decisions decisions) {
    this.exam = exam;
    this.notation = notation;
    this.questions = questions;
    this.sitting = sitting;
    this.rulings = rulings;
    this.decisions = decisions;
    this.feedback = new Feedback(notation);
  }

  /** What comes of a student's answers to one question. */
  Outcome mark(Completed completed) {
    Student student = sitting.student(completed.student());
    Variant variant = variant(student, completed);
    Optional<Notation> written = notation.isPresent() ? notation : variant.plan().bank().numbers();
    List<Item> items = questions.items(completed.question());
    List<Mark> marks = new ArrayList<>(items.size());
    List<String> responses = List.of(completed.responses());
    List<Judged> all = Judged.all(variant, responses, written);
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Judgement judgement = all.get(i).judgement();
      String key = KeyText.of(all.get(i).key(), written);
      boolean isMistake = judgement.misconception().isPresent();
      Mark judged =
          new Mark(
              student,
              item,
              responses.get(i),
              judgement,
              Basis.JUDGED,
              key,
              isMistake ? feedback.of(judgement.misconception().get(), variant, item.part()) : "",
              decisions.on(completed.student(), item, responses.get(i), key));
      marks.add(ruled(judged));
    }
    return new Outcome(completed, variant, marks);
  }

  /** What counts in the end: what the teacher ruled, or decided, or what was judged. */
  private Mark ruled(Mark judged) {
    Item item = judged.item();
    if (rulings.isDropped(item.asked(), item.part())) {
      return new Mark(
          judged.student(),
          item,
          judged.response(),
          judged.judgement().verdict() == Verdict.REVIEW
              ? credited(judged.judgement(), Rational.ZERO)
              : judged.judgement(),
          Basis.DROPPED,
          judged.key(),
          judged.feedback(),
          judged.decision());
    }
    if (rulings.isGiven(item.asked(), item.part())) {
      return new Mark(
          judged.student(),
          item,
          judged.response(),
          credited(judged.judgement(), Rational.ONE),
          Basis.GIVEN,
          judged.key(),
          "",
          judged.decision());
    }
    return judged.decision().map(decision -> decided(judged, decision)).orElse(judged);
  }

  private static Mark decided(Mark judged, Decision decision) {
    return new Mark(
        judged.student(),
        judged.item(),
        judged.response(),
        credited(judged.judgement(), decision.points().over(judged.max())),
        Basis.DECIDED,
        judged.key(),
        decision.comment(),
        judged.decision());
  }

  private static Judgement credited(Judgement judgement, Rational credit) {
    Verdict verdict = credit.signum() == 0 ? Verdict.WRONG : Verdict.PARTIAL;
    return new Judgement(
        credit.equals(Rational.ONE) ? Verdict.CORRECT : verdict,
        Optional.empty(),
        credit,
        judgement.readAs(),
        judgement.distance(),
        judgement.misconception(),
        judgement.note());
  }

  private Variant variant(Student student, Completed completed) {
    String question = questions.get(completed.question()).id();
    int attempt = sitting.attempt(completed.student(), completed.question());
    return exam.variant(student, new Paper.Asked(question, attempt));
  }
}
