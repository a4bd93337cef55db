package org.tentamen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.ExamReader;
import org.tentamen.exam.Papers;
import org.tentamen.exam.Roster;
import org.tentamen.render.PaperFormat;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tentamen generate}: a sheet and a key for each student. */
@Command(
    name = "generate",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Draws a version of each question for each student, and writes sheets and keys.",
      "Same exam or bank, seed and students: same papers. Only the folder sheets/ is for students."
    })
final class GenerateCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "BANK|EXAM",
      description = "The exam or the bank, a YAML file.")
  private Path file;

  @ArgGroup(multiplicity = "1")
  private Students students = new Students();

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "SECRET",
      description =
          "What the versions are drawn from. Keep it to yourself: who knows it can work out every"
              + " sheet and key.")
  private String seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "The folder for exam.json, sheets/, keys/, keys.csv, marking.html (a table of all keys) and"
              + " responses.csv, the empty form.")
  private Path out;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "html, pdf, tex, md, or several: html,pdf (html).")
  private List<String> formats = List.of("html");

  @Option(
      names = "--practice",
      description =
          "Also writes practice/: pages that tell students at once what is right, for practice only,"
              + " since the answers are inside them.")
  private boolean practice;

  @Option(
      names = "--questions",
      split = ",",
      paramLabel = "ID",
      description = "The questions of each paper, in this order: q01,q07 (all of a bank).")
  private List<String> questions = List.of();

  @Option(
      names = "--distinct",
      description =
          "Draws again where another student has the same version, as long as there are enough.")
  private boolean distinct;

  @Mixin private TemplatesOption templates = new TemplatesOption();

  @Option(
      names = "--resume",
      description = "Goes on where an interrupted run stopped; finished papers stay as they are.")
  private boolean resume;

  @Option(
      names = "--force",
      description = "Replaces the papers of another exam, seed or bank in DIR.")
  private boolean force;

  /** Who gets a paper. */
  private static final class Students {
    @Option(
        names = "--students",
        paramLabel = "ROSTER.csv",
        description = "The students: a CSV with the headings id,name and perhaps email.")
    private Optional<Path> roster = Optional.empty();

    @Option(
        names = "--count",
        paramLabel = "N",
        description = "So many students without names, student-001, student-002, …")
    private Optional<Integer> count = Optional.empty();
  }

  GenerateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    refuseWrongUsage();
    List<PaperFormat> chosenFormats = chosenFormats();
    ExamDefinition exam = chosenQuestions(ExamReader.readExamOrBank(file));
    Generation generation =
        new Generation(
            exam,
            roster(),
            seed,
            new PaperKinds(chosenFormats, practice),
            templates.chosen(),
            streams);
    Papers.Versions versions = distinct ? Papers.Versions.DISTINCT : Papers.Versions.ANY;
    return generation.run(out, versions, earlier()).code();
  }

  private Generation.Earlier earlier() {
    if (resume) {
      return Generation.Earlier.RESUMED;
    }
    return force ? Generation.Earlier.REPLACED : Generation.Earlier.KEPT;
  }

  private Roster roster() throws IOException {
    if (students.roster.isPresent()) {
      return Roster.read(InputFile.read(students.roster.get()));
    }
    return Roster.numbered(students.count.orElseThrow());
  }

  private void refuseWrongUsage() {
    if (seed.isEmpty()) {
      throw wrong("--seed must have at least one character.");
    }
    if (resume && force) {
      throw wrong("--resume goes on with papers that --force would replace; give one of the two.");
    }
    if (students.roster.isEmpty() && students.count.isEmpty()) {
      throw wrong("Give --students ROSTER.csv or --count N.");
    }
    if (students.count.isPresent() && students.count.get() < 1) {
      throw wrong("--count " + students.count.get() + " must be 1 or more.");
    }
  }

  private List<PaperFormat> chosenFormats() {
    return PaperKinds.formats(
        formats,
        name ->
            wrong(
                "--format "
                    + name
                    + " is not known; expected one of: "
                    + String.join(", ", PaperFormat.names())
                    + "."));
  }

  private ExamDefinition chosenQuestions(ExamDefinition exam) {
    if (questions.isEmpty()) {
      return exam;
    }
    if (exam.source().isPresent()) {
      throw wrong("--questions chooses from a bank; an exam names its questions itself.");
    }
    List<String> known = exam.questions();
    List<String> chosen = new ArrayList<>();
    for (String written : questions) {
      String id = written.strip();
      if (!known.contains(id)) {
        throw wrong(
            "--questions: unknown question '"
                + id
                + "'; expected one of: "
                + String.join(", ", known)
                + ". "
                + Nearest.suggestion(id, known));
      }
      if (chosen.contains(id)) {
        throw wrong("--questions: '" + id + "' again; a paper has a question only once.");
      }
      chosen.add(id);
    }
    return ExamDefinition.of(exam.banks().get(0), chosen);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message.strip());
  }
}
