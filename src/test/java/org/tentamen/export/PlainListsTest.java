package org.tentamen.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.variant.Secret;

/** Questions as plain text for simple tools. */
class PlainListsTest {

  private static final String BANK =
      """
      bank: simple
      title: Simple
      language: en
      questions:
        - id: pick
          title: A pick
          question: "A. Is this a question?"
          answer: {choice: {options: [yes, "no", =perhaps], correct: 2}}
          solution: 'Perhaps, and "so".'
        - id: speed
          title: A number
          points: 2
          question: How fast is it, $v = \\frac{1}{2}$?
          answer: {number: 3.14, tolerance: {absolute: 0.01}, unit: m/s}
        - id: set
          title: A set
          question: Which?
          answer: {choices: {options: [a, b], correct: [1]}}
        - id: pairs
          title: Pairs
          question: Match.
          answer: {match: {items: [one, two], options: [x, y, z], correct: [0, 1]}}
      """;

  private static String export(Format format) throws IOException {
    Bank bank = BankReader.read(Source.of("simple.yaml", BANK));
    Exam exam = Exam.of(bank.id(), Secret.of("s"), List.of(bank));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Export(exam, Optional.empty(), Pictures.NONE)
        .write(format, 2, OptionalLong.empty(), part -> out);
    return out.toString(UTF_8);
  }

  @Test
  void aikenHoldsWhatHasOneRightOption() throws IOException {
    assertThat(export(Format.AIKEN))
        .isEqualTo(
            """
            … A. Is this a question?
            A. yes
            B. no
            C. =perhaps
            ANSWER: C

            Which?
            A. a
            B. b
            C. a, b
            D. none of them
            ANSWER: B

            """);
  }

  @Test
  void theTableHoldsEveryQuestion() throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(export(Format.CSV))) {
      List<NamedCsvRecord> all = rows.stream().toList();
      assertThat(all)
          .extracting(row -> row.getField("type"))
          .containsExactly("choice", "number", "choice", "match");
      assertThat(all.get(0).getField("options")).isEqualTo("yes\nno\n'=perhaps");
      assertThat(all.get(0).getField("answer")).isEqualTo("'=perhaps");
      assertThat(all.get(0).getField("solution")).isEqualTo("Perhaps, and \"so\".");
      assertThat(all.get(1).getField("from")).isEqualTo("3.13");
      assertThat(all.get(1).getField("to")).isEqualTo("3.15");
      assertThat(all.get(1).getField("text")).endsWith("\n(m/s)");
      assertThat(all.get(1).getField("points")).isEqualTo("2");
      assertThat(all.get(3).getField("answer")).isEqualTo("one → x\ntwo → y");
      assertThat(all.get(3).getField("options")).isEqualTo("x\ny\nz");
    }
  }

  /** The box stands where Moodle puts it, with its unit beside it. */
  @Test
  void aUnitStandsBesideTheBoxInMoodle() throws IOException {
    for (Format format : List.of(Format.MOODLE, Format.GIFT)) {
      assertThat(export(format)).as(format.title()).contains("<p>_____ m/s</p>");
    }
  }
}
