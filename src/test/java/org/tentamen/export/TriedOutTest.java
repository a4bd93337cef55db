package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.variant.Secret;

/**
 * Which responses earn another share in Moodle and in GIFT, for every bank.
 *
 * <p>To write the tables anew, run with {@code -Dtest.jvm=-Dgolden=update} and read the changes.
 */
class TriedOutTest {

  private static final Path FOLDER = Path.of("src/test/resources/org/tentamen/export/tried");
  private static final Path PAGE = Path.of("docs/export-formats.md");
  private static final String START = "<!-- tried: written by a test from the program -->\n";
  private static final String END = "<!-- end of tried -->\n";
  private static final List<Format> FORMATS =
      List.of(Format.MOODLE, Format.GIFT, Format.CANVAS, Format.QTI21);
  private static final int VARIANTS = 2;

  static Stream<Arguments> exports() throws IOException {
    List<Arguments> exports = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("exercises"))) {
      for (Path bank : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        for (Format format : FORMATS) {
          exports.add(Arguments.of(bank, format));
        }
      }
    }
    return exports.stream();
  }

  @ParameterizedTest
  @MethodSource("exports")
  void theTableIsAsBefore(Path file, Format format) throws IOException {
    String table = table(tried(BankReader.read(file), format));
    String name = file.getFileName().toString().replace(".yaml", "") + "." + format.word() + ".txt";
    Path golden = FOLDER.resolve(name);
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, table);
    }
    assertThat(table).as(golden.toString()).isEqualTo(Files.readString(golden));
  }

  private static List<Tried> tried(Bank bank, Format format) {
    Exam exam = Exam.of(bank.id(), Secret.of("s"), List.of(bank));
    try {
      return new Export(exam, Optional.empty(), Pictures.NONE)
          .write(format, VARIANTS, OptionalLong.empty(), part -> OutputStream.nullOutputStream())
          .tried();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much of what was tried earns another share, by bank and format. */
  @Test
  void theDocumentationHasTheTable() throws IOException {
    StringBuilder table = new StringBuilder("| bank |");
    FORMATS.forEach(format -> table.append(" ").append(format.word()).append(" |"));
    table.append("\n|---|").append("---|".repeat(FORMATS.size())).append('\n');
    try (Stream<Path> files = Files.list(Path.of("exercises"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        Bank bank = BankReader.read(file);
        table.append("| `").append(file.getFileName()).append("` |");
        for (Format format : FORMATS) {
          List<Tried> tried = tried(bank, format);
          int all = tried.stream().mapToInt(Tried::responses).sum();
          int differ = tried.stream().mapToInt(Tried::differing).sum();
          table.append(" ").append(differ).append(" of ").append(all).append(" |");
        }
        table.append('\n');
      }
    }
    String page = Files.readString(PAGE);
    int start = page.indexOf(START) + START.length();
    int end = page.indexOf(END);
    String written = page.substring(0, start) + "\n" + table + "\n" + page.substring(end);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, written);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(written);
  }

  private static String table(List<Tried> tried) {
    StringBuilder table = new StringBuilder();
    for (Tried part : tried) {
      table.append(part.place()).append(": ").append(part.responses()).append(" tried\n");
      for (Tried.Difference d : part.differences()) {
        table.append("  ").append(d.about()).append(": '").append(d.response());
        table.append("' ").append(d.targetShare()).append(" instead of ").append(d.bankShare());
        table.append(", ").append(d.count()).append(" of ").append(d.of()).append('\n');
      }
    }
    return table.toString();
  }

  private static List<Tried.Difference> differences(String answer) {
    Bank bank =
        BankReader.read(
            Source.of(
                "b.yaml",
                "bank: b\nquestions:\n  - {id: q, question: Q, answer: " + answer + "}\n"));
    List<Tried> tried = tried(bank, Format.MOODLE);
    assertThat(tried).hasSize(1);
    assertThat(tried.get(0).responses()).isGreaterThan(5);
    return tried.get(0).differences();
  }

  @Test
  void aDecimalCommaIsReadByTheBankAndNotByMoodle() {
    assertThat(differences("{number: 3.14, tolerance: {absolute: 0.01}}"))
        .anySatisfy(
            d -> {
              assertThat(d.response()).isEqualTo("3,14");
              assertThat(d.bankShare()).isEqualTo("100 %");
              assertThat(d.targetShare()).isEqualTo("0 %");
            });
  }

  @Test
  void theEdgesOfAnAbsoluteToleranceAreExact() {
    assertThat(differences("{number: 3.14, tolerance: {absolute: 0.01}}"))
        .noneMatch(d -> d.about().contains("edge"));
  }

  @Test
  void whatAPersonDecidesIsSaid() {
    assertThat(differences("{number: 3.14, tolerance: {absolute: 0.01}}"))
        .anySatisfy(
            d -> {
              assertThat(d.response()).isEqualTo("about 3.14");
              assertThat(d.bankShare()).isEqualTo("a person decides");
            });
  }

  @Test
  void aChoiceIsMarkedAlike() {
    assertThat(differences("{choice: {options: [a, b, c, d, e, f], correct: 2}}"))
        .extracting(Tried.Difference::about)
        .isEmpty();
  }
}
