package org.tentamen.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Corrections;
import org.tentamen.exam.FrozenBank;
import org.tentamen.grade.Assignment;
import org.tentamen.grade.Gradebook;
import org.tentamen.grade.Grader;
import org.tentamen.grade.Grading;
import org.tentamen.grade.Instructions;
import org.tentamen.grade.LayoutKind;
import org.tentamen.grade.Output;
import org.tentamen.grade.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tentamen regrade}: grades again after something turned out wrong. */
@Command(
    name = "regrade",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Grades again what was graded, with a corrected bank, or without a question, or with its"
          + " points for all; and tells who gains and who loses.",
      "Each student keeps the numbers of the sheet. Nothing but changes.csv is written before"
          + " --apply; the gradings before stay in history/."
    })
final class RegradeCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "EXAM.json",
      description = "The record of the exam that generate wrote.")
  private Path exam;

  @Option(
      names = "--bank",
      paramLabel = "FIXED.yaml",
      description = "The corrected bank: its answers, tolerances, credits and feedback hold.")
  private List<Path> banks = List.of();

  @Option(
      names = "--drop",
      split = ",",
      paramLabel = "QUESTION",
      description = "What does not count for anybody: q05, or a part, q04.depth.")
  private List<String> dropped = List.of();

  @Option(
      names = "--give",
      split = ",",
      paramLabel = "QUESTION",
      description = "What all who took part and were asked it get the points for.")
  private List<String> given = List.of();

  @Option(
      names = "--restore",
      split = ",",
      paramLabel = "QUESTION",
      description = "What counts again as it was answered: takes back --drop or --give.")
  private List<String> restored = List.of();

  @Option(
      names = "--graded",
      paramLabel = "DIR",
      description = "The folder of the grading (that of the latest one).")
  private Optional<Path> graded = Optional.empty();

  @Mixin private TemplatesOption templates = new TemplatesOption();

  @Option(names = "--apply", description = "Puts the new marks in the place of the old ones.")
  private boolean apply;

  RegradeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (banks.isEmpty() && dropped.isEmpty() && given.isEmpty() && restored.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Say what has changed: --bank, --drop, --give or --restore.");
    }
    refuseTwice();
    GradedExam known = GradedExam.read(exam);
    Corrections corrections = corrections(known);
    Grader grader = Grader.of(known.record(), corrections);
    Path folder = folder();
    try (GradedFolder out = GradedFolder.take(folder)) {
      CorrectionReport.lines(corrections).forEach(streams.out()::println);
      Grading grading = grader.regrade(earlier(out), name -> open(name, out), new Told(streams));
      grading.summary().ifPresent(lines -> print(lines));
      if (grading.summary().isPresent()) {
        keep(known, corrections, folder, out);
      }
      return (grading.hasErrors() ? ExitCode.DATA_WRONG : ExitCode.DONE).code();
    }
  }

  private void print(List<String> lines) {
    streams.out().println();
    lines.forEach(streams.out()::println);
    streams.out().println();
  }

  private void keep(GradedExam known, Corrections corrections, Path folder, GradedFolder out)
      throws IOException {
    if (apply) {
      // First, so that a grading that comes between does not go back to what was wrong.
      known.correct(corrections);
    }
    out.keep();
    if (apply) {
      GradingLog.of(exam).add("regrade", folder, known.record(), corrections, ownTemplates(folder));
      streams.out().println("applied to " + folder + "; the marks before are in its history");
    } else {
      streams
          .out()
          .println(
              "written: "
                  + folder.resolve("changes.csv")
                  + "; the marks are as they were, until --apply");
    }
  }

  private OutputStream open(String name, GradedFolder out) throws IOException {
    return apply || name.equals("changes.csv") ? out.open(name) : OutputStream.nullOutputStream();
  }

  private Path folder() {
    Path folder =
        graded
            .or(() -> GradingLog.of(exam).latest())
            .orElseThrow(
                () ->
                    InvalidInputException.of(
                        "no grading of " + exam + " is known",
                        "--graded DIR, the folder that grade wrote marks.csv into",
                        ""));
    if (!Files.exists(folder.resolve("marks.csv"))) {
      throw InvalidInputException.of(
          "there is no marks.csv in " + folder, "the folder that grade wrote", "");
    }
    return folder;
  }

  private Assignment earlier(GradedFolder folder) throws IOException {
    Path reviews = folder.path("review.csv");
    return new Assignment(
        List.of(table(folder.path("marks.csv"))),
        new Instructions(
            Optional.of(LayoutKind.LONG),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        Files.exists(reviews) ? Optional.of(table(reviews)) : Optional.empty(),
        outputs(folder),
        gradebooks(folder),
        TemplatesOption.in(apply ? ownTemplates(folder.path("")) : Optional.empty()),
        Runtime.getRuntime().availableProcessors());
  }

  /** The templates that are named, or that the grading before had. */
  private Optional<Path> ownTemplates(Path folder) {
    Optional<Path> before = GradingLog.of(exam).templates(folder);
    if (templates.folder().isEmpty() && before.filter(own -> !Files.isDirectory(own)).isPresent()) {
      throw InvalidInputException.of(
          "the templates of the grading before, '" + before.get() + "', are not there",
          "--templates with the folder that they are in",
          "Whoever wants the usual pages names the folder templates that comes with Tentamen.");
    }
    return templates.folder().or(() -> before);
  }

  /** What the grading before has written; nothing where nothing is applied. */
  private Set<Output> outputs(GradedFolder folder) {
    Set<Output> outputs = EnumSet.noneOf(Output.class);
    if (!apply) {
      return outputs;
    }
    if (Files.exists(folder.path("feedback"))) {
      outputs.add(Output.FEEDBACK);
    }
    if (Files.exists(folder.path("report.html"))) {
      outputs.add(Output.REPORT);
    }
    return outputs;
  }

  private static Set<Gradebook> gradebooks(GradedFolder folder) {
    Set<Gradebook> books = EnumSet.allOf(Gradebook.class);
    books.removeIf(book -> !Files.exists(folder.path(book.file())));
    return books;
  }

  private static TableFile table(Path file) {
    return new TableFile(file.toString(), () -> Files.newInputStream(file));
  }

  private void refuseTwice() {
    List<String> all = new ArrayList<>(new LinkedHashSet<>(dropped));
    all.addAll(new LinkedHashSet<>(given));
    all.addAll(new LinkedHashSet<>(restored));
    Set<String> once = new HashSet<>();
    all.removeIf(once::add);
    if (!all.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + all.get(0) + "' is named by two of --drop, --give and --restore.");
    }
  }

  /**
   * What was corrected before stays so, but for a bank that is corrected again, and for questions
   * on which something else is ruled now.
   */
  private Corrections corrections(GradedExam known) {
    refuseUnruled(known.corrections());
    return new Corrections(
        corrected(known),
        both("dropped", known.corrections().dropped(), dropped, given),
        both("given to all", known.corrections().given(), given, dropped));
  }

  private void refuseUnruled(Corrections before) {
    List<String> ruled = new ArrayList<>(before.dropped());
    ruled.addAll(before.given());
    for (String named : restored) {
      if (ruled.stream().noneMatch(one -> (one + ".").startsWith(named + "."))) {
        throw InvalidInputException.of(
            "'" + named + "' is neither dropped nor given",
            ruled.isEmpty()
                ? "a question on which something was ruled"
                : "one of: " + String.join(", ", ruled),
            "");
      }
    }
  }

  private List<String> both(
      String what, List<String> before, List<String> now, List<String> otherwise) {
    Set<String> all = new LinkedHashSet<>(before);
    for (List<String> ruled : List.of(otherwise, restored)) {
      for (String named : ruled) {
        all.removeIf(earlier -> earlier.equals(named) || earlier.startsWith(named + "."));
        refusePart(what, named, all);
      }
    }
    all.addAll(now);
    return List.copyOf(all);
  }

  /** What is ruled on a whole question cannot be taken back from one of its parts. */
  private static void refusePart(String what, String named, Set<String> ruled) {
    int dot = named.indexOf('.');
    String question = dot < 0 ? "" : named.substring(0, dot);
    if (ruled.contains(question)) {
      throw InvalidInputException.of(
          "'" + named + "' is part of '" + question + "', which is " + what,
          "--restore " + question + " first",
          "");
    }
  }

  private List<FrozenBank> corrected(GradedExam known) {
    List<FrozenBank> before = known.corrections().banks();
    List<FrozenBank> frozen = new ArrayList<>(before.isEmpty() ? known.record().banks() : before);
    List<String> ids = frozen.stream().map(RegradeCommand::id).toList();
    for (Path file : banks) {
      Bank bank = readBank(file);
      int index = ids.indexOf(bank.id());
      if (index < 0) {
        throw InvalidInputException.of(
            file + " is the bank '" + bank.id() + "', which the exam does not have",
            "one of: " + String.join(", ", ids),
            "");
      }
      frozen.set(
          index,
          new FrozenBank(
              file.getFileName().toString(),
              bank.source().text(),
              BankPictures.read(List.of(bank)).of(bank)));
    }
    return frozen.equals(known.record().banks()) ? List.of() : frozen;
  }

  private static String id(FrozenBank bank) {
    return BankReader.read(Source.of(bank.name(), bank.text())).id();
  }

  private static Bank readBank(Path file) {
    try {
      return BankReader.read(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
