package org.tentamen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.tentamen.diagnostic.InvalidInputException;

/** Tells a person why a command ended early; faults of the program itself are not caught. */
final class Problems {

  private Problems() {}

  /** Prints why a file could not be read or written. */
  static ExitCode report(UncheckedIOException problem, PrintWriter err) {
    err.println("error: " + described(problem.getCause()) + ".");
    return ExitCode.NOT_READ_OR_WRITTEN;
  }

  /**
   * Prints what is wrong.
   *
   * @return the exit code that says so
   * @throws Exception the same, where it is a fault of the program
   */
  static ExitCode report(Exception problem, PrintWriter err) throws Exception {
    if (problem instanceof InvalidInputException invalid) {
      err.println(invalid.getMessage());
      return ExitCode.DATA_WRONG;
    }
    if (problem instanceof IOException unread) {
      return report(new UncheckedIOException(unread), err);
    }
    if (problem instanceof UncheckedIOException wrapped) {
      return report(wrapped, err);
    }
    throw problem;
  }

  private static String described(IOException problem) {
    if (!(problem instanceof FileSystemException file)) {
      return String.valueOf(problem.getMessage());
    }
    String name = "'" + file.getFile() + "'";
    if (problem instanceof NoSuchFileException) {
      return name + " is not there";
    }
    if (problem instanceof AccessDeniedException) {
      return "no permission for " + name;
    }
    return name + " could not be read or written: " + file.getReason();
  }
}
