package org.tentamen.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Part;
import org.tentamen.diagnostic.InvalidInputException;

/** What is put into the holes of a text. */
class TextsTest {

  private static final Notation COMMA = new Notation(',', Optional.of('.'));

  private static final String QUESTION =
      """
      parameters:
        n: [-3]
        x: [0.5]
        big: [1234567.8901234567]
        city: ['Alès & "100 %" {x}']
        y: {value: '[1, -0.25]'}
        Y: {value: '[[1, 0], [0.5, 2]]'}
      steps: {third: n/9, log: log(2), L: '[1/3, 2]', small: 0.1^12}
      symbols: {K: {print: '#filters'}, M: {print: M}}
      tex: {M: '\\mathcal{M}'}
      answer: {number: x}
      question: |
        Value: {{%s}}.
      """;

  static Stream<Arguments> values() {
    return Stream.of(
        arguments("n", "-3", "-3"),
        arguments("paren(n)", "(-3)", "(-3)"),
        arguments("paren(x)", "0.5", "0.5"),
        arguments("x", "0.5", "0.5"),
        arguments("x:3", "0.500", "0.500"),
        arguments("big", "1234567.8901234567", "1234567.8901234567"),
        arguments("small", "0.000000000001", "0.000000000001"),
        arguments("10^20", "100000000000000000000", "100000000000000000000"),
        arguments("third", "-0.333", "-0.333"),
        arguments("third:5", "-0.33333", "-0.33333"),
        arguments("paren(third):2", "(-0.33)", "(-0.33)"),
        arguments("log", "0.693", "0.693"),
        arguments("n > 0", "false", "\\text{false}"),
        arguments("city", "Alès & \"100 %\" {x}", "\\text{Alès \\& \"100 \\%\" \\{x\\}}"),
        arguments("y", "[1, -0.25]", "[1,\\ -0.25]"),
        arguments("y:1", "[1.0, -0.3]", "[1.0,\\ -0.3]"),
        arguments("paren(y)", "[1, (-0.25)]", "[1,\\ (-0.25)]"),
        arguments("L", "[0.333, 2]", "[0.333,\\ 2]"),
        arguments("Y", "[[1, 0], [0.5, 2]]", "\\begin{bmatrix} 1 & 0 \\\\ 0.5 & 2 \\end{bmatrix}"),
        arguments("K", "#filters", "\\text{\\#filters}"),
        arguments("3*K/2", "3*#filters/2", "\\frac{3 \\text{\\#filters}}{2}"),
        arguments("M", "M", "\\mathcal{M}"));
  }

  @ParameterizedTest(name = "hole {0}")
  @MethodSource("values")
  void printsAValueBetweenWordsAndInMaths(String hole, String plain, String tex) {
    Variant variant = question(hole);

    assertThat(filled(variant, Optional.empty())).isEqualTo(new Filling.Inline(plain, tex));
  }

  static Stream<Arguments> withDecimalComma() {
    return Stream.of(
        arguments("x", "0,5", "0\\mathord{,}5"),
        arguments("x:3", "0,500", "0\\mathord{,}500"),
        arguments("y", "[1; -0,25]", "[1;\\ -0\\mathord{,}25]"),
        arguments("third", "-0,333", "-0\\mathord{,}333"),
        arguments(
            "Y",
            "[[1; 0]; [0,5; 2]]",
            "\\begin{bmatrix} 1 & 0 \\\\ 0\\mathord{,}5 & 2 \\end{bmatrix}"));
  }

  @ParameterizedTest(name = "hole {0} with a decimal comma")
  @MethodSource("withDecimalComma")
  void printsNumbersAsTheExamWritesThem(String hole, String plain, String tex) {
    assertThat(filled(question(hole), Optional.of(COMMA)))
        .isEqualTo(new Filling.Inline(plain, tex));
  }

  @Test
  void theBanksNotationStandsWhereTheExamSaysNone() {
    Variant variant =
        TestBank.question(
                "defaults: {numbers: {decimal: ','}}\n",
                "parameters: {x: [0.5]}\nquestion: 'Value: {{x}}.'\nanswer: {number: x}\n")
            .draw(new Seed(1));

    assertThat(filled(variant, Optional.empty()))
        .isEqualTo(new Filling.Inline("0,5", "0\\mathord{,}5"));
    assertThat(filled(variant, Optional.of(new Notation('.', Optional.empty()))))
        .isEqualTo(new Filling.Inline("0.5", "0.5"));
  }

  @Test
  void roundsToTheDecimalsOfThePart() {
    Variant variant =
        TestBank.question(
                """
                question: '{{1/3}}'
                parts:
                  - {id: a, ask: '{{1/3}}', answer: {number: 1/3, decimals: 1}}
                  - {id: b, ask: '{{1/3}}', answer: {number: 1/3, decimals: 5}}
                  - {id: c, ask: '{{1/3}}', answer: {integer: 3}}
                """)
            .draw(new Seed(1));
    Texts texts = variant.texts(Optional.empty());
    List<Part> parts = variant.plan().question().parts();

    assertThat(parts)
        .map(part -> texts.fill(part.ask().orElseThrow(), part).fillings().get(0))
        .map(filling -> ((Filling.Inline) filling).plain())
        .containsExactly("0.3", "0.33333", "0.333");
    assertThat(filled(variant, Optional.empty()).plain())
        .as("of the whole question")
        .isEqualTo("0.33333");
  }

  @Test
  void aTableHasAColumnForEachHeadingAndList() {
    Variant variant =
        TestBank.question(
                """
                parameters: {y: {value: '[1, 0]'}, Y: {value: '[[1, 0.5], [0, 1]]'}}
                question: |
                  {{table('Sample', range(len(y)) + 1, 'True label $y$', Y)}}
                answer: {vector: y}
                """)
            .draw(new Seed(1));
    FilledText text = variant.texts(Optional.of(COMMA)).fill(variant.plan().question().text());

    assertThat(text.fillings())
        .containsExactly(
            new Filling.Table(
                List.of(
                    new Filling.Column(
                        "Sample",
                        List.of(new Filling.Inline("1", "1"), new Filling.Inline("2", "2"))),
                    new Filling.Column(
                        "True label $y$",
                        List.of(
                            new Filling.Inline("[1; 0,5]", "[1;\\ 0\\mathord{,}5]"),
                            new Filling.Inline("[0; 1]", "[0;\\ 1]"))))));
  }

  @Test
  void aTablesColumnsMustBeEquallyLong() {
    Plan plan =
        TestBank.question(
            """
            parameters: {y: {list: [1], length: 2}}
            question: |
              {{table('A', y, 'B', y)}}
            answer: {vector: y}
            """);
    Variant longer = TestBank.with(plan, java.util.Map.of("y", "[1, 2, 3]"));

    assertThat(longer.texts(Optional.empty()).fill(plan.question().text()).fillings()).hasSize(1);
    Plan uneven =
        TestBank.question(
            """
            parameters: {y: {list: [1], length: 2}, z: {list: [1], length: 2}}
            question: |
              {{table('A', y, 'B', z)}}
            answer: {vector: y}
            """);
    Variant one = TestBank.with(uneven, java.util.Map.of("y", "[1, 2, 3]", "z", "[1, 2]"));
    assertThatThrownBy(() -> one.texts(Optional.empty()).fill(uneven.question().text()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "question 'q', table: 'z' is [1, 2] with y = [1, 2, 3], z = [1, 2]; expected 3 items,"
                + " as in the column before.");
  }

  @Test
  void aFormulaWithoutAValueIsAnErrorAtItsPlace() {
    Variant variant =
        TestBank.question("question: 'It is {{1/(2 - 2)}}.'\nanswer: {integer: 1}\n")
            .draw(new Seed(1));

    assertThatThrownBy(() -> filled(variant, Optional.empty()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("question 'q', text: division by zero in '1/(2 - 2)'.");
  }

  private static Variant question(String hole) {
    return TestBank.question(QUESTION.replace("%s", hole)).draw(new Seed(1));
  }

  private static Filling.Inline filled(Variant variant, Optional<Notation> exam) {
    FilledText text = variant.texts(exam).fill(variant.plan().question().text());
    assertThat(text.fillings()).hasSize(1);
    return (Filling.Inline) text.fillings().get(0);
  }
}
