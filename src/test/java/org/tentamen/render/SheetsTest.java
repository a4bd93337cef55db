package org.tentamen.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.bank.BankReader;
import org.tentamen.formula.Value;
import org.tentamen.variant.Variant;

class SheetsTest {

  private static final String KINDS =
      """
      bank: kinds
      title: All kinds
      questions:
        - id: metres
          title: A number
          parameters: {a: [12345]}
          question: 'How many metres are ${{a}}$ times 3?'
          answer: {number: 3*a, unit: m}
        - id: shape
          title: A shape
          parameters: {a: [7]}
          question: Which shape?
          answer: {shape: [a, 2*a]}
        - id: parts
          title: Two parts
          parameters: {a: [7]}
          question: 'Given {{a}}:'
          parts:
            - {id: one, ask: 'Twice **{{a}}**?', answer: {integer: 2*a}}
            - {id: two, points: 2.5, answer: {vector: '[a, -a]'}}
        - id: choice
          title: A choice
          question: Which one?
          answer: {choice: {options: [Best_fit1, 'a $x$'], correct: 1}}
        - id: choices
          title: A set
          question: Which ones?
          answer: {choices: {options: [one, two, three], correct: '[0, 2]'}}
        - id: match
          title: A match
          question: Which belongs to which?
          answer: {match: {items: [Sample 1, Sample 2], options: [sure, unsure], correct: [1, 1]}}
        - id: words
          title: A word
          question: Which function?
          answer: {text: {accept: [floorfunction]}}
        - id: essay
          title: An essay
          question: Why?
          answer: {essay: {key_points: [{text: Saturates, keywords: [satur]}]}}
        - id: expression
          title: A formula
          question: The derivative?
          answer: {expression: s*(1 - s), variables: {s: {from: 0.1, to: 0.9}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | <span class=\"blank for-number lines-1\"></span> <bdi class=\"unit\">m</bdi>",
        "2 | <span class=\"blank for-shape lines-1\"></span>",
        "3 | <span class=\"letter\">(a)</span> <span class=\"asked\">Twice"
            + " <strong>7</strong>?</span> <bdi class=\"points\">1 point</bdi>",
        "3 | <span class=\"letter\">(b)</span> <bdi class=\"points\">2.5 points</bdi>",
        "3 | <span class=\"blank for-vector lines-1\"></span>",
        "4 | <li><span class=\"box\"></span> <span class=\"letter\">A</span> <span"
            + " class=\"label\">Best_fit1</span></li>",
        "4 | <span class=\"letter\">B</span> <span class=\"label\">a <span class=\"math\""
            + " dir=\"ltr\">x</span></span>",
        "5 | Tick all that hold",
        "6 | <tr><th scope=\"row\">Sample 2</th><td><span class=\"box\"></span></td></tr>",
        "6 | <li><span class=\"letter\">B</span> <span class=\"label\">unsure</span></li>",
        "7 | <span class=\"blank for-words lines-1\"></span>",
        "8 | <div class=\"line\"></div>",
        "9 | <span class=\"blank for-expression lines-1\"></span>",
      })
  void aSheetHasRoomThatFitsTheKindOfAnswer(int number, String html) {
    String sheet = Exams.of(KINDS).paper(PaperFormat.HTML, "s1", "Ada").sheet();
    assertThat(section(sheet, number)).contains(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | <bdi>37035 m</bdi>",
        "2 | <bdi>7×14</bdi>",
        "3 | <bdi>14</bdi>",
        "4 | <bdi>B: a <span class=\"math\" dir=\"ltr\">x</span></bdi>",
        "5 | <li><bdi>A: one</bdi></li><li><bdi>C: three</bdi></li>",
        "6 | <li><bdi>Sample 1 → B: unsure</bdi></li>",
        "7 | <bdi>floorfunction</bdi>",
        "8 | <bdi>Saturates</bdi>",
      })
  void aKeyHasWhatIsRight(int number, String html) {
    String key = Exams.of(KINDS).paper(PaperFormat.HTML, "s1", "Ada").key();
    assertThat(section(key, number)).contains(html);
  }

  @Test
  void aKeyHasTheAnswerOfWhoRoundsEachStepToo() {
    String bank =
        """
        bank: rounding
        title: Rounding
        questions:
          - id: q1
            title: A hundred sevenths
            parameters: {a: [31]}
            steps: {s: a/7, t: 100*s}
            question: How much?
            answer: {number: t, tolerance: {decimals: 1, rounded_steps: 2}}
        """;
    String key = Exams.of(bank).paper(PaperFormat.HTML, "s1", "Ada").key();
    assertThat(key).contains("<bdi>442.857</bdi>").contains("Also accepted:</bdi> <bdi>443</bdi>");
  }

  @Test
  void aMarkdownSheetAndKeyHaveTheSame() {
    PaperText paper = Exams.of(KINDS).paper(PaperFormat.MARKDOWN, "s1", "Ada");
    assertThat(paper.sheet())
        .startsWith("# All kinds\n\n- **Name:** Ada\n- **Id:** s1\n")
        .contains("## 1. A number (1 point)\n\nHow many metres are $12345$ times 3?\n\nAnswer: ")
        .contains("**(a)** Twice **7**? (1 point)\n\nAnswer: \\_")
        .contains("- ☐ **B** a $x$\n")
        .contains("- Sample 2: \\_");
    assertThat(paper.key())
        .contains("**Answer: 37035 m**", "**Answer: B: a $x$**", "**Answer: A: one; C: three**")
        .doesNotContain("\\_\\_\\_");
  }

  private static final String SECRETIVE =
      """
      bank: secretive
      title: Secretive
      questions:
        - id: hides
          title: Nothing to see
          parameters:
            shown: {from: 1000, to: 9999}
            hidden_parameter: {from: 100000, to: 999999}
          steps:
            inner_step: shown*hidden_parameter + 1
            outer_step: inner_step - 1
          question: 'Given {{shown}}.'
          hints: [Think of the secret hint.]
          answer: {integer: outer_step}
          misconceptions:
            - id: adds-them
              steps: {outer_step: shown + hidden_parameter}
              feedback: They are multiplied.
          solution: 'Multiply: {{outer_step}}.'
      """;

  @ParameterizedTest
  @EnumSource(PaperFormat.class)
  void aSheetHasNothingThatAStudentMustNotSee(PaperFormat format) {
    Exams exam = Exams.of(SECRETIVE);
    Variant version = exam.variants("s1").get(0);
    Map<String, Value> parameters = version.parameters();
    String sheet = exam.paper(format, "s1", "Ada").sheet();
    assertThat(sheet).contains(parameters.get("shown").toString());
    version.solve().steps().values().forEach(v -> assertThat(sheet).doesNotContain(v.toString()));
    assertThat(sheet)
        .doesNotContain(parameters.get("hidden_parameter").toString())
        .doesNotContain("hidden_parameter", "inner_step", "outer_step", "adds-them")
        .doesNotContain("multiplied", "Multiply", "secret hint", "a secret of many words")
        .doesNotContain(Exams.SECRET.seed("secretive", "s1", "hides", 0).toString());
    assertThat(exam.paper(format, "s1", "Ada").key())
        .contains(version.solve().value("outer_step").toString())
        .contains("They are multiplied.", "adds", "Multiply");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "O'Neill & Söhne",
        "عمر خالد",
        "\u202Eevil\u202C",
        "*a* | [b](c) `d` <!-- # $e$",
        "]]> \u0000 \u0007",
      })
  void aNameIsNeverMarkup(String name) throws Exception {
    Exams exam = Exams.of(KINDS);
    PaperText html = exam.paper(PaperFormat.HTML, "s<1>", name);
    for (String page : new String[] {html.sheet(), html.key()}) {
      assertThat(page).doesNotContain("<script>a", "<img").contains("<bdi>s&lt;1&gt;</bdi>");
      String text = Pages.parse(page).getDocumentElement().getTextContent();
      assertThat(text).contains(name.replaceAll("[\u0000\u0007]", "\uFFFD"));
    }
    String sheet = exam.paper(PaperFormat.MARKDOWN, "s<1>", name).sheet();
    String shown =
        TextContentRenderer.builder()
            .build()
            .render(
                Parser.builder()
                    .extensions(java.util.List.of(TablesExtension.create()))
                    .build()
                    .parse(sheet));
    assertThat(shown.replaceAll("\\s+", " "))
        .contains(name.replaceAll("[\u0000\u0007]", " ").replaceAll("\\s+", " ").strip());
  }

  @Test
  void aStudentWithoutANameGetsRoomForIt() {
    Exams exam = Exams.of(KINDS);
    assertThat(exam.paper(PaperFormat.HTML, "s1", "").sheet())
        .contains("<dd><span class=\"blank\"></span></dd>")
        .contains("<title>All kinds – s1</title>");
    assertThat(exam.paper(PaperFormat.MARKDOWN, "s1", "").sheet()).contains("**Name:** \\_");
  }

  @Test
  void anArabicPaperRunsFromRightToLeft() {
    String yaml =
        """
        bank: arabic
        title: تمارين
        language: ar
        questions:
          - id: sum
            title: الجمع
            parameters: {a: [[1, -2]]}
            question: 'اجمع {{a}} و $x < 1$.'
            answer: {number: sum(a)}
        """;
    assertThat(Exams.of(yaml).paper(PaperFormat.HTML, "s1", "سارة").sheet())
        .contains("<html lang=\"ar\" dir=\"rtl\">", "<bdi>سارة</bdi>", "<bdi>[1, -2]</bdi>")
        .contains("<span class=\"math\" dir=\"ltr\">x &lt; 1</span>");
  }

  @Test
  void pagesAreWellFormedAndHaveNoStyleOrScriptInThem() throws Exception {
    PaperText paper = new Exams(course()).paper(PaperFormat.HTML, "s1", "Ada");
    for (String page : new String[] {paper.sheet(), paper.key()}) {
      Pages.parse(page);
      assertThat(page)
          .doesNotContainPattern("<[^>]*\\s(style|on[a-z]+)=")
          .doesNotContain("<style", "javascript:", "http:", "https:", "{{")
          .doesNotContainPattern("<script(?! defer=\"defer\" src=\"assets/)");
    }
  }

  @Test
  void theSamePaperHasTheSameBytesAndAnotherStudentAnother() {
    Exams course = new Exams(course());
    PaperText one = course.paper(PaperFormat.HTML, "s1", "Ada");
    assertThat(course.paper(PaperFormat.HTML, "s1", "Ada").sheet()).isEqualTo(one.sheet());
    assertThat(course.paper(PaperFormat.HTML, "s1", "Ada").key()).isEqualTo(one.key());
    assertThat(course.paper(PaperFormat.HTML, "s2", "Ada").sheet()).isNotEqualTo(one.sheet());
  }

  @Test
  void picturesAreInThePage() {
    String yaml =
        """
        bank: pictures
        title: Pictures
        questions:
          - id: plot
            title: A plot
            question: '![A plot](img/plot.png) What is it?'
            answer: {text: {accept: [a line]}}
        """;
    Images images = path -> Optional.of("data:image/png;base64,AAAA#" + path);
    assertThat(Exams.of(yaml).paper(PaperFormat.HTML, "s1", "Ada", images).sheet())
        .contains("<img src=\"data:image/png;base64,AAAA#img/plot.png\" alt=\"A plot\"/>");
  }

  private static org.tentamen.bank.Bank course() {
    try {
      return BankReader.read(Path.of("exercises/deep-learning.yaml"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String section(String page, int number) {
    int from = page.indexOf("<section class=\"question\" aria-labelledby=\"q" + number + "\">");
    return page.substring(from, page.indexOf("</section>", from));
  }
}
