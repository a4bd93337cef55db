package org.tentamen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.Paper;
import org.tentamen.exam.Papers;
import org.tentamen.exam.Roster;
import org.tentamen.exam.Student;
import org.tentamen.render.PaperFormat;

/** What {@code generate} says when it is done. */
final class GenerateReport {

  /** Longer lists are cut. */
  private static final int MOST_NAMED = 5;

  private final PrintWriter out;
  private final int students;

  GenerateReport(PrintWriter out, int students) {
    this.out = out;
    this.students = students;
  }

  /** What was written where. */
  void print(Path target, PaperKinds kinds, int questions) {
    out.println(
        count(students, "paper")
            + " of "
            + count(questions, "question")
            + " in "
            + target
            + ", as "
            + kinds.formats().stream().map(PaperFormat::ending).collect(Collectors.joining(" and "))
            + ". Only sheets/ is for students.");
    if (kinds.practice()) {
      out.println("The pages in practice/ have the answers inside: for practice only.");
    }
  }

  /** How many papers an interrupted run had finished. */
  void printResumed(int finished) {
    out.println(
        finished == 0
            ? "There was no unfinished run of the same papers to resume, so all were made."
            : count(finished, "paper") + " finished before, and left as they were.");
  }

  /** Where students have the same version, and where there are too few. */
  void print(Papers papers) {
    if (!papers.scarce().isEmpty()) {
      out.println(
          "Fewer versions than students, so not distinct: "
              + String.join(", ", papers.scarce())
              + ".");
    }
    if (!papers.shared().isEmpty()) {
      out.println("Students with the same version:");
      papers.shared().forEach(shared -> out.println("  " + shared.question() + ": " + of(shared)));
    }
  }

  private String of(Papers.Shared shared) {
    List<List<String>> groups = shared.groups();
    if (groups.size() == 1 && groups.get(0).size() == students) {
      return "all";
    }
    return cut(groups.stream().map(group -> cut(group, " = ")).toList(), "; ");
  }

  /** Students of the earlier run whose files are still there, but whom the record forgets. */
  void printGone(Optional<ExamRecord> before, Roster roster) {
    Set<String> now = roster.students().stream().map(Student::id).collect(Collectors.toSet());
    List<String> gone =
        before.map(ExamRecord::papers).orElse(List.of()).stream()
            .map(Paper::student)
            .map(Student::id)
            .filter(id -> !now.contains(id))
            .toList();
    if (!gone.isEmpty()) {
      out.println(
          "No longer in the roster, so not graded; their files are still there: "
              + cut(gone, ", ")
              + ".");
    }
  }

  /** That a form of responses was left alone. */
  void printKept(boolean kept, Path target) {
    if (kept) {
      out.println(target.resolve("responses.csv") + " has responses in it and was not replaced.");
    }
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String cut(List<String> items, String separator) {
    int more = items.size() - MOST_NAMED;
    String named = items.stream().limit(MOST_NAMED).collect(Collectors.joining(separator));
    return more > 0 ? named + separator + "and " + more + " more" : named;
  }
}
