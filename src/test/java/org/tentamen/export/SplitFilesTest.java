package org.tentamen.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.exam.Exam;
import org.tentamen.variant.Secret;

/** Exports split at a size: each file whole, within the limit, and nothing lost between them. */
class SplitFilesTest {

  private static final int VARIANTS = 6;

  private static Export export;

  @BeforeAll
  static void readTheCourse() throws Exception {
    Bank bank = BankReader.read(Path.of("exercises/deep-learning.yaml"));
    export =
        new Export(
            Exam.of(bank.id(), Secret.of("s"), List.of(bank)), Optional.empty(), Pictures.NONE);
  }

  private static List<byte[]> files(Format format, OptionalLong most) throws IOException {
    List<ByteArrayOutputStream> files = new ArrayList<>();
    export.write(
        format,
        VARIANTS,
        most,
        number -> {
          assertThat(number).isEqualTo(files.size() + 1);
          files.add(new ByteArrayOutputStream());
          return files.get(number - 1);
        });
    return files.stream().map(ByteArrayOutputStream::toByteArray).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "MOODLE, 100000",
    "GIFT, 60000",
    "AIKEN, 2000",
    "CSV, 40000",
    "QTI21, 60000",
    "QTI30, 60000",
    "CANVAS, 60000"
  })
  void noFileIsLargerThanAllowedAndEachQuestionIsInOne(Format format, int most) throws Exception {
    List<byte[]> parts = files(format, OptionalLong.of(most));
    List<byte[]> whole = files(format, OptionalLong.empty());
    assertThat(whole).hasSize(1);
    assertThat(parts.size()).as("files of %s", format).isGreaterThan(1);
    List<String> names = new ArrayList<>();
    for (byte[] part : parts) {
      assertThat(part.length).as("a file of %s", format).isLessThanOrEqualTo(most);
      List<String> inside = names(format, part);
      assertThat(inside).as("questions of a file of %s", format).isNotEmpty();
      names.addAll(inside);
    }
    assertThat(names).containsExactlyElementsOf(names(format, whole.get(0)));
  }

  /** The names of the questions of one file, which is read on its own. */
  private static List<String> names(Format format, byte[] file) throws Exception {
    String text = new String(file, UTF_8);
    switch (format) {
      case MOODLE -> {
        ImportedQuiz quiz = ImportedQuiz.read(text);
        quiz.questions().values().forEach(q -> assertThat(q.category()).isNotEmpty());
        return List.copyOf(quiz.questions().keySet());
      }
      case GIFT -> {
        assertThat(text).startsWith("$CATEGORY: ");
        return GiftReader.read(text).stream().map(GiftReader.Arrived::name).toList();
      }
      case AIKEN -> {
        return text.lines().filter(line -> line.startsWith("ANSWER:")).toList();
      }
      case CSV -> {
        assertThat(text).startsWith("id,question,");
        return text.lines()
            .filter(line -> line.matches("q[0-9]{2}[a-z0-9-]*-v[0-9]{2},.*"))
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
      }
      case QTI21, QTI30 -> {
        Set<String> names = new TreeSet<>(PackagesTest.unzipped(file).keySet());
        assertThat(names).contains("imsmanifest.xml", "test.xml");
        return PackagesTest.unzipped(file).keySet().stream()
            .filter(name -> name.startsWith("items/"))
            .toList();
      }
      case CANVAS -> {
        String quiz = new String(PackagesTest.unzipped(file).get("quiz/quiz.xml"), UTF_8);
        assertThat(QtiSchemas.problems(QtiSchemas.QTI12, quiz)).isEmpty();
        return quiz.lines().filter(line -> line.startsWith("<item ")).toList();
      }
    }
    throw new AssertionError(format);
  }

  @Test
  void aQuestionThatIsLargerThanAllowedIsNamed() {
    assertThatThrownBy(() -> files(Format.MOODLE, OptionalLong.of(500)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("q01 variant 01")
        .hasMessageContaining("500 at most");
  }
}
