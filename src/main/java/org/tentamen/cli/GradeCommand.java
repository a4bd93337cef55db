package org.tentamen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.grade.Assignment;
import org.tentamen.grade.Gradebook;
import org.tentamen.grade.Grader;
import org.tentamen.grade.Grading;
import org.tentamen.grade.Instructions;
import org.tentamen.grade.Output;
import org.tentamen.grade.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tentamen grade}: marks what students answered. */
@Command(
    name = "grade",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Grades files of responses and prints a summary.",
      "A file is a CSV of any encoding or an Excel workbook. It has a row a response"
          + " (student,question,part,response), or a row a student and a column for each question"
          + " or part, named as in the bank (q04.depth) or as on the student's sheet (4a), or it is"
          + " what Google Forms, Microsoft Forms, Moodle, Canvas, Blackboard, Gradescope or ZipGrade"
          + " give. What it was recognised as is printed first. Of what is wrong in it, each thing is"
          + " reported and the rest is graded."
    })
final class GradeCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

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
          "The folder for scores.csv, marks.csv, review.csv (what a person has to decide),"
              + " report.html and feedback.")
  private Path out;

  @Option(
      names = "--reviews",
      paramLabel = "REVIEW.csv",
      description = "A review.csv with points filled in: what is decided is not asked again.")
  private Optional<Path> reviews = Optional.empty();

  @Mixin private InstructionOptions said = new InstructionOptions();

  @Option(
      names = "--gradebook",
      split = ",",
      paramLabel = "SYSTEM",
      description =
          "Writes gradebook-SYSTEM.csv too, the scores for import: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Gradebooks.class)
  private List<String> gradebooks = List.of();

  @Mixin private TemplatesOption templates = new TemplatesOption();

  @Option(
      names = "--feedback",
      negatable = true,
      description = {
        "feedback/<student>.html, what each student is told: written for up to "
            + Output.MOST_PAPERS
            + " papers unless --no-feedback, for more with --feedback."
      })
  private @Nullable Boolean feedback;

  @Option(
      names = "--report",
      negatable = true,
      description = {
        "report.html, how the exam went: written for up to "
            + Output.MOST_PAPERS
            + " papers unless --no-report, for more with --report."
      })
  private @Nullable Boolean report;

  /** The words for {@code --gradebook}. */
  static final class Gradebooks extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    /** Made by picocli. */
    Gradebooks() {
      super(Gradebook.words());
    }
  }

  GradeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Instructions instructions = instructions();
    GradedExam known = GradedExam.read(exam);
    Grader grader = Grader.of(known.record(), known.corrections());
    try (Progress progress = Progress.of("grading", WatchedInput.steps(responses));
        GradedFolder folder = GradedFolder.take(out)) {
      refuseToForget(folder, grader);
      CorrectionReport.lines(known.corrections()).forEach(streams.out()::println);
      List<TableFile> files = responses.stream().map(file -> watched(file, progress)).toList();
      Grading grading =
          grader.grade(
              new Assignment(
                  files,
                  instructions,
                  reviews.map(file -> watched(file, progress)),
                  outputs(known.record().papers().size()),
                  gradebooks(),
                  templates.chosen(),
                  Runtime.getRuntime().availableProcessors()),
              folder::open,
              new Told(streams));
      if (grading.summary().isPresent()) {
        folder.keep();
        GradingLog.of(exam)
            .add("grade", out, known.record(), known.corrections(), templates.folder());
        streams.out().println();
        grading.summary().get().forEach(streams.out()::println);
      }
      return (grading.hasErrors() ? ExitCode.DATA_WRONG : ExitCode.DONE).code();
    }
  }

  /** What a person has decided is not to be lost by grading once more. */
  private void refuseToForget(GradedFolder folder, Grader grader) throws IOException {
    Path before = folder.path("review.csv");
    if (reviews.isPresent() || !Files.exists(before)) {
      return;
    }
    int decided =
        grader.decisionsIn(new TableFile(before.toString(), () -> Files.newInputStream(before)));
    if (decided > 0) {
      throw InvalidInputException.of(
          before
              + " has "
              + decided
              + (decided == 1 ? " decision" : " decisions")
              + " that this grading would not know",
          "--reviews " + before,
          "Add it, or choose another --out.");
    }
  }

  private Set<Gradebook> gradebooks() {
    Set<Gradebook> books = EnumSet.noneOf(Gradebook.class);
    for (String word : gradebooks) {
      books.add(known("--gradebook", word, Gradebook.of(word), Gradebook.choices()));
    }
    return books;
  }

  private Set<Output> outputs(int papers) {
    Set<Output> outputs = EnumSet.noneOf(Output.class);
    boolean isUsual = papers <= Output.MOST_PAPERS;
    if (feedback == null ? isUsual : feedback) {
      outputs.add(Output.FEEDBACK);
    }
    if (report == null ? isUsual : report) {
      outputs.add(Output.REPORT);
    }
    return outputs;
  }

  private Instructions instructions() {
    try {
      return said.instructions();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private <T> T known(String option, String text, Optional<T> value, String expected) {
    return value.orElseThrow(
        () ->
            new ParameterException(
                spec.commandLine(), option + " " + text + "; expected " + expected + "."));
  }

  private static TableFile watched(Path file, Progress progress) {
    return new TableFile(
        file.toString(), () -> new WatchedInput(Files.newInputStream(file), progress));
  }
}
