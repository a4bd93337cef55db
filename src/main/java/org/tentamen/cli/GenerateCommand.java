package org.tentamen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.exam.Papers;
import org.tentamen.exam.Roster;
import org.tentamen.render.PaperFormat;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tentamen generate}: a sheet and a key for each student. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Draws a version of each question for each student, and writes sheets and keys.",
      "Same bank, seed and students: same papers. Only the folder sheets/ is for students."
    })
final class GenerateCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BANK", description = "The bank, a YAML file.")
  private Path bank;

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
          "The folder for exam.json, sheets/, keys/, keys.csv and responses.csv, the empty form.")
  private Path out;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "html, md or both: html,md (html).")
  private List<String> formats = List.of("html");

  @Option(
      names = "--questions",
      split = ",",
      paramLabel = "ID",
      description = "The questions of each paper, in this order: q01,q07 (all of the bank).")
  private List<String> questions = List.of();

  @Option(
      names = "--distinct",
      description =
          "Draws again where another student has the same version, as long as there are enough.")
  private boolean distinct;

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
    Bank read = BankReader.read(bank);
    List<Question> asked = chosenQuestions(read);
    Generation generation =
        new Generation(read, folderOf(bank), asked, roster(), seed, chosenFormats);
    Papers.Versions versions = distinct ? Papers.Versions.DISTINCT : Papers.Versions.ANY;
    return generation.run(out, versions, force, streams).code();
  }

  private static Path folderOf(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
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
    if (students.roster.isEmpty() && students.count.isEmpty()) {
      throw wrong("Give --students ROSTER.csv or --count N.");
    }
    if (students.count.isPresent() && students.count.get() < 1) {
      throw wrong("--count " + students.count.get() + " must be 1 or more.");
    }
  }

  private List<PaperFormat> chosenFormats() {
    Set<PaperFormat> chosen = new LinkedHashSet<>();
    for (String name : formats) {
      chosen.add(
          PaperFormat.named(name)
              .orElseThrow(
                  () ->
                      wrong(
                          "--format "
                              + name
                              + " is not known; expected one of: "
                              + String.join(", ", PaperFormat.names())
                              + ".")));
    }
    return List.copyOf(chosen);
  }

  private List<Question> chosenQuestions(Bank read) {
    if (questions.isEmpty()) {
      return read.questions();
    }
    List<String> known = read.questions().stream().map(Question::id).toList();
    List<Question> chosen = new ArrayList<>();
    for (String id : questions) {
      Question question =
          read.question(id.strip())
              .orElseThrow(
                  () ->
                      wrong(
                          "--questions: unknown question '"
                              + id
                              + "'; expected one of: "
                              + String.join(", ", known)
                              + ". "
                              + Nearest.suggestion(id, known)));
      if (chosen.contains(question)) {
        throw wrong("--questions: '" + id + "' again; a paper has a question only once.");
      }
      chosen.add(question);
    }
    return chosen;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message.strip());
  }
}
