package org.tentamen.grade.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tentamen.answer.Judgement.Verdict;
import org.tentamen.formula.Rational;
import org.tentamen.grade.report.ExamFacts.QuestionFacts;
import org.tentamen.grade.report.ReportPage.Bar;
import org.tentamen.grade.report.ReportPage.DifferenceTable;
import org.tentamen.grade.report.ReportPage.Fact;
import org.tentamen.grade.report.ReportPage.Finding;
import org.tentamen.grade.report.ReportPage.MistakeRow;
import org.tentamen.grade.report.ReportPage.PartRow;
import org.tentamen.grade.report.ReportPage.QuestionRow;
import org.tentamen.grade.report.ReportPage.SharedRow;
import org.tentamen.grade.report.ReportPage.ValueRow;
import org.tentamen.grade.statistics.ClassStatistics;
import org.tentamen.grade.statistics.FirstStudents;
import org.tentamen.grade.statistics.ItemTally;
import org.tentamen.grade.statistics.Moments;
import org.tentamen.grade.statistics.Pairs;
import org.tentamen.grade.statistics.Reliability;
import org.tentamen.render.Shown;

/** Makes the page of the statistics. */
final class ReportWriter {

  private final ExamFacts exam;
  private final ClassStatistics statistics;
  private final Findings findings;

  ReportWriter(ExamFacts exam, ClassStatistics statistics) {
    this.exam = exam;
    this.statistics = statistics;
    this.findings = new Findings(exam, statistics);
  }

  ReportPage page(List<ReportSection> sections) {
    List<SharedRow> shared = findings.shared().stream().map(this::shared).toList();
    List<DifferenceTable> differences =
        findings.differences().stream().map(this::difference).toList();
    List<QuestionRow> questions = new ArrayList<>();
    for (int i = 0; i < exam.questions().size(); i++) {
      questions.add(question(i));
    }
    return new ReportPage(
        Shown.text(exam.title()),
        facts(),
        notes(),
        toLookAt(questions, shared, differences),
        ScorePlot.of(statistics, exam.points()),
        DifficultyPlot.of(exam, statistics, findings),
        questions,
        misconceptions(),
        shared,
        differences,
        sections);
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    Moments totals = statistics.totals();
    facts.add(
        new Fact("Students", totals.count() + " of " + exam.students().size(), "sat the exam"));
    if (totals.count() == 0) {
      return facts;
    }
    String of = " of " + Figure.points(exam.points()) + " points";
    Rational mean = totals.mean().orElseThrow();
    facts.add(
        new Fact(
            "Mean",
            Figure.points(mean) + of,
            "standard deviation " + Figure.two(totals.deviation())));
    facts.add(
        new Fact(
            "Median",
            Figure.points(statistics.median()) + of,
            "from "
                + Figure.points(statistics.scores().firstKey())
                + " to "
                + Figure.points(statistics.scores().lastKey())));
    Reliability reliability = statistics.reliability(exam.counting());
    Optional<Rational> alpha = reliability.alpha();
    facts.add(
        new Fact(
            "Cronbach’s α",
            alpha.map(a -> Figure.two(a.toDouble())).orElse("–"),
            alpha.isPresent()
                ? "of " + exam.counting().size() + " questions"
                : "needs two questions and different scores"));
    facts.add(
        new Fact(
            "Standard error",
            Figure.two(reliability.standardError()) + (alpha.isPresent() ? " points" : ""),
            "of measurement, of one score"));
    long review = 0;
    for (QuestionFacts question : exam.questions()) {
      for (int part = 0; part < question.parts().size(); part++) {
        review += statistics.item(question.firstItem() + part).count(Verdict.REVIEW.word());
      }
    }
    facts.add(
        new Fact(
            "To review",
            Long.toString(review),
            review == 0 ? "everything is decided" : "responses count 0 until decided"));
    return facts;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    Moments totals = statistics.totals();
    if (totals.count() < Findings.FEWEST) {
      notes.add(
          "Fewer than "
              + Findings.FEWEST
              + " students: figures are shown, and no question is flagged for them.");
    }
    boolean differ = false;
    for (int i = 0; i < exam.questions().size(); i++) {
      differ |= statistics.question(i).count() != totals.count();
    }
    if (differ) {
      notes.add(
          "Not all papers have the same questions. A question’s figures are those of the students"
              + " who were asked it; its discrimination compares it with the rest of their own"
              + " papers. For α and the standard error, each place of the paper is an item,"
              + " whatever question stands there.");
    }
    statistics
        .reliability(exam.counting())
        .alpha()
        .filter(alpha -> alpha.signum() < 0)
        .ifPresent(
            alpha ->
                notes.add(
                    "α is negative: the questions do not measure one thing, or a key is wrong; the"
                        + " standard error is that of an α of 0."));
    return notes;
  }

  private List<Finding> toLookAt(
      List<QuestionRow> questions, List<SharedRow> shared, List<DifferenceTable> differences) {
    List<Finding> all = new ArrayList<>();
    for (QuestionRow question : questions) {
      for (String flag : question.flags()) {
        all.add(new Finding(question.id(), explained(flag, question)));
      }
    }
    shared.forEach(
        row ->
            all.add(
                new Finding(
                    row.question(),
                    row.count()
                        + " students answered “"
                        + row.answer()
                        + "”"
                        + (row.name().equals(row.question()) ? "" : " to " + row.name())
                        + ", which no misconception explains")));
    differences.forEach(
        table ->
            all.add(
                new Finding(
                    table.question(),
                    (table.parameter().isEmpty()
                            ? "its versions are not equally hard"
                            : "not equally hard with each value of " + table.parameter())
                        + " (by chance: "
                        + table.chance()
                        + ")")));
    return all;
  }

  private static String explained(String flag, QuestionRow question) {
    return switch (flag) {
      case "too easy", "too hard" -> flag + ": " + question.difficulty() + " of the points";
      default ->
          "negative discrimination, "
              + question.discrimination()
              + ": those who are good at the rest do worse here; is its key right?";
    };
  }

  private QuestionRow question(int number) {
    QuestionFacts question = exam.questions().get(number);
    Pairs pairs = statistics.question(number);
    boolean counts = question.points().signum() > 0;
    boolean isJudged = findings.isJudged(number);
    OptionalDouble discrimination =
        counts && isJudged ? pairs.correlation() : OptionalDouble.empty();
    List<PartRow> parts = new ArrayList<>();
    for (int part = 0; part < question.parts().size(); part++) {
      parts.add(part(question, part));
    }
    return new QuestionRow(
        question.id(),
        Shown.text(question.title()),
        Long.toString(pairs.count()),
        counts ? Figure.points(question.points()) : "not counted",
        difficulty(question, pairs, isJudged),
        Figure.two(discrimination),
        discrimination.isPresent() && discrimination.getAsDouble() < Findings.WEAK,
        findings.flags(number),
        parts);
  }

  private static String difficulty(QuestionFacts question, Pairs pairs, boolean isJudged) {
    if (question.points().signum() == 0) {
      return "–";
    }
    return isJudged
        ? pairs.first().mean().map(m -> Figure.percent(m.over(question.points()))).orElse("–")
        : "to judge";
  }

  private PartRow part(QuestionFacts question, int part) {
    ItemTally tally = statistics.item(question.firstItem() + part);
    List<Bar> misconceptions = new ArrayList<>();
    inOrder(question, tally)
        .forEach(
            id ->
                misconceptions.add(
                    new Bar(id, share(tally.misconceptions().get(id).count(), tally))));
    return new PartRow(
        question.parts().get(part),
        share(tally.count(Verdict.CORRECT.word()), tally),
        share(tally.count(Verdict.PARTIAL.word()), tally),
        share(tally.count(Verdict.WRONG.word()), tally),
        share(tally.count(Verdict.BLANK.word()), tally),
        share(tally.count(Verdict.REVIEW.word()), tally),
        misconceptions);
  }

  private static String share(long count, ItemTally tally) {
    return Figure.share(count, tally.count());
  }

  /** The misconceptions that somebody has, in the order of the file. */
  private static List<String> inOrder(QuestionFacts question, ItemTally tally) {
    Set<String> ids = new LinkedHashSet<>(question.misconceptions());
    ids.retainAll(tally.misconceptions().keySet());
    return List.copyOf(ids);
  }

  private List<MistakeRow> misconceptions() {
    List<MistakeRow> rows = new ArrayList<>();
    for (QuestionFacts question : exam.questions()) {
      for (int part = 0; part < question.parts().size(); part++) {
        ItemTally tally = statistics.item(question.firstItem() + part);
        for (String id : inOrder(question, tally)) {
          FirstStudents students = tally.misconceptions().get(id);
          rows.add(
              new MistakeRow(
                  question.id(),
                  question.partName(part),
                  id,
                  Long.toString(students.count()),
                  share(students.count(), tally),
                  names(students),
                  more(students)));
        }
      }
    }
    return rows;
  }

  private List<String> names(FirstStudents students) {
    return students.first().stream().map(s -> Shown.text(exam.students().get(s))).toList();
  }

  private static String more(FirstStudents students) {
    long more = students.count() - students.first().size();
    return more == 0 ? "" : Long.toString(more);
  }

  private SharedRow shared(Findings.Shared one) {
    QuestionFacts question = exam.questions().get(one.question());
    return new SharedRow(
        question.id(),
        question.partName(one.part()),
        Shown.text(one.answer()),
        Long.toString(one.students().count()),
        Figure.share(one.students().count(), one.asked()),
        names(one.students()),
        more(one.students()));
  }

  private DifferenceTable difference(Findings.Difference one) {
    List<ValueRow> rows = new ArrayList<>();
    for (Map.Entry<String, Moments> group : one.groups().of(Findings.FEWEST_ALIKE).entrySet()) {
      rows.add(
          new ValueRow(
              Shown.text(group.getKey()),
              Long.toString(group.getValue().count()),
              Figure.percent(group.getValue().mean().orElseThrow())));
    }
    return new DifferenceTable(
        exam.questions().get(one.question()).id(),
        one.parameter(),
        Figure.probability(one.chance()),
        rows);
  }
}
