package org.tentamen.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.check.Check;
import org.tentamen.check.Finding;
import org.tentamen.check.Thoroughness;

/**
 * Files as other systems export them, and beside each the bank that it becomes and what is told.
 *
 * <p>To write these anew, run with {@code -Dtest.jvm=-Dgolden=update} and read the changes.
 */
class ImportTest {

  private static final Path FOLDER = Path.of("src/test/resources/imports");

  static List<Path> quizzes() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(f -> !f.toString().endsWith(".yaml") && !f.toString().endsWith(".notices"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("quizzes")
  void aFileBecomesTheBankBesideIt(Path quiz) throws IOException {
    String name = quiz.getFileName().toString();
    Imported imported = new Import("bank", "en").of(name, Files.readAllBytes(quiz));
    compare(imported.yaml(), FOLDER.resolve(name + ".yaml"));
    compare(told(imported), FOLDER.resolve(name + ".notices"));
    assertThat(imported.arrived()).isEqualTo(imported.found() - leftOut(imported));
  }

  @ParameterizedTest
  @MethodSource("quizzes")
  void everyQuestionIsProved(Path quiz) throws IOException {
    Imported imported = new Import("bank", "en").of("quiz", Files.readAllBytes(quiz));
    Check check = Check.of(imported.bank(), Thoroughness.QUICK);
    assertThat(
            imported.bank().questions().stream()
                .flatMap(q -> check.question(q.id()).findings().stream())
                .filter(Finding::isError))
        .isEmpty();
  }

  private static long leftOut(Imported imported) {
    return imported.notices().stream().filter(n -> n.kind() == Notice.Kind.LEFT_OUT).count();
  }

  private static String told(Imported imported) {
    return imported.notices().stream()
        .map(n -> n.place().line() + ": " + n.question() + ": " + n.kind() + ": " + n.what() + "\n")
        .collect(Collectors.joining());
  }

  private static void compare(String text, Path golden) throws IOException {
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(golden, text);
    }
    assertThat(text).as(golden.toString()).isEqualTo(Files.readString(golden));
  }
}
