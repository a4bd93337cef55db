package org.tentamen.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Writes the {@code exam.json} and {@code responses.csv} of a large class, one answer in five
 * wrong.
 */
public final class WriteResponses {

  private static final double WRONG = 0.2;

  private WriteResponses() {}

  /**
   * Does it.
   *
   * @param arguments the bank, how many responses, and the folder
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    new ManyResponses(Path.of(arguments[0]), Set.of(), WRONG)
        .write(Path.of(arguments[2]), Integer.parseInt(arguments[1]));
  }
}
