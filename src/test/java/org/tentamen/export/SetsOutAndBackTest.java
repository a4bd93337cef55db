package org.tentamen.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.bank.Answer;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.bank.Question;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.imports.Import;
import org.tentamen.imports.Imported;
import org.tentamen.imports.Notice;
import org.tentamen.variant.Secret;

/** The option for "none" that an export adds to a set is neither doubled nor kept. */
class SetsOutAndBackTest {

  private static final String BANK =
      """
      bank: sets
      language: LANGUAGE
      questions:
        - id: minus
          title: Right minus wrong
          question: Which?
          answer: {choices: {options: [p, q, r, s, t], correct: [0, 1]}, marking: right_minus_wrong}
        - id: whole
          question: Which?
          answer: {choices: {options: [p, q, r, s, t], correct: [0, 1]}}
        - id: empty
          question: Which?
          answer: {choices: {options: [p, q, r, s, t], correct: []}}
        - id: own
          question: Which?
          answer: {choices: {options: [p, q, r, s, None of them], correct: [4]}}
        - id: both
          question: Which?
          answer: {choices: {options: [p, none of them, q, r, No option at all], correct: [0, 1]}}
        - id: german
          question: Which?
          answer: {choices: {options: [p, Keine davon, q, r, s], correct: [0, 1]}}
        - id: listed
          question: Which?
          answer: {choices: {options: [p, q, 'p, q'], correct: [2]}}
      """;

  static Stream<Arguments> formatsAndLanguages() {
    return Stream.of(Format.MOODLE, Format.GIFT, Format.CANVAS, Format.QTI21, Format.QTI30)
        .flatMap(
            format ->
                Stream.of("en", "de-CH", "fr", "es", "ar", "sv")
                    .map(language -> Arguments.of(format, language)));
  }

  @ParameterizedTest
  @MethodSource("formatsAndLanguages")
  void optionsComeBackAsTheyWere(Format format, String language) throws IOException {
    Bank bank = bank(language);
    Imported back = new Import("back", language).of("quiz", exported(bank, format));
    assertThat(back.notices()).extracting(Notice::kind).doesNotContain(Notice.Kind.LEFT_OUT);
    for (Question question : bank.questions()) {
      Optional<Question> returned = back.bank().question(question.id());
      assertThat(returned).as(question.id()).isPresent();
      assertThat(options(returned.orElseThrow())).as(question.id()).isEqualTo(options(question));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, none of them, no option at all",
    "de-CH, keine davon, überhaupt keine",
    "ar, لا شيء منها, لا خيار على الإطلاق",
    "sv, none of them, no option at all",
  })
  void noneIsSaidInTheBanksLanguage(String language, String none, String another)
      throws IOException {
    String xml = new String(exported(bank(language), Format.MOODLE), UTF_8);
    assertThat(xml).contains("<![CDATA[" + none + "]]>");
    assertThat(xml.contains("<![CDATA[" + another + "]]>"))
        .as("beside an option of that name")
        .isEqualTo(language.startsWith("de") || none.equals("none of them"));
  }

  private static Bank bank(String language) {
    return BankReader.read(Source.of("sets.yaml", BANK.replace("LANGUAGE", language)));
  }

  private static byte[] exported(Bank bank, Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exam exam = Exam.of("sets", Secret.of("s"), List.of(bank));
    new Export(exam, Optional.empty(), Pictures.NONE)
        .write(format, 2, OptionalLong.empty(), part -> out);
    return out.toByteArray();
  }

  private static Answer.Labels options(Question question) {
    return ((Answer.Choices) question.parts().get(0).answer()).options();
  }
}
