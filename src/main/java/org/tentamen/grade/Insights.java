package org.tentamen.grade;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.answer.Notation;

/** What is found out about a class beyond the figures. */
final class Insights {

  private final UndeclaredMistakes mistakes;
  private final SameAnswers same;

  private Insights(UndeclaredMistakes mistakes, SameAnswers same) {
    this.mistakes = mistakes;
    this.same = same;
  }

  /**
   * Nothing yet.
   *
   * @param exam what is on the sheets
   * @param notation how the exam writes numbers
   */
  static Insights of(Lookup lookup, Papered exam, Optional<Notation> notation) {
    return new Insights(
        new UndeclaredMistakes(lookup, notation), new SameAnswers(lookup, exam, notation));
  }

  /** All of them, in the order of their sections. */
  List<Insight<?>> all() {
    return List.of(mistakes, same);
  }

  /** Writes the tables of what was found, once all marks were taken. */
  void write(Grader.Destination to) throws IOException {
    write("mistakes.csv", mistakes.table(), to);
    write("mistakes.yaml", mistakes.yaml(), to);
    write("same-answers.csv", same.table(), to);
  }

  private static void write(String name, byte[] table, Grader.Destination to) throws IOException {
    try (OutputStream out = to.open(name)) {
      out.write(table);
    }
  }

  /** What is said at the end of a grading. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(mistakes.lines());
    lines.addAll(same.lines());
    return lines;
  }
}
