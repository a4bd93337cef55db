package org.tentamen.grade.report;

import java.util.List;
import java.util.Optional;
import org.tentamen.grade.statistics.ClassStatistics;
import org.tentamen.render.Markup;
import org.tentamen.render.PaperTemplates;

/**
 * What a teacher reads of how an exam went; its components are what the template {@code
 * report.ftlh} sees. All texts are plain, with what would act in them shown.
 *
 * @param title the exam's title
 * @param facts figures of the whole exam
 * @param notes what the figures do not tell
 * @param findings what to look at first
 * @param distribution of the scores; empty where nobody sat
 * @param difficulties of the questions; empty where there are too many for a plot
 * @param questions a row each
 * @param misconceptions those that somebody has
 * @param shared wrong answers that several gave and no misconception explains
 * @param differences between versions of a question
 * @param sections what else was found out
 */
public record ReportPage(
    String title,
    List<Fact> facts,
    List<String> notes,
    List<Finding> findings,
    Optional<Plot> distribution,
    Optional<Plot> difficulties,
    List<QuestionRow> questions,
    List<MistakeRow> misconceptions,
    List<SharedRow> shared,
    List<DifferenceTable> differences,
    List<ReportSection> sections) {

  /** Copies the lists. */
  public ReportPage {
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
    findings = List.copyOf(findings);
    questions = List.copyOf(questions);
    misconceptions = List.copyOf(misconceptions);
    shared = List.copyOf(shared);
    differences = List.copyOf(differences);
    sections = List.copyOf(sections);
  }

  /**
   * The report of an exam.
   *
   * @param sections what was found out beside the figures
   */
  public static ReportPage of(
      ExamFacts exam, ClassStatistics statistics, List<ReportSection> sections) {
    return new ReportWriter(exam, statistics).page(sections);
  }

  /** The page; with the packaged templates it needs no network and no other file. */
  public String html(PaperTemplates templates) {
    return templates.text("report.ftlh", this);
  }

  /** The same as JSON, in one line, without the pictures. */
  public String json() {
    return ReportJson.of(this);
  }

  /**
   * A figure.
   *
   * @param name what it is
   * @param value the figure
   * @param note what it means; may be empty
   */
  public record Fact(String name, String value, String note) {}

  /**
   * Something to look at.
   *
   * @param question the question's id
   * @param text what is remarkable
   */
  public record Finding(String question, String text) {}

  /**
   * A plot, and what it shows as a table.
   *
   * @param picture an SVG element with a description
   * @param rows a row a bar
   */
  public record Plot(Markup picture, List<Bar> rows) {}

  /**
   * A bar of a plot.
   *
   * @param label what it is of
   * @param count its height
   */
  public record Bar(String label, String count) {}

  /**
   * A question.
   *
   * @param id its id
   * @param title what people call it
   * @param asked how many students were asked
   * @param points the points to be had
   * @param difficulty the mean share of the points; words where nothing is judged yet
   * @param discrimination the corrected item-total correlation
   * @param isWeak whether that is low
   * @param flags what is remarkable; mostly empty
   * @param parts its parts, or its single answer
   */
  public record QuestionRow(
      String id,
      String title,
      String asked,
      String points,
      String difficulty,
      String discrimination,
      boolean isWeak,
      List<String> flags,
      List<PartRow> parts) {}

  /**
   * A part of a question; shares of those who were asked.
   *
   * @param part its id; empty where the question has a single answer
   * @param right who have all its points
   * @param partial who have some
   * @param wrong who have none
   * @param blank who answered nothing
   * @param review of whom a person has to decide
   * @param misconceptions by id, who have it
   */
  public record PartRow(
      String part,
      String right,
      String partial,
      String wrong,
      String blank,
      String review,
      List<Bar> misconceptions) {}

  /**
   * A misconception that somebody has.
   *
   * @param question the id of the question
   * @param name the part's name
   * @param id the misconception's id
   * @param count how many have it
   * @param share of those who were asked
   * @param students who they are; the first of them, where they are many
   * @param more how many others; empty for none
   */
  public record MistakeRow(
      String question,
      String name,
      String id,
      String count,
      String share,
      List<String> students,
      String more) {}

  /**
   * A wrong answer that several gave.
   *
   * @param question the id of the question
   * @param name the part's name
   * @param answer as it was read
   * @param count how many gave it
   * @param share of those who were asked
   * @param students who they are; the first of them, where they are many
   * @param more how many others; empty for none
   */
  public record SharedRow(
      String question,
      String name,
      String answer,
      String count,
      String share,
      List<String> students,
      String more) {}

  /**
   * How those fared who had different values.
   *
   * @param question the id of the question
   * @param parameter the parameter's name; empty for the whole version
   * @param chance how probable such differences are by chance
   * @param rows a row a value
   */
  public record DifferenceTable(
      String question, String parameter, String chance, List<ValueRow> rows) {}

  /**
   * Those who had one value.
   *
   * @param value the value
   * @param students how many had it
   * @param difficulty their mean share of the points
   */
  public record ValueRow(String value, String students, String difficulty) {}
}
