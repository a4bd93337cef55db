package org.tentamen.grade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tentamen.answer.Judgement;
import org.tentamen.answer.Judgement.Verdict;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;
import org.tentamen.grade.statistics.ClassStatistics;
import org.tentamen.grade.statistics.ItemTally;
import org.tentamen.variant.ValueText;
import org.tentamen.variant.Variant;

/** Gathers how an exam went, for the report. */
final class Attainment implements Taker<ClassStatistics> {

  /** What a whole version is called among the parameters; no parameter can be called so. */
  static final String WHOLE_VERSION = "";

  /** The verdict of what was answered to a question that does not count. */
  static final String DROPPED = "dropped";

  private final Questions questions;
  private final Sitting sitting;
  private final Places places;
  private final ClassStatistics statistics;

  Attainment(Lookup lookup, Places places) {
    this.questions = lookup.questions();
    this.sitting = lookup.sitting();
    this.places = places;
    this.statistics = share();
  }

  @Override
  public ClassStatistics share() {
    return new ClassStatistics(questions.count(), questions.items().size(), places.count());
  }

  @Override
  public void take(Outcome outcome, ClassStatistics share) {
    int question = outcome.completed().question();
    List<ItemTally.Answer> answers = new ArrayList<>();
    Rational points = Rational.ZERO;
    for (Mark mark : outcome.marks()) {
      points = points.plus(mark.points());
      answers.add(answer(outcome.completed().student(), mark));
    }
    Rational max = questions.points(question);
    boolean isComparable =
        max.signum() > 0 && outcome.marks().stream().allMatch(Attainment::isJudged);
    share.answered(
        new ClassStatistics.Answered(
            question,
            max.signum() == 0 ? Rational.ZERO : points.over(max),
            isComparable ? version(outcome.variant()) : Map.of(),
            questions.items(question).get(0).number(),
            answers));
  }

  /** What was given to all, or waits for a decision, says nothing of the version. */
  private static boolean isJudged(Mark mark) {
    return counts(mark) && mark.judgement().verdict() != Verdict.REVIEW;
  }

  /** Whether the mark is for what was answered, and not a ruling for all. */
  private static boolean counts(Mark mark) {
    return mark.basis() == Mark.Basis.JUDGED || mark.basis() == Mark.Basis.DECIDED;
  }

  private static ItemTally.Answer answer(int student, Mark mark) {
    Judgement judgement = mark.judgement();
    boolean isUnexplained =
        counts(mark) && judgement.verdict() == Verdict.WRONG && judgement.misconception().isEmpty();
    return new ItemTally.Answer(
        student,
        mark.basis() == Mark.Basis.DROPPED ? DROPPED : judgement.verdict().word(),
        judgement.misconception(),
        isUnexplained ? judgement.readAs() : Optional.empty());
  }

  private static Map<String, String> version(Variant variant) {
    Map<String, Value> parameters = variant.parameters();
    if (parameters.isEmpty()) {
      return Map.of();
    }
    Map<String, String> version = new LinkedHashMap<>();
    parameters.forEach((name, value) -> version.put(name, ValueText.withDecimals(value)));
    if (version.size() > 1) {
      version.put(
          WHOLE_VERSION,
          version.entrySet().stream()
              .map(entry -> entry.getKey() + " = " + entry.getValue())
              .collect(Collectors.joining(", ")));
    }
    return version;
  }

  @Override
  public void merge(ClassStatistics share) {
    statistics.merge(share);
  }

  /** The statistics of all marks and of the students' scores. */
  ClassStatistics finish(Scores scores) {
    for (int student = 0; student < sitting.size(); student++) {
      if (scores.isPresent(student)) {
        statistics.sat(sat(student, scores));
      }
    }
    return statistics;
  }

  private ClassStatistics.Sat sat(int student, Scores scores) {
    List<Integer> asked = places.of(sitting.questions(student));
    List<Rational> points = new ArrayList<>(asked.size());
    for (int question : asked) {
      points.add(question < 0 ? Rational.ZERO : scores.points(student, question));
    }
    return new ClassStatistics.Sat(asked, points);
  }
}
