package org.tentamen.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tentamen.bank.Bank;
import org.tentamen.bank.BankReader;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.Exam;
import org.tentamen.exam.Picture;
import org.tentamen.variant.Secret;

/** What each kind of answer becomes in Moodle XML. */
class KindsInMoodleTest {

  private static final String BANK =
      """
      bank: kinds
      title: Kinds
      language: en
      questions:
        - id: third
          question: One third?
          answer: {number: 1/3, tolerance: {decimals: 3}, unit: m/s}
          penalty: 0.25
          misconceptions:
            - {id: sixth, answer: 1/6, credit: 0.55, feedback: 'Half of it, $x$.'}
            - {id: near, answer: 0.3334}
        - id: batch
          points: 6
          question: The shape?
          answer: {shape: [8, 5, 4], batch: optional}
        - id: metres
          question: How far?
          answer: {number: 2.5, unit: {name: m, missing: 0.5}}
          misconceptions:
            - {id: half, answer: 1.25, credit: 0.5}
        - id: matrix
          question: The matrix?
          answer: {vector: '[[1, 2], [3, 4.5]]'}
        - id: symbol
          symbols: {K: {print: '#filters', also: [filters]}}
          question: The shape?
          answer: {shape: [5, K/2]}
        - id: few
          question: Which are even?
          answer: {choices: {options: ['1', '2', '4'], correct: [1, 2]}}
          misconceptions:
            - {id: one, answer: '[1]', credit: 0.5}
        - id: many
          question: Which are even?
          answer: {choices: {options: ['1', '2', '3', '4', '5'], correct: [1, 3]}}
        - id: minus
          question: Which are even?
          answer: {choices: {options: ['2', '4', '6', '7'], correct: [0, 1, 2]}, marking: right_minus_wrong}
        - id: empty
          question: Which are even?
          answer: {choices: {options: ['1', '3'], correct: []}, marking: right_minus_wrong}
        - id: pairs
          question: Match.
          answer: {match: {items: [a, b], options: [even, odd, zero], correct: [1, 0]}}
        - id: pair
          question: Match.
          answer: {match: {items: [a], options: [even, odd], correct: [1]}}
        - id: words
          question: Down?
          answer: {text: {accept: [floor, rounding down]}}
        - id: mixed
          question: 'A picture: ![a plot](plots/a_b.png)'
          parts:
            - {id: a, ask: A, points: 2, answer: {vector: '[1/3, 2/3]', tolerance: {decimals: 2}}}
            - {id: b, ask: B, answer: {choice: {options: [red, green], correct: 1}}}
            - {id: c, ask: C, answer: {essay: {key_points: [{text: A point., keywords: [b]}]}}}
            - {id: d, ask: D, answer: {match: {items: [i, j], options: [red, green], correct: [1, 1]}}}
            - {id: e, ask: E, answer: {choices: {options: [p, q, r, s, t], correct: [0, 4]}}}
      """;

  private static ImportedQuiz quiz;
  private static String xml;
  private static Export.Summary summary;

  @BeforeAll
  static void export() throws Exception {
    Bank bank = BankReader.read(Source.of("kinds.yaml", BANK));
    Exam exam = Exam.of(bank.id(), Secret.of("s"), List.of(bank));
    StringWriter out = new StringWriter();
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};
    Pictures pictures = (of, path) -> Picture.of(png);
    summary = new Export(exam, Optional.empty(), pictures).write(Format.MOODLE, 3, out);
    xml = out.toString();
    quiz = ImportedQuiz.read(xml);
  }

  private static ImportedQuiz.Imported question(String id) {
    return quiz.questions().get(id + " variant 01");
  }

  private static List<Piece.Gap> gaps(String id) {
    return ((Body.Cloze) question(id).body()).gaps();
  }

  private static Field.Choice choice(String id) {
    return ((Body.Multichoice) question(id).body()).field();
  }

  @ParameterizedTest
  @CsvSource({
    "third, numerical",
    "batch, cloze",
    "symbol, cloze",
    "few, multichoice",
    "many, multichoice",
    "minus, multichoice",
    "empty, multichoice",
    "pairs, matching",
    "pair, multichoice",
    "words, shortanswer",
    "mixed, cloze",
    "mixed-c, essay",
  })
  void eachKindHasItsType(String id, String type) {
    assertThat(question(id).type()).isEqualTo(type);
  }

  @Test
  void everyRightAnswerEarnsTheWholeMark() {
    assertThat(summary.losses()).noneMatch(loss -> loss.detail().startsWith("a right answer"));
    assertThat(summary.losses()).noneMatch(loss -> loss.kind() == Loss.Kind.LEFT_OUT);
  }

  @Test
  void aNumberTakesTheBestAnswerFirst() {
    assertThat(((Body.Numerical) question("third").body()).field().answers())
        .extracting(
            NumberAnswer::valueText,
            NumberAnswer::toleranceText,
            answer -> Percent.of(answer.credit()),
            NumberAnswer::feedback)
        .containsExactly(
            tuple("0.33333333333333", "0.0005", "100", ""),
            tuple("0.33", "0", "50", "The right value, with fewer digits than asked."),
            tuple("0.16666666666667", "0.0005", "50", "Half of it, \\(x\\)."));
    assertThat(summary.losses())
        .anyMatch(loss -> loss.detail().equals("sixth 50 % instead of 55 %"));
  }

  @Test
  void aUnitThatCostsSomethingIsTyped() {
    assertThat(xml).contains("<unitgradingtype>1</unitgradingtype>\n    <unitpenalty>0.5<");
    assertThat(summary.losses())
        .noneMatch(loss -> loss.question().equals("metres") && loss.what().contains("share"));
  }

  @Test
  void aNumberKeepsItsUnitAndPenalty() {
    assertThat(xml)
        .contains("<unit><multiplier>1</multiplier><unit_name><![CDATA[m/s]]></unit_name></unit>")
        .contains("<unitgradingtype>0</unitgradingtype>\n    <unitpenalty>0</unitpenalty>")
        .contains("<showunits>0</showunits>")
        .contains("<penalty>0.25</penalty>");
  }

  @Test
  void aBatchThatMayBeLeftOutEarnsNothing() {
    assertThat(gaps("batch")).extracting(Piece.Gap::weight).containsExactly(0, 3, 3);
    assertThat(question("batch").text("questiontext"))
        .contains("{0:NUMERICAL:=8:0} × {3:NUMERICAL:=5:0} × {3:NUMERICAL:=4:0}");
  }

  @Test
  void aMatrixHasItsRowsInBrackets() {
    assertThat(question("matrix").text("questiontext"))
        .contains(
            "[[{1:NUMERICAL:=1:0}, {1:NUMERICAL:=2:0}], [{1:NUMERICAL:=3:0},"
                + " {1:NUMERICAL:=4.5:0}]]");
  }

  @Test
  void aSymbolIsAcceptedInEachOfItsNames() {
    List<Piece.Gap> gaps = gaps("symbol");
    assertThat(gaps).hasSize(1);
    assertThat(((Field.Text) gaps.get(0).field()).answers())
        .extracting(TextAnswer::text)
        .contains("5x#filters/2", "5×#filters/2", "5*#filters/2", "(5, filters/2)", "5 x K/2");
  }

  @Test
  void allOrNothingIsAChoiceBetweenSets() {
    assertThat(choice("few").picks()).isEqualTo(Field.Picks.ONE);
    assertThat(choice("few").options())
        .extracting(Option::html, option -> Percent.of(option.credit()))
        .containsExactly(
            tuple("1", "0"),
            tuple("2", "50"),
            tuple("4", "0"),
            tuple("1, 2", "0"),
            tuple("1, 4", "0"),
            tuple("2, 4", "100"),
            tuple("1, 2, 4", "0"),
            tuple("none of them", "0"));
  }

  @Test
  void anyWrongPickOfManyTakesEverything() {
    assertThat(choice("many").options())
        .extracting(option -> Percent.of(option.credit()))
        .containsExactly("-100", "50", "-100", "50", "-100", "-100");
    assertThat(summary.losses())
        .anyMatch(loss -> loss.place().equals("many") && loss.what().contains("alone earn"));
  }

  @Test
  void rightMinusWrongTakesAsMuchAsItGives() {
    assertThat(choice("minus").options())
        .extracting(option -> Percent.of(option.credit()))
        .containsExactly("33.33333", "33.33333", "33.33333", "-33.33333", "-33.33333");
  }

  @Test
  void thatNoneIsRightIsAPickToo() {
    assertThat(choice("empty").options())
        .extracting(Option::html, option -> Percent.of(option.credit()))
        .containsExactly(tuple("1", "-100"), tuple("3", "-100"), tuple("none of them", "100"));
  }

  @Test
  void optionsWithoutAnItemAreSpare() {
    Body.Matching pairs = (Body.Matching) question("pairs").body();
    assertThat(pairs.pairs())
        .containsExactly(new Body.Pair("a", "odd"), new Body.Pair("b", "even"));
    assertThat(pairs.spare()).containsExactly("zero");
  }

  @Test
  void partsAreGapsByTheirPointsAndAnEssayStandsAlone() {
    assertThat(gaps("mixed")).extracting(Piece.Gap::weight).containsExactly(2, 2, 2, 1, 1, 2);
    assertThat(gaps("mixed"))
        .extracting(Piece.Gap::type)
        .containsExactly(
            "NUMERICAL",
            "NUMERICAL",
            "MULTICHOICE_V",
            "MULTICHOICE",
            "MULTICHOICE",
            "MULTIRESPONSE");
    assertThat(((Body.Essay) question("mixed-c").body()).graderInfo())
        .contains("<li>A point.</li>");
    assertThat(question("mixed-c").text("questiontext")).contains("A picture:").contains("C");
  }

  @Test
  void aPictureTravelsInTheFile() {
    assertThat(question("mixed").text("questiontext"))
        .containsPattern("src=\"@@PLUGINFILE@@/[0-9a-f]+-plots-a-b.png\"");
    assertThat(xml)
        .containsPattern(
            "<file name=\"[0-9a-f]+-plots-a-b.png\" path=\"/\""
                + " encoding=\"base64\">iVBORw0KGgoBAgM=</file>");
  }
}
