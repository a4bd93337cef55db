package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.tentamen.bank.Misconception;
import org.tentamen.bank.Part;
import org.tentamen.bank.Question;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.Student;
import org.tentamen.grade.report.ExamFacts;
import org.tentamen.grade.report.ReportPage;
import org.tentamen.grade.report.ReportSection;
import org.tentamen.grade.statistics.ClassStatistics;
import org.tentamen.render.PaperTemplates;

/** Gathers what the report tells, in the pass in which the marks are made, and writes it. */
final class Report {

  private final ExamDefinition definition;
  private final Questions questions;
  private final Sitting sitting;
  private final Places places;
  private final Attainment attainment;
  private final List<Insight<?>> insights;
  private final PaperTemplates templates;

  Report(
      ExamDefinition definition,
      Lookup lookup,
      List<Insight<?>> insights,
      PaperTemplates templates) {
    this.templates = templates;
    this.definition = definition;
    this.questions = lookup.questions();
    this.sitting = lookup.sitting();
    this.places = new Places(definition, questions);
    this.attainment = new Attainment(lookup, places);
    this.insights = List.copyOf(insights);
  }

  /** Who take the marks for it. */
  List<Taker<?>> takers() {
    List<Taker<?>> takers = new ArrayList<>(insights);
    takers.add(attainment);
    return takers;
  }

  /** Writes {@code report.html}, once all marks were taken. */
  void write(Scores scores, Grader.Destination to) throws IOException {
    List<ReportSection> sections = new ArrayList<>();
    insights.forEach(insight -> sections.addAll(insight.sections(scores)));
    write(statistics(scores), sections, to);
  }

  /** How the students fared whose marks were taken. */
  ClassStatistics statistics(Scores scores) {
    return attainment.finish(scores);
  }

  /** Writes {@code report.html} and {@code report.json} of what was gathered here or elsewhere. */
  void write(ClassStatistics statistics, List<ReportSection> sections, Grader.Destination to)
      throws IOException {
    ReportPage page = ReportPage.of(facts(), statistics, sections);
    write("report.html", page.html(templates), to);
    write("report.json", page.json(), to);
  }

  private static void write(String name, String text, Grader.Destination to) throws IOException {
    try (OutputStream out = to.open(name)) {
      out.write(text.getBytes(UTF_8));
    }
  }

  private ExamFacts facts() {
    List<ExamFacts.QuestionFacts> all = new ArrayList<>();
    for (int i = 0; i < questions.count(); i++) {
      Question question = questions.get(i);
      all.add(
          new ExamFacts.QuestionFacts(
              question.id(),
              question.title(),
              questions.points(i),
              questions.items(i).get(0).number(),
              question.parts().stream().map(Part::id).toList(),
              question.misconceptions().stream().map(Misconception::id).toList()));
    }
    List<String> students = new ArrayList<>();
    for (int i = 0; i < sitting.size(); i++) {
      students.add(called(sitting.student(i)));
    }
    return new ExamFacts(
        definition.title(),
        all,
        students,
        places.counting(),
        places.count(),
        sitting.points(questions));
  }

  private static String called(Student student) {
    return student.name().isBlank() ? student.id() : student.name() + " (" + student.id() + ")";
  }
}
