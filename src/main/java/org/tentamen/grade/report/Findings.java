package org.tentamen.grade.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.tentamen.answer.Judgement.Verdict;
import org.tentamen.formula.Rational;
import org.tentamen.grade.report.ExamFacts.QuestionFacts;
import org.tentamen.grade.statistics.ClassStatistics;
import org.tentamen.grade.statistics.FirstStudents;
import org.tentamen.grade.statistics.Groups;
import org.tentamen.grade.statistics.ItemTally;
import org.tentamen.grade.statistics.Pairs;

/** What of an exam a teacher should look at. */
final class Findings {

  /** Of fewer students nothing is concluded. */
  static final int FEWEST = 10;

  /** A share of points above which a question tells nobody apart. */
  static final Rational TOO_EASY = Rational.of(95, 100);

  /** A share of points below which hardly anybody could do it. */
  static final Rational TOO_HARD = Rational.of(20, 100);

  /** Ebel, "Measuring educational achievement" (1965): items below 0.20 are poor. */
  static final double WEAK = 0.2;

  private static final int FEWEST_SHARING = 3;
  private static final Rational SHARING = Rational.of(1, 20);
  private static final Rational UNDECIDED = Rational.of(1, 10);
  private static final double BY_CHANCE = 0.05;

  /** Values that fewer students had are not compared. */
  static final int FEWEST_ALIKE = 5;

  private final ExamFacts exam;
  private final ClassStatistics statistics;

  Findings(ExamFacts exam, ClassStatistics statistics) {
    this.exam = exam;
    this.statistics = statistics;
  }

  /**
   * A wrong answer that several gave and no misconception explains.
   *
   * @param question the question's number
   * @param part the part's place in it
   * @param answer as it was read
   * @param students who gave it
   * @param asked how many answered or left blank that part
   */
  record Shared(int question, int part, String answer, FirstStudents students, long asked) {}

  /**
   * How those fared who had different values of a parameter.
   *
   * @param question the question's number
   * @param parameter its name; empty for the whole version
   * @param groups by value
   * @param chance how probable such differences are by chance
   */
  record Difference(int question, String parameter, Groups groups, double chance) {}

  /** The answers, the most frequent first. */
  List<Shared> shared() {
    List<Shared> shared = new ArrayList<>();
    for (int q = 0; q < exam.questions().size(); q++) {
      QuestionFacts question = exam.questions().get(q);
      for (int part = 0; part < question.parts().size(); part++) {
        ItemTally tally = statistics.item(question.firstItem() + part);
        long asked = tally.count();
        for (Map.Entry<String, FirstStudents> entry : tally.unexplained().entrySet()) {
          if (isMany(entry.getValue().count(), asked)) {
            shared.add(new Shared(q, part, entry.getKey(), entry.getValue(), asked));
          }
        }
      }
    }
    shared.sort(Comparator.comparingLong((Shared one) -> one.students().count()).reversed());
    return shared;
  }

  private static boolean isMany(long count, long asked) {
    return count >= FEWEST_SHARING
        && Rational.of(count).compareTo(Rational.of(asked).times(SHARING)) >= 0;
  }

  /**
   * The differences that are not likely to be chance, the least likely first: at most 5 % over all
   * comparisons together (Bonferroni).
   */
  List<Difference> differences() {
    List<Difference> all = new ArrayList<>();
    for (int q = 0; q < exam.questions().size(); q++) {
      for (Map.Entry<String, Groups> entry : statistics.groups(q).entrySet()) {
        OptionalDouble chance = entry.getValue().chance(FEWEST_ALIKE);
        if (chance.isPresent()) {
          all.add(new Difference(q, entry.getKey(), entry.getValue(), chance.getAsDouble()));
        }
      }
    }
    double most = BY_CHANCE / Math.max(1, all.size());
    all.removeIf(difference -> difference.chance() > most);
    all.sort(
        Comparator.comparingDouble(Difference::chance)
            .thenComparingInt(Difference::question)
            .thenComparing(Difference::parameter));
    return all;
  }

  /**
   * Whether anything is known of how hard a question is: not where all that was answered waits for
   * a decision, an essay for one.
   */
  boolean isJudged(int number) {
    QuestionFacts question = exam.questions().get(number);
    long answered = 0;
    long review = 0;
    for (int part = 0; part < question.parts().size(); part++) {
      ItemTally tally = statistics.item(question.firstItem() + part);
      answered += tally.count() - tally.count(Verdict.BLANK.word());
      review += tally.count(Verdict.REVIEW.word());
    }
    return answered > review || !isUndecided(number);
  }

  /** Whether so many responses wait for a decision that the points say little. */
  private boolean isUndecided(int number) {
    QuestionFacts question = exam.questions().get(number);
    long review = 0;
    long all = 0;
    for (int part = 0; part < question.parts().size(); part++) {
      ItemTally tally = statistics.item(question.firstItem() + part);
      review += tally.count(Verdict.REVIEW.word());
      all += tally.count();
    }
    return Rational.of(review).compareTo(Rational.of(all).times(UNDECIDED)) > 0;
  }

  /** What is remarkable about a question's figures, as words of the report's legend. */
  List<String> flags(int question) {
    Pairs pairs = statistics.question(question);
    Rational points = exam.questions().get(question).points();
    if (pairs.count() < FEWEST || points.signum() == 0 || isUndecided(question)) {
      return List.of();
    }
    List<String> flags = new ArrayList<>();
    Rational difficulty = pairs.first().mean().orElseThrow().over(points);
    if (difficulty.compareTo(TOO_EASY) > 0) {
      flags.add("too easy");
    }
    if (difficulty.compareTo(TOO_HARD) < 0) {
      flags.add("too hard");
    }
    OptionalDouble discrimination = pairs.correlation();
    if (discrimination.isPresent() && discrimination.getAsDouble() < 0) {
      flags.add("negative discrimination");
    }
    return flags;
  }
}
