package org.tentamen.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.diagnostic.InvalidInputException;

/**
 * One exam a mistake in {@code src/test/resources/invalid-exams}, and beside it the whole message.
 *
 * <p>To write the messages anew, run with {@code -Dtest.jvm=-Dgolden=update} and read the changes.
 */
class InvalidExamsTest {

  private static final Path FOLDER = Path.of("src/test/resources/invalid-exams");

  static Stream<Path> exams() throws IOException {
    return list(".yaml").stream();
  }

  @ParameterizedTest
  @MethodSource("exams")
  void theWholeMessageIsAsExpected(Path exam) throws IOException {
    InvalidInputException error =
        catchThrowableOfType(InvalidInputException.class, () -> ExamReader.read(exam));
    assertThat(error).as("error in %s", exam).isNotNull();
    String message = error.getMessage().replace(FOLDER + "/", "") + "\n";
    Path expected = FOLDER.resolve(name(exam, ".yaml") + ".txt");
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(expected, message);
    }
    assertThat(message).as("message for %s", exam).isEqualTo(Files.readString(expected));
    // Errors that only follow from another would bury it.
    int mistakes = exam.getFileName().toString().startsWith("two-") ? 2 : 1;
    assertThat(error.diagnostics()).as("errors in %s", exam).hasSize(mistakes);
  }

  @Test
  void everyMessageBelongsToAnExam() throws IOException {
    assertThat(list(".txt").stream().map(p -> name(p, ".txt")))
        .isEqualTo(list(".yaml").stream().map(p -> name(p, ".yaml")).toList());
  }

  private static List<Path> list(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String name(Path file, String ending) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ending.length());
  }
}
