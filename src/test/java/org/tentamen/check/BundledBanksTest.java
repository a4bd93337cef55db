package org.tentamen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.exam.ExamReader;

/**
 * The banks and exams in {@code exercises} have nothing that a check finds. Whole, with every
 * version, {@code tentamen check --strict} goes through them.
 */
class BundledBanksTest {

  /** Enough for what is wrong in one of a few hundred versions, in a moment a question. */
  private static final Thoroughness BRIEF = new Thoroughness(4_000, 400, 500, 12);

  static Stream<Path> files() throws IOException {
    return Stream.concat(
        list(Path.of("exercises")).stream(), list(Path.of("exercises/exams")).stream());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothingIsFound(Path file) throws IOException {
    List<BankReport> reports = Check.of(ExamReader.readExamOrBank(file), BRIEF).banks(() -> {});
    List<QuestionReport> questions =
        reports.stream().flatMap(bank -> bank.questions().stream()).toList();
    assertThat(questions).isNotEmpty();
    assertThat(questions.stream().flatMap(question -> question.findings().stream()))
        .extracting(finding -> finding.diagnostic().headline())
        .isEmpty();
  }
}
