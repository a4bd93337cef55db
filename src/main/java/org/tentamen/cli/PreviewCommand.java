package org.tentamen.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tentamen.preview.Preview;
import org.tentamen.variant.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tentamen preview}: shows banks in a browser until it is stopped. */
@Command(
    name = "preview",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description = {
      "Shows banks in a browser, and again whenever a file is saved: each question as on the sheet,",
      "its key, its steps, and how an answer that you type is read and marked. Stop with Ctrl-C.",
      "The page is for this machine alone."
    })
final class PreviewCommand implements Callable<Integer> {

  private static final int USUAL_PORT = 8420;
  private static final int HIGHEST_PORT = 65_535;

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0..*",
      arity = "1..*",
      paramLabel = "BANK",
      description = "The banks, YAML files.")
  private List<Path> banks = List.of();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port, or 0 for any that is free (8420, or where that is taken any).")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "SECRET",
      defaultValue = SolveCommand.NO_SECRET,
      description = "The secret that variants are drawn with (${DEFAULT-VALUE}).")
  private String seed;

  PreviewCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    refuseWrongUsage();
    for (Path bank : banks) {
      if (!Files.exists(bank)) {
        throw new NoSuchFileException(bank.toString());
      }
    }
    try (Preview preview = open(Secret.of(seed))) {
      streams.out().println("Open " + preview.address() + " in a browser; stop with Ctrl-C.");
      preview.await();
    }
    return ExitCode.DONE.code();
  }

  private Preview open(Secret secret) throws IOException {
    try {
      return Preview.open(banks, secret, port.orElse(USUAL_PORT));
    } catch (BindException e) {
      if (port.isPresent()) {
        throw new IOException("port " + port.get() + " is taken, or not allowed", e);
      }
      return Preview.open(banks, secret, 0);
    }
  }

  private void refuseWrongUsage() {
    if (seed.isEmpty()) {
      throw wrong("--seed must have at least one character.");
    }
    if (port.isPresent() && (port.get() < 0 || port.get() > HIGHEST_PORT)) {
      throw wrong("--port " + port.get() + " must be 0 to " + HIGHEST_PORT + ".");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
