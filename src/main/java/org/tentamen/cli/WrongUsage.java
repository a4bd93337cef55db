package org.tentamen.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tentamen.diagnostic.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person in a line or two what is wrong with a command line, and where to read more. */
final class WrongUsage {

  private WrongUsage() {}

  static ExitCode report(ParameterException problem, PrintWriter err) {
    CommandLine command = problem.getCommandLine();
    err.println("error: " + found(problem, command.getCommandSpec()));
    if (problem instanceof UnmatchedArgumentException || command.getSubcommands().isEmpty()) {
      err.println("`" + command.getCommandSpec().qualifiedName() + " --help` tells more.");
    } else {
      command.usage(err);
    }
    return ExitCode.USAGE_WRONG;
  }

  private static String found(ParameterException problem, CommandSpec command) {
    List<String> unmatched =
        problem instanceof UnmatchedArgumentException e ? e.getUnmatched() : List.of();
    if (unmatched.isEmpty()) {
      String message = problem.getMessage();
      return message.endsWith(".") ? message : message + ".";
    }
    String first = unmatched.get(0);
    if (first.startsWith("-")) {
      return unknown("option", first, options(command));
    }
    return command.subcommands().isEmpty()
        ? "'" + first + "' is one argument too many."
        : unknown("command", first, command.subcommands().keySet());
  }

  private static String unknown(String what, String word, Collection<String> known) {
    String expected = "'; expected one of: " + String.join(", ", known) + ".";
    String mend = Nearest.suggestion(word, known);
    return "unknown " + what + " '" + word + expected + (mend.isEmpty() ? "" : " " + mend);
  }

  private static List<String> options(CommandSpec command) {
    List<String> names = new ArrayList<>();
    command.options().forEach(option -> names.add(option.longestName()));
    return names;
  }
}
