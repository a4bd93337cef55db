package org.tentamen.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
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
  private static final Map<String, Function<Streams, Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("generate", GenerateCommand::new);
    COMMANDS.put("solve", SolveCommand::new);
    COMMANDS.put("grade", GradeCommand::new);
    COMMANDS.put("regrade", RegradeCommand::new);
    COMMANDS.put("simulate", SimulateCommand::new);
    COMMANDS.put("export", ExportCommand::new);
    COMMANDS.put("import", ImportCommand::new);
    COMMANDS.put("templates", TemplatesCommand::new);
    COMMANDS.put("preview", PreviewCommand::new);
    COMMANDS.put("new", NewCommand::new);
    COMMANDS.put("functions", FunctionsCommand::new);
    COMMANDS.put("check", CheckCommand::new);
  }

  private final Streams streams;

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
    this.streams = new Streams(in, out, err);
  }

  /**
   * Runs one command.
   *
   * @param arguments the command line without the program's name
   * @return the process's exit code: 0 done; 1 the data has something wrong; 2 wrong usage; 3 could
   *     not read or write
   */
  public int run(String... arguments) {
    Failures failures = new Failures(streams.err());
    return commands(arguments)
        .setOut(streams.out())
        .setErr(streams.err())
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures)
        .execute(arguments);
  }

  /** The command that is named first, or all where none is: to know one takes it a while. */
  private CommandLine commands(String... arguments) {
    CommandLine top = new CommandLine(new Top());
    boolean isNamed = arguments.length > 0 && COMMANDS.containsKey(arguments[0]);
    for (String name : isNamed ? List.of(arguments[0]) : COMMANDS.keySet()) {
      top.addSubcommand(name, COMMANDS.get(name).apply(streams));
    }
    return top;
  }

  /** What runs where no command is named: usage, the version, or the request to name one. */
  @Command(
      name = "tentamen",
      addMethodSubcommands = false,
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

  /**
   * Says what went wrong. No lambda: a lambda of a type from a library of such old class files
   * keeps that type out of the archive of loaded classes, and all jars have to be opened.
   */
  private record Failures(PrintWriter err)
      implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
      return WrongUsage.report(problem, err).code();
    }

    @Override
    public int handleExecutionException(
        Exception problem, CommandLine command, ParseResult arguments) throws Exception {
      return Problems.report(problem, err).code();
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
