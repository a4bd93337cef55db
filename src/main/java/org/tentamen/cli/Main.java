package org.tentamen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;

/**
 * The program's entry point: runs one command over the process's streams and exits with its code.
 */
public final class Main {
  private Main() {}

  /**
   * Runs the command that the arguments name and ends the process with its exit code.
   *
   * @param arguments the command line without the program's name
   */
  public static void main(String[] arguments) {
    // Looking for Groovy opens every jar on the class path: a tenth of the time of a small command.
    System.setProperty("picocli.disable.closures", "true");
    Tentamen tentamen = new Tentamen(System.in, utf8(System.out), utf8(System.err));
    System.exit(tentamen.run(arguments));
  }

  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
  }
}
