package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.answer.Judge;
import org.tentamen.answer.Judgement;
import org.tentamen.answer.Key;
import org.tentamen.answer.Standard;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.formula.Rational;
import org.tentamen.variant.Plan;
import org.tentamen.variant.Secret;

/** What a box that knows texts only accepts is what the judge accepts. */
class TypedAsPeopleDoTest {

  private static final String BANK =
      """
      bank: typed
      questions:
        - id: thirds
          question: q
          answer: {vector: '[-1, -2/3, 0]', tolerance: {decimals: 3}}
          misconceptions:
            - {id: sign, answer: '[1, 2/3, 0]', credit: 0.5}
        - id: coarse
          question: q
          answer: {vector: '[0.123456, 2/3]', tolerance: {decimals: 1}}
        - id: matrix
          question: q
          answer: {vector: '[[8, 4], [3, 2]]'}
        - id: folded
          question: q
          answer: {text: {accept: [Gauß, cross-entropy, 'the café']}, fold: [case, spaces, accents, punctuation]}
        - id: spaced
          question: q
          answer: {text: {accept: [rounding down, '- 1', 'Straße']}}
        - id: exact
          question: q
          answer: {text: {accept: [NaCl]}, fold: []}
        - id: huge
          question: q
          answer: {integer: 123456789012345678901}
          misconceptions:
            - {id: more, answer: '123456789012345678902', credit: 0.5}
        - id: shaped
          question: q
          answer: {integer: 10218, also: [{shape: [10218, 1]}]}
      """;

  private static final Bank READ = BankReader.read(Source.of("typed.yaml", BANK));

  static List<String> questions() {
    return READ.questions().stream().map(q -> q.id()).toList();
  }

  private static Key key(String question) {
    Plan plan = Plan.of(READ, READ.question(question).orElseThrow());
    return plan.at(java.math.BigInteger.ZERO).solve().keys().get(0);
  }

  private static Body body(String question) {
    return GiftReader.read(export(Format.GIFT)).stream()
        .filter(arrived -> arrived.id().startsWith(question + "-v"))
        .findFirst()
        .orElseThrow()
        .body();
  }

  private static List<TextAnswer> answers(String question) {
    return ((Body.ShortAnswer) body(question)).field().answers();
  }

  private static String export(Format format) {
    Exam exam = Exam.of(READ.id(), Secret.of("s"), List.of(READ));
    StringWriter out = new StringWriter();
    new Export(exam, Optional.empty(), Pictures.NONE).write(format, 1, out);
    return out.toString();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everySpellingIsRightForTheJudgeToo(String question) {
    Standard standard = Standard.of(key(question));
    for (TextAnswer answer : answers(question)) {
      if (answer.credit().equals(Rational.ONE) && !question.equals("shaped")) {
        assertThat(Judge.judge(standard, answer.text(), Optional.empty()).verdict())
            .as(answer.text())
            .isEqualTo(Judgement.Verdict.CORRECT);
      }
    }
  }

  @Test
  void numbersOfAListAreRoundedAsFarAsTheToleranceAllows() {
    assertThat(texts("thirds")).contains("-1, -0.667, 0", "[-1, -0.6667, 0]");
    assertThat(texts("coarse")).contains("[0.1, 0.7]", "0.12, 0.67", "0.123 0.667");
    assertThat(texts("matrix")).contains("[[8,4],[3,2]]", "8, 4; 3, 2", "8 4; 3 2");
  }

  @Test
  void whatDoesNotCountIsLeftOutToo() {
    assertThat(texts("folded"))
        .contains("Gauß", "Gauss", "cross-entropy", "cross entropy", "crossentropy", "the cafe");
    assertThat(texts("spaced")).contains("roundingdown", "strasse").doesNotContain("-1");
    assertThat(texts("exact")).containsExactly("NaCl");
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"MOODLE", "GIFT", "CANVAS", "QTI21"})
  void aWholeNumberBeyondFourteenDigitsIsComparedDigitByDigit(Format format) throws IOException {
    Exam exam = Exam.of(READ.id(), Secret.of("s"), List.of(READ));
    Export.Summary summary =
        new Export(exam, Optional.empty(), Pictures.NONE)
            .write(format, 1, OptionalLong.empty(), part -> OutputStream.nullOutputStream());
    assertThat(summary.losses())
        .filteredOn(loss -> loss.question().equals("huge"))
        .noneMatch(loss -> loss.what().startsWith("a known answer earns another share"));
  }

  @Test
  void aWholeNumberMayHaveItsDigitsInGroups() {
    assertThat(texts("huge"))
        .contains("123456789012345678901", "123,456,789,012,345,678,901")
        .contains("123 456 789 012 345 678 901");
    assertThat(texts("shaped")).contains("10218", "10,218", "10218x1");
  }

  private static List<String> texts(String question) {
    return answers(question).stream().map(TextAnswer::text).toList();
  }
}
