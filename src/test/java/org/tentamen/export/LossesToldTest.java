package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.variant.Secret;

/** What the list of losses says of an answer is what becomes of it in that format. */
class LossesToldTest {

  private static final String UNIT = "{number: 2.5, unit: {name: m, missing: 0.5, wrong: 0.5}}";
  private static final String FREE = "{number: 2.5, unit: m}";
  private static final String GAPS = "parts: [{id: a, answer: %s}, {id: b, answer: {integer: 1}}]";
  private static final String BATCH = "{shape: [8, 3, 4], batch: optional, marking: per_element}";
  private static final String SYMBOL = "{shape: [3, 2*K]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MOODLE | UNIT   | a response in another unit is not converted",
        "MOODLE | GAP    | the unit stands beside the box and is not asked for",
        "MOODLE | INSIDE | the unit stands beside the box and is not asked for",
        "GIFT   | UNIT   | the unit stands beside the box and is not asked for",
        "GIFT   | FREE   | the unit stands beside the box and is not asked for",
        "CANVAS | UNIT   | the unit stands beside the box and is not asked for",
        "QTI21  | UNIT   | the unit stands beside the box and is not asked for",
        "MOODLE | BATCH  | a batch that may be left out earns nothing by itself",
        "QTI30  | BATCH  | a batch that may be left out earns nothing by itself",
      })
  void isWhatHappens(Format format, String question, String loss) throws IOException {
    Export.Summary summary = exported(format, question, new ByteArrayOutputStream());
    assertThat(summary.losses())
        .extracting(Loss::what)
        .filteredOn(what -> what.contains("unit") || what.contains("batch"))
        .containsExactly(loss);
  }

  @ParameterizedTest
  @EnumSource(names = {"MOODLE", "GIFT", "CANVAS", "AIKEN", "CSV"})
  void aMatchOfOneItemIsAChoice(Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.Summary summary = exported(format, "ONE", out);
    assertThat(summary.losses()).extracting(Loss::kind).doesNotContain(Loss.Kind.LEFT_OUT);
    String file = format == Format.CANVAS ? unpacked(out.toByteArray()) : out.toString("UTF-8");
    assertThat(file).contains("only item", "first", "second");
  }

  @ParameterizedTest
  @EnumSource(names = {"GIFT", "CANVAS"})
  void aListIsAcceptedInTheBanksOwnNumbers(Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.Summary summary = exported(format, "COMMA", out);
    assertThat(summary.losses()).extracting(Loss::what).noneMatch(what -> what.contains("comma"));
    String file = format == Format.CANVAS ? unpacked(out.toByteArray()) : out.toString("UTF-8");
    assertThat(file).contains("[0,333; 2]", "[0.333, 2]");
  }

  @ParameterizedTest
  @CsvSource({"MOODLE, 3\\*2\\*, 3x2\\*", "GIFT, 3\\\\*2\\\\*, 3x2\\\\*", "QTI21, 3*2*, 3x2*"})
  void noSpellingReadsAsAnotherShape(Format format, String wrong, String right) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exported(format, "SYMBOL", out);
    String file = format == Format.QTI21 ? unpacked(out.toByteArray()) : out.toString("UTF-8");
    assertThat(file).contains(right).doesNotContain(wrong);
  }

  private static String unpacked(byte[] zip) throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
      while (files.getNextEntry() != null) {
        all.append(new String(files.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  private static Export.Summary exported(Format format, String question, ByteArrayOutputStream out)
      throws IOException {
    String asked =
        switch (question) {
          case "UNIT" -> "answer: " + UNIT;
          case "FREE" -> "answer: " + FREE;
          case "GAP" -> String.format(GAPS, UNIT);
          case "INSIDE" -> String.format(GAPS, FREE);
          case "ONE" ->
              "answer: {match: {items: [only item], options: [first, second], correct: [1]}}";
          case "COMMA" -> "answer: {vector: [1/3, 2], tolerance: {decimals: 3}}";
          case "BATCH" -> "answer: " + BATCH;
          default -> "symbols: {K: {print: K, also: [depth]}}\n    answer: " + SYMBOL;
        };
    String head =
        question.equals("COMMA") ? "bank: b\ndefaults: {numbers: {decimal: ','}}\n" : "bank: b\n";
    Bank bank =
        BankReader.read(
            Source.of("b.yaml", head + "questions:\n  - id: q\n    question: Q.\n    " + asked));
    return new Export(Exam.of("b", Secret.of("s"), List.of(bank)), Optional.empty(), Pictures.NONE)
        .write(format, 1, OptionalLong.empty(), part -> out);
  }
}
