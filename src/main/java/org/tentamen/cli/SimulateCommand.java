package org.tentamen.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.ExamDefinition;
import org.tentamen.exam.ExamFile;
import org.tentamen.exam.ExamReader;
import org.tentamen.exam.ExamRecord;
import org.tentamen.exam.FrozenBank;
import org.tentamen.exam.Roster;
import org.tentamen.simulate.Behaviour;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tentamen simulate}: students who do not exist sit an exam. */
@Command(
    name = "simulate",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lets simulated students sit an exam and writes their responses.csv, to try an exam, and what"
          + " grade makes of it, before the class does.",
      "Of an exam that was generated, its own students sit it; of a bank, those of --students or"
          + " --count, and the exam.json to grade with is written too. Same options: same answers.",
      "Shares are written as 0.1 or 10%%."
    })
final class SimulateCommand implements Callable<Integer> {

  private static final Pattern PLANTED = Pattern.compile("([^:=]+):([^:=]+)=([^=]+)");

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "EXAM.json|BANK|EXAM",
      description = "The record of an exam that generate wrote, or a bank or an exam in YAML.")
  private Path file;

  @Option(
      names = "--students",
      paramLabel = "ROSTER.csv",
      description = "Who sits a bank: a CSV with the headings id,name.")
  private Optional<Path> students = Optional.empty();

  @Option(names = "--count", paramLabel = "N", description = "So many students without names.")
  private Optional<Integer> count = Optional.empty();

  @Option(
      names = "--seed",
      required = true,
      paramLabel = "SEED",
      description =
          "What the students do is drawn from; of a bank, the versions on their sheets too.")
  private String seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder for responses.csv.")
  private Path out;

  @Option(
      names = "--truth",
      description = "Also writes truth.csv: why each answer is what it is, and what was planted.")
  private boolean truth;

  @Option(
      names = "--ability",
      paramLabel = "MEAN[,SPREAD]",
      description = {
        "How able the students are, and how they differ, as the logarithm of the odds of a right"
            + " answer: 0 is every second, 1 three of four, 2 seven of eight (1,1)."
      })
  private String ability = "1,1";

  @Option(
      names = "--plant",
      paramLabel = "QUESTION:MISCONCEPTION=SHARE",
      description = "That share of the students makes this mistake; may be given several times.")
  private List<String> plants = List.of();

  @Option(
      names = "--believing",
      paramLabel = "BANK",
      description =
          "A copy of the exam's bank with misconceptions that the exam does not know, to be"
              + " planted.")
  private Optional<Path> believing = Optional.empty();

  @Option(
      names = "--copy",
      paramLabel = "SHARE",
      description =
          "That share of the students writes what the student before them wrote, where they do not"
              + " know (0).")
  private String copying = "0";

  @Option(
      names = "--bad",
      split = ",",
      paramLabel = "QUESTION",
      description = "A question that the able get wrong, as where its key is wrong.")
  private List<String> bad = List.of();

  @Option(
      names = "--blank",
      paramLabel = "SHARE",
      description = "Of the answers that they do not know, that share is left blank (0.1).")
  private String blank = "0.1";

  @Option(
      names = "--comma",
      paramLabel = "SHARE",
      description = "That share of the students writes a decimal comma (0).")
  private String comma = "0";

  @Option(
      names = "--spaces",
      paramLabel = "SHARE",
      description = "That share of the students puts spaces around everything (0).")
  private String spaces = "0";

  @Option(names = "--force", description = "Replaces the exam.json or filled responses.csv in DIR.")
  private boolean force;

  SimulateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (seed.isEmpty()) {
      throw wrong("--seed must have at least one character.");
    }
    Behaviour behaviour = behaviour();
    boolean isRecord = file.getFileName().toString().endsWith(".json");
    ExamRecord record = isRecord ? recorded() : papers();
    OutputFolder folder = OutputFolder.at(out);
    refuseToReplace(folder, isRecord);
    SimulatedClass simulated = new SimulatedClass(record, believed(record), behaviour, seed);
    if (!isRecord) {
      folder.stream("exam.json", OutputFolder.Readers.OWNER, json -> ExamFile.write(record, json));
    }
    try (OutputFolder.Together together = folder.together(OutputFolder.Readers.ALL)) {
      simulated.write(together, truth);
      together.keep();
    }
    simulated.lines(folder.path("responses.csv")).forEach(streams.out()::println);
    Path exam = isRecord ? file : folder.path("exam.json");
    streams.out().println();
    streams
        .out()
        .println(
            "Grade them: tentamen grade "
                + exam
                + " "
                + folder.path("responses.csv")
                + " --out "
                + folder.path("graded"));
    return ExitCode.DONE.code();
  }

  private ExamRecord recorded() {
    if (students.isPresent() || count.isPresent()) {
      throw wrong("The students of " + file + " are in it; leave --students and --count out.");
    }
    return InputFile.exam(file);
  }

  private ExamRecord papers() throws IOException {
    if (students.isPresent() == count.isPresent()) {
      throw wrong("Give either --students ROSTER.csv or --count N.");
    }
    if (count.isPresent() && count.get() < 1) {
      throw wrong("--count " + count.get() + " must be 1 or more.");
    }
    Roster roster =
        students.isPresent()
            ? Roster.read(InputFile.read(students.get()))
            : Roster.numbered(count.get());
    ExamDefinition exam = ExamReader.readExamOrBank(file);
    return new FrozenExam(exam, seed).withPapersFor(roster);
  }

  private Optional<ExamRecord> believed(ExamRecord record) throws IOException {
    if (believing.isEmpty()) {
      return Optional.empty();
    }
    FrozenBank mistaken =
        new FrozenBank(
            believing.get().getFileName().toString(),
            InputFile.read(believing.get()).text(),
            Map.of());
    String id = BankReader.read(believing.get()).id();
    List<String> ids = record.defined().banks().stream().map(Bank::id).toList();
    if (!ids.contains(id)) {
      throw InvalidInputException.of(
          believing.get() + " is the bank '" + id + "'",
          "a copy of the exam's: " + String.join(", ", ids),
          "");
    }
    List<FrozenBank> banks = new ArrayList<>(record.banks());
    banks.set(ids.indexOf(id), mistaken);
    return Optional.of(record.with(banks));
  }

  /** What a real class answered, or the record of its papers, is not lost by trying things out. */
  private void refuseToReplace(OutputFolder folder, boolean isRecord) {
    if (force) {
      return;
    }
    if (EarlierRun.isFilledIn(folder.path("responses.csv"))) {
      throw refused(folder.path("responses.csv"), "answers in it");
    }
    if (!isRecord && Files.exists(folder.path("exam.json"))) {
      throw refused(folder.path("exam.json"), "the papers of an exam in it");
    }
  }

  private static InvalidInputException refused(Path file, String what) {
    return InvalidInputException.of(
        file + " has " + what,
        "a folder without",
        "Choose another --out, or replace it with --force.");
  }

  private Behaviour behaviour() {
    String[] able = ability.split(",", 2);
    return new Behaviour(
        number("--ability", able[0]),
        able.length == 2 ? number("--ability", able[1]) : 1,
        share("--blank", blank),
        share("--copy", copying),
        share("--comma", comma),
        share("--spaces", spaces),
        new LinkedHashSet<>(bad),
        plants.stream().map(this::planted).toList());
  }

  private Behaviour.Planted planted(String text) {
    Matcher planted = PLANTED.matcher(text);
    if (!planted.matches()) {
      throw wrong("--plant " + text + "; expected QUESTION:MISCONCEPTION=SHARE.");
    }
    return new Behaviour.Planted(
        planted.group(1).strip(), planted.group(2).strip(), share("--plant", planted.group(3)));
  }

  private double share(String option, String text) {
    String written = text.strip();
    boolean percent = written.endsWith("%");
    double number =
        number(option, percent ? written.substring(0, written.length() - 1).strip() : written)
            / (percent ? 100 : 1);
    if (number < 0 || number > 1) {
      throw wrong(option + " " + text + "; expected a share from 0 to 1, or from 0% to 100%.");
    }
    return number;
  }

  private double number(String option, String text) {
    try {
      double number = new BigDecimal(text.strip()).doubleValue();
      if (Math.abs(number) <= 100) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as of numbers that are too large.
    }
    throw wrong(option + " " + text + "; expected a number such as 0.5.");
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
