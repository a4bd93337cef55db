package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.exam.CsvText;
import org.tentamen.exam.Exam;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.Paper;
import org.tentamen.simulate.Answered;
import org.tentamen.simulate.Answered.Reason;
import org.tentamen.simulate.Behaviour;
import org.tentamen.simulate.Simulation;
import org.tentamen.variant.Secret;

/** A simulated class, and the files that it leaves; one student is in memory at a time. */
final class SimulatedClass {

  private final List<Paper> papers;
  private final Simulation simulation;
  private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);

  /**
   * A class that has not begun.
   *
   * @param believed the same exam with the misconceptions that students have
   * @param seed what the students do is drawn from
   */
  SimulatedClass(
      ExamRecord record, Optional<ExamRecord> believed, Behaviour behaviour, String seed) {
    this.papers = record.papers();
    this.simulation =
        Simulation.of(exam(record), believed.map(SimulatedClass::exam), behaviour, Secret.of(seed));
  }

  private static Exam exam(ExamRecord record) {
    return Exam.of(record.defined(), Secret.of(record.secret()));
  }

  /** Writes {@code responses.csv}, and {@code truth.csv} where that is wanted. */
  void write(OutputFolder.Together folder, boolean hasTruth) throws IOException {
    try (Writer responses = text(folder, "responses.csv");
        Writer truth = hasTruth ? text(folder, "truth.csv") : Writer.nullWriter()) {
      responses.write(KeyTables.responseHeadings());
      truth.write(
          new CsvText()
              .forPrograms(List.of("student", "question", "part", "reason", "detail"))
              .toString());
      try (Progress progress = Progress.of("simulating", papers.size())) {
        for (Paper paper : papers) {
          write(paper.student().id(), simulation.next(paper), responses, truth);
          progress.step();
        }
      }
    }
  }

  private static Writer text(OutputFolder.Together folder, String name) throws IOException {
    return new BufferedWriter(new OutputStreamWriter(folder.open(name), UTF_8), 1 << 16);
  }

  private void write(String student, List<Answered> answers, Writer responses, Writer truth)
      throws IOException {
    CsvText rows = new CsvText();
    CsvText reasons = new CsvText();
    for (Answered one : answers) {
      counts.merge(one.reason(), 1, Integer::sum);
      rows.forPeople(List.of(student, one.question(), one.part(), one.response()));
      reasons.forPeople(
          List.of(student, one.question(), one.part(), one.reason().word(), one.detail()));
    }
    responses.write(rows.toString());
    truth.write(reasons.toString());
  }

  /** What was made, for people. */
  List<String> lines(Path responses) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<String> made = new ArrayList<>();
    counts.forEach((reason, count) -> made.add(count + " " + words(reason)));
    return List.of(
        papers.size() + (papers.size() == 1 ? " student" : " students") + " in " + responses,
        all + " answers: " + String.join(", ", made));
  }

  private static String words(Reason reason) {
    return switch (reason) {
      case RIGHT -> "right";
      case PLANTED -> "by a planted mistake";
      case MISCONCEPTION -> "by a misconception of the bank";
      case COPIED -> "copied";
      case SLIP -> "slips";
      case BLANK -> "blank";
    };
  }
}
