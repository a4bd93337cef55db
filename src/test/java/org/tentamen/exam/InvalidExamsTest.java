package org.tentamen.exam;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.diagnostic.GoldenMessages;

/** One exam a mistake in {@code src/test/resources/invalid-exams}, and beside it the message. */
class InvalidExamsTest {

  private static final GoldenMessages EXAMS =
      new GoldenMessages(Path.of("src/test/resources/invalid-exams"));

  static Stream<Path> exams() throws IOException {
    return EXAMS.files().stream();
  }

  @ParameterizedTest
  @MethodSource("exams")
  void theWholeMessageIsAsExpected(Path exam) throws IOException {
    EXAMS.check(exam, ExamReader::read);
  }

  @Test
  void everyMessageBelongsToAnExam() throws IOException {
    EXAMS.checkPairs();
  }
}
