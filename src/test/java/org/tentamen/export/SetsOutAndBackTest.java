package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        - id: listed
          question: Which?
          answer: {choices: {options: [p, q, 'p, q'], correct: [2]}}
      """;

  @ParameterizedTest
  @EnumSource(names = {"MOODLE", "GIFT", "CANVAS", "QTI21", "QTI30"})
  void optionsComeBackAsTheyWere(Format format) throws IOException {
    Bank bank = BankReader.read(Source.of("sets.yaml", BANK));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Export(
            Exam.of("sets", Secret.of("s"), java.util.List.of(bank)),
            Optional.empty(),
            Pictures.NONE)
        .write(format, 2, OptionalLong.empty(), part -> out);
    Imported back = new Import("back", "en").of("quiz", out.toByteArray());
    assertThat(back.notices()).extracting(Notice::kind).doesNotContain(Notice.Kind.LEFT_OUT);
    for (Question question : bank.questions()) {
      Optional<Question> returned = back.bank().question(question.id());
      assertThat(returned).as(question.id()).isPresent();
      assertThat(options(returned.orElseThrow())).as(question.id()).isEqualTo(options(question));
    }
  }

  private static Answer.Labels options(Question question) {
    return ((Answer.Choices) question.parts().get(0).answer()).options();
  }
}
