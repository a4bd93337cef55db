package org.tentamen.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.Value;
import org.tentamen.variant.Secret;

class PapersTest {
  private static final Source BANK =
      Source.of(
          "bank.yaml",
          """
          bank: papers
          title: Papers
          questions:
            - id: many
              title: Many versions
              parameters: {a: {from: 1, to: 1000000}}
              question: 'What is {{a}}?'
              answer: {integer: a}
            - id: twenty
              title: Twenty versions
              parameters: {a: {from: 1, to: 40}}
              where: [a % 2 == 0]
              question: 'What is {{a}}?'
              answer: {integer: a}
            - id: twice
              title: Two versions, one of them written twice
              parameters: {a: [7, 7, 8]}
              question: 'What is {{a}}?'
              answer: {integer: a}
            - id: single
              title: One version
              question: Why?
              answer: {essay: {key_points: [{text: So, keywords: [so]}]}}
          """);

  private static final List<String> QUESTIONS = List.of("many", "twenty", "twice", "single");

  private static final Exam EXAM =
      Exam.of("papers", Secret.of("s"), List.of(BankReader.read(BANK)));

  @Test
  void aVersionDependsOnNobodyElse() {
    Papers all = make(Roster.numbered(20), Papers.Versions.ANY, Optional.empty());
    Papers one = make(Roster.numbered(1), Papers.Versions.ANY, Optional.empty());
    assertThat(all.papers().get(0)).isEqualTo(one.papers().get(0));
    assertThat(all.papers()).allSatisfy(p -> assertThat(p.questions()).hasSize(4));
  }

  @Test
  void sharedVersionsAreReported() {
    Papers papers = make(Roster.numbered(3), Papers.Versions.ANY, Optional.empty());
    Papers.Shared single =
        papers.shared().stream()
            .filter(s -> s.question().equals("single"))
            .findFirst()
            .orElseThrow();
    assertThat(single.groups())
        .containsExactly(List.of("student-001", "student-002", "student-003"));
    Papers.Shared twice =
        papers.shared().stream()
            .filter(s -> s.question().equals("twice"))
            .findFirst()
            .orElseThrow();
    assertThat(twice.groups()).hasSize(1);
    assertThat(values(papers, "twice").values().stream().distinct().count()).isLessThan(3);
  }

  @Test
  void distinctVersionsAreDistinctAsLongAsThereAreEnough() {
    Papers papers = make(Roster.numbered(20), Papers.Versions.DISTINCT, Optional.empty());
    assertThat(papers.scarce()).containsExactly("twice", "single");
    assertThat(new HashSet<>(values(papers, "many").values())).hasSize(20);
    assertThat(new HashSet<>(values(papers, "twenty").values())).hasSize(20);
    assertThat(papers.shared())
        .extracting(Papers.Shared::question)
        .containsExactly("twice", "single");
  }

  @Test
  void equalValuesAreOneVersionHoweverOftenTheyAreListed() {
    assertThat(make(Roster.numbered(2), Papers.Versions.DISTINCT, Optional.empty()).scarce())
        .containsExactly("single");
    assertThat(make(Roster.numbered(3), Papers.Versions.DISTINCT, Optional.empty()).scarce())
        .containsExactly("twice", "single");
  }

  @Test
  void theOrderOfTheRosterDecidesNothing() {
    List<Student> students = Roster.numbered(20).students();
    List<Student> reversed = new java.util.ArrayList<>(students);
    java.util.Collections.reverse(reversed);
    Papers papers = make(new Roster(students), Papers.Versions.DISTINCT, Optional.empty());
    Papers again = make(new Roster(reversed), Papers.Versions.DISTINCT, Optional.empty());
    assertThat(values(again, "twenty")).isEqualTo(values(papers, "twenty"));
  }

  @Test
  void whoHasAVersionKeepsItWhenOthersJoin() {
    Roster late = new Roster(Roster.numbered(12).students().subList(6, 12));
    Papers before = make(late, Papers.Versions.DISTINCT, Optional.empty());
    Papers after = make(Roster.numbered(12), Papers.Versions.DISTINCT, Optional.of(record(before)));
    assertThat(values(after, "twenty")).containsAllEntriesOf(values(before, "twenty"));
    assertThat(new HashSet<>(values(after, "twenty").values())).hasSize(12);
    Papers alone = make(Roster.numbered(12), Papers.Versions.DISTINCT, Optional.empty());
    assertThat(values(after, "twenty")).isNotEqualTo(values(alone, "twenty"));
  }

  @Test
  void triesAreKeptWhereAnyVersionWillDo() {
    Papers before = make(Roster.numbered(20), Papers.Versions.DISTINCT, Optional.empty());
    Papers after = make(Roster.numbered(20), Papers.Versions.ANY, Optional.of(record(before)));
    assertThat(after.papers()).isEqualTo(before.papers());
    assertThat(before.papers().toString()).contains("attempt=1");
  }

  @Test
  void everyQuestionThatCannotBeSolvedIsReportedAndNothingIsMade() {
    Source broken =
        Source.of(
            "broken.yaml",
            """
            bank: broken
            title: Broken
            questions:
              - id: zero
                title: Zero
                parameters: {a: {from: 0, to: 1}}
                question: 'One over {{a}}?'
                answer: {number: 1 / a}
              - id: never
                title: Never
                parameters: {a: {from: 0, to: 1}}
                where: [a > 5]
                question: 'What is {{a}}?'
                answer: {number: a}
            """);
    Exam exam = Exam.of("broken", Secret.of("s"), List.of(BankReader.read(broken)));
    Roster roster = Roster.numbered(20);
    assertThatThrownBy(() -> Papers.make(exam, roster, Papers.Versions.ANY, Optional.empty()))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.diagnostics()).hasSize(2);
              assertThat(e.getMessage())
                  .contains("question 'zero'", "a = 0", "broken.yaml:8:", "question 'never'");
            });
  }

  @Test
  void twoBanksMayNotHaveTheSameQuestion() {
    Set<String> ids = EXAM.questions();
    assertThat(ids).containsExactlyElementsOf(QUESTIONS);
    assertThatThrownBy(
            () ->
                Exam.of(
                    "two", Secret.of("s"), List.of(BankReader.read(BANK), BankReader.read(BANK))))
        .hasMessageContaining("the id 'many' again in another bank of the exam");
  }

  private static Papers make(Roster roster, Papers.Versions versions, Optional<ExamRecord> before) {
    return Papers.make(EXAM, roster, versions, before);
  }

  private static ExamRecord record(Papers papers) {
    FrozenBank bank = new FrozenBank("bank.yaml", BANK.text(), Map.of());
    return new ExamRecord(
        "papers",
        "Papers",
        "s",
        Optional.empty(),
        Optional.empty(),
        List.of(bank),
        papers.papers());
  }

  private static Map<String, Value> values(Papers papers, String question) {
    Map<String, Value> values = new HashMap<>();
    for (Paper paper : papers.papers()) {
      Paper.Asked asked = paper.questions().get(QUESTIONS.indexOf(question));
      values.put(paper.student().id(), EXAM.variant(paper.student(), asked).parameters().get("a"));
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number: 1/3                     | exact            | its key prints as 0.333, which is judged wrong
          vector: '[1/3, 1]'              | exact            | its key prints as [0.333, 1], which is judged wrong
          number: 1/3, decimals: 2        | {absolute: 1e-4} | its key prints as 0.33, which is judged wrong
          number: 1/4                     | exact            |
          number: 1/3, decimals: 4        | {decimals: 4}    |
          number: 1/3                     | {absolute: 1e-9} |
          """)
  void aKeyThatItsOwnJudgeRefusesIsNotPrinted(String answer, String tolerance, String found) {
    Source bank =
        Source.of(
            "bank.yaml",
            """
            bank: papers
            title: Papers
            questions:
              - id: third
                title: A third
                question: How much?
                answer: {ANSWER, tolerance: TOLERANCE}
            """
                .replace("ANSWER", answer)
                .replace("TOLERANCE", tolerance));
    Exam exam = Exam.of("papers", Secret.of("s"), List.of(BankReader.read(bank)));
    ThrowingCallable make =
        () -> Papers.make(exam, Roster.numbered(1), Papers.Versions.ANY, Optional.empty());

    if (found == null) {
      assertThatCode(make).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(make)
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("bank.yaml:7:2")
          .hasMessageContaining("question 'third', answer: " + found);
    }
  }
}
