package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.variant.Secret;

/** What kinds of answers become in GIFT that it has a form of its own for. */
class KindsInGiftTest {

  private static final String BANK =
      """
      bank: kinds
      questions:
        - id: wrong
          question: Is it?
          answer: {choice: {options: ['True', 'False'], correct: 1}}
          misconceptions:
            - {id: believes, answer: 0, feedback: 'No: # ~ = {x} it is not'}
          solution: Because.
        - id: right
          question: Is it?
          answer: {choice: {options: ['false', 'true'], correct: 1}}
        - id: partly
          question: Is it?
          answer: {choice: {options: ['True', 'False'], correct: 1}}
          misconceptions:
            - {id: half, answer: 0, credit: 0.5}
      """;

  private static String export() {
    Bank bank = BankReader.read(Source.of("kinds.yaml", BANK));
    Exam exam = Exam.of(bank.id(), Secret.of("s"), List.of(bank));
    StringWriter out = new StringWriter();
    new Export(exam, Optional.empty(), Pictures.NONE).write(Format.GIFT, 1, out);
    return out.toString();
  }

  @Test
  void trueOrFalseIsSaidInAWord() {
    String gift = export();
    assertThat(gift)
        .contains(
            "{\nFALSE#[html]No\\: \\# \\~ \\= \\{x\\} it is not\n####[html]<p>Because.</p>\\n\n}")
        .contains("{\nTRUE\n}");
    assertThat(GiftReader.read(gift))
        .extracting(a -> a.name(), a -> option(a, "False").feedback(), a -> credit(a, "True"))
        .containsExactly(
            tuple("wrong variant 01", "", "0"),
            tuple("right variant 01", "", "100"),
            tuple("partly variant 01", "", "50"));
    assertThat(option(GiftReader.read(gift).get(0), "True").feedback())
        .isEqualTo("No: # ~ = {x} it is not");
  }

  private static String credit(GiftReader.Arrived arrived, String label) {
    return Percent.of(option(arrived, label).credit());
  }

  private static Option option(GiftReader.Arrived arrived, String label) {
    return ((Body.Multichoice) arrived.body())
        .field().options().stream().filter(o -> o.html().equals(label)).findFirst().orElseThrow();
  }
}
