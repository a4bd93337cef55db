package org.tentamen.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line over two streams, with exit codes returned instead of thrown, so that a test or
 * another program can run it.
 *
 * <pre>{@code
 * int exitCode = new Tentamen(out, err).run("--version");
 * }</pre>
 */
public final class Tentamen {
  private final CommandLine commands;

  /**
   * Prepares the commands for somebody who types nothing into them; nothing runs yet.
   *
   * @param out takes what a command was asked for
   * @param err takes errors and progress
   */
  public Tentamen(PrintWriter out, PrintWriter err) {
    this(InputStream.nullInputStream(), out, err);
  }

  /**
   * Prepares the commands; nothing runs yet.
   *
   * @param in the standard input
   * @param out takes what a command was asked for
   * @param err takes errors and progress
   */
  public Tentamen(InputStream in, PrintWriter out, PrintWriter err) {
    Streams streams = new Streams(in, out, err);
    commands =
        new CommandLine(new Top())
            .addSubcommand(new GenerateCommand(streams))
            .addSubcommand(new SolveCommand(streams))
            .addSubcommand(new GradeCommand(streams))
            .addSubcommand(new RegradeCommand(streams))
            .addSubcommand(new ExportCommand(streams))
            .addSubcommand(new TemplatesCommand(streams))
            .addSubcommand(new PreviewCommand(streams))
            .addSubcommand(new NewCommand(streams))
            .addSubcommand(new FunctionsCommand(streams))
            .addSubcommand(new CheckCommand(streams))
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler((e, arguments) -> WrongUsage.report(e, err).code())
            .setExecutionExceptionHandler((e, command, parsed) -> Problems.report(e, err).code());
  }

  /**
   * Runs one command.
   *
   * @param arguments the command line without the program's name
   * @return the process's exit code: 0 done; 1 the data has something wrong; 2 wrong usage; 3 could
   *     not read or write
   */
  public int run(String... arguments) {
    return commands.execute(arguments);
  }

  /** What runs where no command is named: usage, the version, or the request to name one. */
  @Command(
      name = "tentamen",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      description =
          "Draws, prints, grades and exports exercises from a bank of parametrised questions.")
  private static final class Top implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "Name a command.");
    }
  }

  /** The version that the build wrote into the jar. */
  private static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String packaged = Tentamen.class.getPackage().getImplementationVersion();
      return new String[] {"tentamen " + Optional.ofNullable(packaged).orElse("(not packaged)")};
    }
  }
}
