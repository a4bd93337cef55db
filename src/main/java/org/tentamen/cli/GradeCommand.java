package org.tentamen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tentamen.exam.ExamFile;
import org.tentamen.grade.Grader;
import org.tentamen.grade.Grading;
import org.tentamen.grade.ResponseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tentamen grade}: marks what students answered. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Grades files of responses and prints a summary.",
      "A file has a row a response (student,question,part,response), or a row a student and a column"
          + " for each question or part, named as in the bank (q04.depth) or as on the student's"
          + " sheet (4a). Of what is wrong in it, each thing is reported and the rest is graded."
    })
final class GradeCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      index = "0",
      paramLabel = "EXAM.json",
      description = "The record of the exam that generate wrote.")
  private Path exam;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "RESPONSES.csv",
      description = "What the students answered.")
  private List<Path> responses = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "The folder for scores.csv, marks.csv and review.csv (what a person has to decide).")
  private Path out;

  GradeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Grader grader = Grader.of(ExamFile.read(InputFile.read(exam)));
    try (Progress progress = Progress.of("grading", WatchedInput.steps(responses));
        NewFiles written = NewFiles.in(out)) {
      List<ResponseFile> files = responses.stream().map(file -> watched(file, progress)).toList();
      Grading grading =
          grader.grade(
              files,
              written::open,
              problem -> streams.err().println(problem),
              Runtime.getRuntime().availableProcessors());
      if (grading.summary().isPresent()) {
        written.keep();
        grading.summary().get().forEach(streams.out()::println);
      }
      return (grading.hasErrors() ? ExitCode.DATA_WRONG : ExitCode.DONE).code();
    }
  }

  private static ResponseFile watched(Path file, Progress progress) {
    return new ResponseFile(
        file.toString(), () -> new WatchedInput(Files.newInputStream(file), progress));
  }
}
