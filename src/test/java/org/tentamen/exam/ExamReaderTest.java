package org.tentamen.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.answer.Key;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Source;
import org.tentamen.formula.Rational;
import org.tentamen.variant.Secret;
import org.tentamen.variant.Variant;

class ExamReaderTest {

  private static final Path MIDTERM = Path.of("exercises/exams/midterm.yaml");

  private static final Bank BANK = bank(List.of("a", "b", "c", "d", "e", "f"));

  private static Bank bank(List<String> ids) {
    StringBuilder yaml = new StringBuilder("bank: letters\nquestions:\n");
    for (String id : ids) {
      yaml.append(
          """
            - id: %s
              tags: [letter]
              parameters: {n: {from: 1, to: 1000}}
              question: What is {{n}}?
              answer: {integer: n}
          """
              .formatted(id));
    }
    yaml.append(
        """
          - id: options
            tags: [choice]
            question: Which?
            parts:
              - {id: one, points: 1, answer: {choice: {options: [p, q, r, none], correct: 1}}}
              - {id: all, points: 3, answer: {choices: {options: [p, q, r, s, t], correct: '[0, 4]'}}}
              - {id: each, answer: {match: {items: [x, y], options: [p, q, r], correct: [2, 0]}}}
        """);
    return BankReader.read(Source.of("letters.yaml", yaml.toString()));
  }

  private static ExamDefinition read(String rest) {
    return read(rest, BANK);
  }

  private static ExamDefinition read(String rest, Bank bank) {
    String yaml = "exam: letters\nbanks: [letters.yaml]\n" + rest;
    return ExamReader.read(Source.of("exam.yaml", yaml), List.of(bank));
  }

  private static Map<String, List<String>> papers(ExamDefinition definition, int students) {
    Exam exam = Exam.of(definition, Secret.of("s"));
    return Roster.numbered(students).students().stream()
        .collect(Collectors.toMap(Student::id, exam::questionsOf));
  }

  @Test
  void theMidtermIsRead() throws IOException {
    ExamDefinition exam = ExamReader.read(MIDTERM);
    assertThat(exam.id()).isEqualTo("midterm");
    assertThat(exam.about().course()).isEqualTo("Deep learning");
    assertThat(exam.about().hasCover()).isTrue();
    assertThat(exam.points()).isEqualTo(Rational.of(25));
    assertThat(exam.sections()).extracting(ExamDefinition.Section::size).containsExactly(4, 6, 1);
  }

  @Test
  void aBankIsTheExamOfAllItsQuestions() throws IOException {
    ExamDefinition exam = ExamReader.readExamOrBank(Path.of("exercises/deep-learning.yaml"));
    assertThat(exam.id()).isEqualTo("deep-learning");
    assertThat(exam.source()).isEmpty();
    assertThat(exam.questions()).contains("q01", "q09b", "q19").hasSize(20);
    assertThat(ExamReader.readExamOrBank(MIDTERM).source()).isPresent();
  }

  @Test
  void eachStudentIsAskedAsManyOfAChoiceAsItSays() {
    ExamDefinition exam = read("questions: [f, {any: 2, of: [a, b, c]}, {any: 1, tagged: letter}]");
    assertThat(exam.points()).isEqualTo(Rational.of(4));
    Set<String> asked = new HashSet<>();
    papers(exam, 200)
        .forEach(
            (student, ids) -> {
              asked.addAll(ids);
              assertThat(ids).as(student).hasSize(4).doesNotHaveDuplicates().startsWith("f");
              assertThat(ids.subList(1, 3)).as(student).isSubsetOf("a", "b", "c").isSorted();
            });
    assertThat(asked).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
  }

  /** One of seven in place of one of six: a seventh of the papers changes, and only to the new. */
  @Test
  void aNewCandidateDisturbsLeast() {
    String choice = "questions: [{any: 2, tagged: letter}]";
    Map<String, List<String>> before = papers(read(choice), 300);
    Bank larger = bank(List.of("a", "new", "b", "c", "d", "e", "f"));
    Map<String, List<String>> after = papers(read(choice, larger), 300);
    List<String> changed = new ArrayList<>();
    before.forEach(
        (student, ids) -> {
          if (!after.get(student).equals(ids)) {
            changed.add(student);
            assertThat(after.get(student)).as(student).contains("new");
          }
        });
    assertThat(changed).hasSizeBetween(50, 130);
  }

  @Test
  void theOrderIsFixedOrEachStudentsOwn() {
    String questions = "[a, b, c, d, e]}, {title: B, order: fixed, questions: [f]}]";
    assertThat(new HashSet<>(papers(read("sections: [{questions: " + questions), 50).values()))
        .containsExactly(List.of("a", "b", "c", "d", "e", "f"));
    Map<String, List<String>> shuffled =
        papers(read("order: shuffled\nsections: [{questions: " + questions), 50);
    assertThat(new HashSet<>(shuffled.values())).hasSizeGreaterThan(20);
    assertThat(shuffled.values())
        .allSatisfy(
            ids -> {
              assertThat(ids.subList(0, 5)).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
              assertThat(ids.get(5)).isEqualTo("f");
            });
  }

  @Test
  void pointsOfAnExamAreSharedByTheParts() {
    ExamDefinition definition =
        read("questions: [{id: options, points: 10}, {id: a, points: 2.5}]");
    Exam exam = Exam.of(definition, Secret.of("s"));
    assertThat(definition.points()).isEqualTo(Rational.of(25, 2));
    assertThat(exam.plan("options").orElseThrow().question().parts())
        .extracting(part -> part.points())
        .containsExactly(Rational.of(2), Rational.of(6), Rational.of(2));
  }

  @Test
  void optionsStandAsInTheBankOrInEachStudentsOwnOrder() {
    assertThat(orders("questions: [options]")).containsExactly(List.of("p", "q", "r", "none"));
    assertThat(orders("options: shuffled\nquestions: [options]")).hasSize(24);
    Set<List<String>> pinned = orders("options: {last: [none]}\nquestions: [options]");
    assertThat(pinned).hasSize(6).allSatisfy(o -> assertThat(o.get(3)).isEqualTo("none"));
    assertThat(orders("options: shuffled\nquestions: [{id: options, options: fixed}]")).hasSize(1);
  }

  /** The orders of the first part's options among many students; whose keys must stay right. */
  private static Set<List<String>> orders(String yaml) {
    Exam exam = Exam.of(read(yaml), Secret.of("s"));
    Set<List<String>> orders = new HashSet<>();
    for (Student student : Roster.numbered(400).students()) {
      Variant variant = exam.variant(student, new Paper.Asked("options", 0));
      List<Key> keys = variant.solve().keys();
      Key.Choice one = (Key.Choice) keys.get(0);
      Key.Choices all = (Key.Choices) keys.get(1);
      Key.Match each = (Key.Match) keys.get(2);
      assertThat(one.options().get(one.correct())).as(student.id()).isEqualTo("q");
      assertThat(all.correct().stream().map(all.options()::get).toList())
          .as(student.id())
          .containsExactlyInAnyOrder("p", "t");
      assertThat(each.items()).containsExactly("x", "y");
      assertThat(each.correct().stream().map(each.options()::get).toList())
          .as(student.id())
          .containsExactly("r", "p");
      orders.add(one.options());
    }
    return orders;
  }

  /** So that sheets printed once can be graded for ever: this is no more to change than a seed. */
  @Test
  void selectionAndOrdersArePinned() {
    ExamDefinition exam =
        read("order: shuffled\noptions: shuffled\nquestions: [{any: 3, tagged: letter}, options]");
    Map<String, List<String>> papers = papers(exam, 2);
    Map<String, List<String>> options = new HashMap<>();
    for (Student student : Roster.numbered(2).students()) {
      Variant variant =
          Exam.of(exam, Secret.of("s")).variant(student, new Paper.Asked("options", 0));
      options.put(student.id(), ((Key.Choices) variant.solve().keys().get(1)).options());
    }
    assertThat(papers)
        .containsEntry("student-001", List.of("c", "options", "b", "d"))
        .containsEntry("student-002", List.of("d", "options", "a", "f"));
    assertThat(options)
        .containsEntry("student-001", List.of("t", "s", "r", "q", "p"))
        .containsEntry("student-002", List.of("q", "s", "t", "p", "r"));
  }

  @Test
  void numbersAndLanguageAreTheBanksWhereTheExamSaysNothing() {
    assertThat(read("questions: [a]").language().toLanguageTag()).isEqualTo("en");
    ExamDefinition exam = read("language: ar\nnumbers: {decimal: ','}\nquestions: [a]");
    assertThat(exam.language().toLanguageTag()).isEqualTo("ar");
    assertThat(exam.numbers().orElseThrow().decimal()).isEqualTo(',');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          bank: x                                    | false
          exam: x                                    | true
          [exam]                                     | false
          {                                          | false
          exam:                                      | true
          {exam: x, bank: b.yaml, questions: [q01]}  | true
          {banks: [b.yaml], questions: [q01]}        | true
          {exam: x, questions: [{id: a, question: ?}]} | false
          """)
  void aFileWithTheKeyExamIsAnExam(String yaml, boolean isExam) {
    assertThat(ExamReader.isExam(Source.of("x.yaml", yaml))).isEqualTo(isExam);
  }

  @Test
  void anErrorInABankIsReportedThere() {
    assertThatThrownBy(() -> ExamReader.read(Path.of("src/test/resources/exams/broken-bank.yaml")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("src/test/resources/exams/broken.yaml:")
        .hasMessageContaining("src/test/resources/exams/broken-bank.yaml:")
        .hasMessageContaining("unknown key 'tittle'");
  }

  @Test
  void aRecordHasAllThatGradingNeeds() throws IOException {
    ExamDefinition exam = ExamReader.read(MIDTERM);
    Bank bank = exam.banks().get(0);
    ExamRecord record =
        new ExamRecord(
            exam.id(),
            exam.title(),
            "s",
            exam.numbers(),
            exam.source().map(file -> new FrozenDefinition("midterm.yaml", file.text())),
            List.of(new FrozenBank("deep-learning.yaml", bank.source().text(), Map.of())),
            List.of());
    ExamDefinition again = record.defined();
    assertThat(again.questions()).isEqualTo(exam.questions());
    assertThat(again.terms()).isEqualTo(exam.terms());
    assertThat(papers(again, 20)).isEqualTo(papers(exam, 20));
    assertThat(
            new ExamRecord(
                    "x", "X", "s", Optional.empty(), Optional.empty(), record.banks(), List.of())
                .defined()
                .questions())
        .hasSize(20);
  }
}
