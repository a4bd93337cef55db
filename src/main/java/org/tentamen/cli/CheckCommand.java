package org.tentamen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tentamen.check.BankReport;
import org.tentamen.check.Check;
import org.tentamen.check.ReportPage;
import org.tentamen.check.Thoroughness;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.ExamReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tentamen check}: proves banks. */
@Command(
    name = "check",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description = {
      "Goes through the versions of a bank's questions: solves them, judges their keys,",
      "compares them with where mistakes lead, and writes some out in every format."
    })
final class CheckCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "BANK|EXAM",
      description = "The banks, or exams: of these the questions that they ask, as they ask them.")
  private List<Path> banks;

  @Option(
      names = "--all",
      description =
          "Goes through all versions of every question, however many there are, not just of those"
              + " with up to 200,000 draws.")
  private boolean all;

  @Option(names = "--json", description = "Prints one line of JSON a bank.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "REPORT",
      description = "Writes a page with a plot of each question's answers.")
  private Optional<Path> html = Optional.empty();

  @Option(names = "--strict", description = "Ends with 1 for a warning too.")
  private boolean strict;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (html.filter(file -> file.getFileName() == null || Files.isDirectory(file)).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--html " + html.orElseThrow() + " must be a file.");
    }
    List<BankReport> reports = new ArrayList<>();
    for (ExamDefinition asked : read()) {
      Check check = Check.of(asked, all ? Thoroughness.ALL : Thoroughness.STANDARD);
      try (Progress progress = Progress.of("Checking " + asked.id(), check.steps())) {
        reports.addAll(check.banks(progress::step));
      }
    }
    ExitCode code = new CheckOutput(json, strict).print(reports, streams.out());
    if (html.isPresent()) {
      write(html.get().toAbsolutePath(), ReportPage.of(reports));
    }
    return code.code();
  }

  /** The report tells answers: it is for the teacher. */
  private static void write(Path file, String page) {
    OutputFolder.at(Optional.ofNullable(file.getParent()).orElse(file))
        .write(file.getFileName().toString(), OutputFolder.Readers.OWNER, page);
  }

  /** All banks and exams, or all that is wrong with those that cannot be read. */
  private List<ExamDefinition> read() throws IOException {
    List<ExamDefinition> read = new ArrayList<>();
    List<Diagnostic> wrong = new ArrayList<>();
    for (Path bank : new LinkedHashSet<>(banks)) {
      try {
        read.add(ExamReader.readExamOrBank(bank));
      } catch (InvalidInputException e) {
        wrong.addAll(e.diagnostics());
      }
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInputException(wrong);
    }
    return read;
  }
}
