package org.tentamen.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.diagnostic.Passage;
import org.tentamen.formula.Value;
import org.tentamen.variant.ConstantValue;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tentamen solve}: works out one version of a question, or a file full of requests. */
@Command(
    name = "solve",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description = {
      "Works out one version of a question: parameters, steps, answers, and what mistakes lead to.",
      "With --batch, works out one version a line and prints one line of JSON for each."
    })
final class SolveCommand implements Callable<Integer> {

  /** The secret of whoever names none: solving a question is no exam. */
  static final String NO_SECRET = "tentamen";

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BANK", description = "The bank, a YAML file.")
  private Path bank;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "The id of one of its questions.")
  private Optional<String> question;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "Sets a parameter; the value is written as in the formula language: 3, [1, 0], 'Cairo'."
              + " It may lie outside the range, and the question's conditions do not count.")
  private List<String> set = List.of();

  @ArgGroup private Version version = new Version();

  @Option(
      names = "--seed",
      paramLabel = "SECRET",
      defaultValue = NO_SECRET,
      description = "The secret that variants are drawn with (${DEFAULT-VALUE}).")
  private String seed;

  @Option(names = "--json", description = "Prints one line of JSON.")
  private boolean json;

  @Option(
      names = "--batch",
      paramLabel = "REQUESTS.jsonl",
      description =
          "Reads one {\"question\": ID, \"set\": {NAME: VALUE}} a line, from a file, or from the"
              + " standard input where it is -.")
  private Optional<String> batch;

  /** Which version the parameters are from that are not set. */
  private static final class Version {
    @Option(
        names = "--variant",
        paramLabel = "N",
        description = "Variant N, drawn as for the student \"variant N\" (1).")
    private Optional<Integer> variant = Optional.empty();

    @Option(
        names = "--ordinal",
        paramLabel = "N",
        description = "The version with this number, from 0.")
    private Optional<BigInteger> ordinal = Optional.empty();
  }

  SolveCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    refuseWrongUsage();
    Bank read = BankReader.read(bank);
    Secret secret = Secret.of(seed);
    if (batch.isPresent()) {
      return new Batch(read, secret, streams).run(batch.get()).code();
    }
    return (json ? solveForPrograms(read, secret) : solveForPeople(read, secret)).code();
  }

  private ExitCode solveForPeople(Bank read, Secret secret) {
    new SolutionReport(solved(read, secret), streams.out()).print();
    return ExitCode.DONE;
  }

  /** What cannot be solved is a line too, as in a batch; the message for people goes beside it. */
  private ExitCode solveForPrograms(Bank read, Secret secret) {
    try {
      streams.out().println(SolutionJson.line(solved(read, secret)));
      return ExitCode.DONE;
    } catch (InvalidInputException e) {
      streams.out().println(SolutionJson.error(question, Batch.messages(e)));
      throw e;
    }
  }

  private Variant solved(Bank read, Secret secret) {
    Plan plan = Plan.of(read, question(read, question.orElseThrow()));
    return variant(plan, secret, assignments());
  }

  private void refuseWrongUsage() {
    if (batch.isPresent() && (question.isPresent() || !set.isEmpty() || isVersionChosen())) {
      throw wrong("--batch takes its questions and values from the requests alone.");
    }
    if (batch.isEmpty() && question.isEmpty()) {
      throw wrong("Name a question of the bank, or give --batch REQUESTS.jsonl.");
    }
    if (seed.isEmpty()) {
      throw wrong("--seed must have at least one character.");
    }
    if (version.variant.isPresent() && version.variant.get() < 1) {
      throw wrong("--variant " + version.variant.get() + " must be 1 or more.");
    }
    for (String assignment : set) {
      if (assignment.indexOf('=') < 1) {
        throw wrong("--set " + assignment + " must be NAME=VALUE.");
      }
    }
  }

  private boolean isVersionChosen() {
    return version.variant.isPresent() || version.ordinal.isPresent();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /**
   * A question of a bank.
   *
   * @throws InvalidInputException that names the bank's questions if there is none with the id
   */
  static Question question(Bank bank, String id) {
    return bank.question(id)
        .orElseThrow(
            () -> {
              List<String> known = bank.questions().stream().map(Question::id).toList();
              return InvalidInputException.of(
                  "bank '" + bank.id() + "' has no question '" + id + "'",
                  "one of: " + String.join(", ", known),
                  Nearest.suggestion(id, known));
            });
  }

  private Map<String, Value> assignments() {
    Map<String, Value> values = new LinkedHashMap<>();
    for (String assignment : set) {
      int sign = assignment.indexOf('=');
      String name = assignment.substring(0, sign).strip();
      String value = assignment.substring(sign + 1);
      if (values.put(name, ConstantValue.read(Passage.of("--set " + name, value))) != null) {
        throw wrong("--set " + name + " is there twice.");
      }
    }
    return values;
  }

  private Variant variant(Plan plan, Secret secret, Map<String, Value> values) {
    if (!values.isEmpty()) {
      return plan.with(values, () -> drawn(plan, secret));
    }
    return drawn(plan, secret);
  }

  private Variant drawn(Plan plan, Secret secret) {
    return version.ordinal.isPresent()
        ? plan.at(version.ordinal.get())
        : plan.variant(secret, version.variant.orElse(1));
  }
}
