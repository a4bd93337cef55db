package org.tentamen.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with one file a mistake, {@code NAME.yaml}, and beside it the whole message, {@code
 * NAME.txt}.
 *
 * <p>To write the messages anew, run with {@code -Dtest.jvm=-Dgolden=update} and read the changes.
 */
public record GoldenMessages(Path folder) {

  /** Reads a file that is wrong. */
  public interface Reading {
    /** Reads it, and so throws what is wrong with it. */
    void read(Path file) throws IOException;
  }

  /** The files that are wrong. */
  public List<Path> files() throws IOException {
    return list(".yaml");
  }

  /** The message is as expected, and no error only follows from another and buries it. */
  public void check(Path file, Reading reading) throws IOException {
    InvalidInputException error =
        catchThrowableOfType(InvalidInputException.class, () -> reading.read(file));
    assertThat(error).as("error in %s", file).isNotNull();
    String message = error.getMessage().replace(folder + "/", "") + "\n";
    Path expected = folder.resolve(name(file, ".yaml") + ".txt");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, message);
    }
    assertThat(message).as("message for %s", file).isEqualTo(Files.readString(expected));
    int mistakes = file.getFileName().toString().startsWith("two-") ? 2 : 1;
    assertThat(error.diagnostics()).as("errors in %s", file).hasSize(mistakes);
  }

  /** Every message has its file. */
  public void checkPairs() throws IOException {
    assertThat(list(".txt").stream().map(p -> name(p, ".txt")))
        .isEqualTo(list(".yaml").stream().map(p -> name(p, ".yaml")).toList());
  }

  private List<Path> list(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String name(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ending.length());
  }
}
