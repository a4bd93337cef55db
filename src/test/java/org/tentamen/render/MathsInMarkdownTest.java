package org.tentamen.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When dollar signs are maths: DESIGN section 2, "Text"; a formula is shown between ⟦ and ⟧. */
class MathsInMarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          $x$                              | ⟦x⟧
          so $x + y$.                      | so ⟦x + y⟧.
          $5 and $6                        | $5 and $6
          from $5 to $x                    | from $5 to $x
          $ x$                             | $ x$
          $x $                             | $x $
          $x $ and y$                      | ⟦x $ and y⟧
          \\$5 and $x$                      | $5 and ⟦x⟧
          $a \\$ b$                         | ⟦a \\$ b⟧
          $x$5                             | $x$5
          $x$-axis                         | ⟦x⟧-axis
          $a_1 * b_2$ and *c*              | ⟦a_1 * b_2⟧ and <em>c</em>
          `$x$`                            | <code dir=\"ltr\">$x$</code>
          *$$x$$* inside                   | <em>⟦⟦x⟧⟧</em> inside
          $                                | $
          $$                               | $$
          $$$x$$$                          | $$$x$$$
          $a$$b$                           | ⟦a⟧⟦b⟧
          $\\frac{a}{b}$                    | ⟦\\frac{a}{b}⟧
          $a < b$                          | ⟦a &lt; b⟧
          [$x$](https://a.org)             | <a href=\"https://a.org\">⟦x⟧</a>
          $\\[x](y)$                        | ⟦\\[x](y)⟧
          """)
  void aDollarSignIsMathsOnlyWhereItLooksLikeIt(String markdown, String html) {
    assertThat(marked(Written.of(markdown).line(HtmlWriter.forPages(Images.NONE)))).isEqualTo(html);
  }

  @Test
  void aHoleIsOneTokenToMathsAndMarkdown() {
    Written text = Written.of("**{{0}}** of ${{0}} \\times {{1}}$", "*3*", "|$4_");
    assertThat(marked(text.line(HtmlWriter.forPages(Images.NONE))))
        .isEqualTo("<strong><bdi>*3*</bdi></strong> of ⟦*3* \\times |$4_⟧");
  }

  @ParameterizedTest
  @CsvSource({
    "x^{{0}},         x^{12}",
    "x_{{0}},         x_{12}",
    "x_ {{0}},        x_ {12}",
    "\\frac{{0}}{{1}},\\frac{12}{y}",
    "\\frac{{0}} {{1}},\\frac{12} {y}",
    "\\sqrt[3]{{0}},  \\sqrt[3]{12}",
    "\\log{{1}},      \\log{y}",
    "\\times {{0}},   \\times 12",
    "\\hat {{1}},     \\hat {y}",
    "[{{0}}; {{1}}],  [12; y]",
    "({{0}}){{1}},    (12)y",
    "{{0}}\\cdot x,   12\\cdot x",
    "a{{1}},          ay",
  })
  void aValueInMathsIsOneArgument(String tex, String filled) {
    String html = Written.of("$" + tex + "$", "12", "y").line(HtmlWriter.forPages(Images.NONE));
    assertThat(marked(html)).isEqualTo("⟦" + filled + "⟧");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$$\na\n+ b\n= c\n- d\n# e\n$$",
        "$$a\n+ b\n= c\n- d\n# e$$",
        "  $$\n a\n + b\n = c\n - d\n # e\n  $$",
      })
  void aDisplayedFormulaMayHoldLinesThatLookLikeListsAndHeadings(String markdown) {
    assertThat(Markdown.read(markdown))
        .isEqualTo(new Document(java.util.List.of(new Block.MathsBlock("a\n+ b\n= c\n- d\n# e"))));
  }

  @Test
  void aDisplayedFormulaEndsAParagraphAndAnotherMayFollow() {
    assertThat(html("Before\n$$\nx\n$$ behind\nit"))
        .isEqualTo("<p>Before</p>\n⟦⟦x⟧⟧\n<p> behind</p>\n<p>it</p>\n");
    assertThat(html("Before $$x$$ behind")).isEqualTo("<p>Before </p>\n⟦⟦x⟧⟧\n<p> behind</p>\n");
  }

  @Test
  void aDisplayedFormulaMayStandInAListItem() {
    assertThat(html("- a\n\n  $$\n  x\n  $$\n- b")).contains("⟦⟦x⟧⟧\n</li>");
  }

  @Test
  void anUnclosedDisplayIsTheParagraphThatItLooksLike() {
    assertThat(html("$$x\ny\n\n*z*")).isEqualTo("<p>$$x\ny</p>\n<p><em>z</em></p>\n");
  }

  /** Each opening sign must not search the whole text again. */
  @ParameterizedTest
  @ValueSource(strings = {"$a ", "$$a ", "$a", "\\$ $", "$$\n", "$`"})
  void manySignsAreReadInTimeThatGrowsWithTheText(String sign) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> Markdown.read(sign.repeat(50_000)).blocks().size());
  }

  private static String html(String markdown) {
    return marked(Written.of(markdown).block(HtmlWriter.forPages(Images.NONE)));
  }

  private static String marked(String html) {
    return html.replaceAll("<(span|div) class=\"math display\" dir=\"ltr\">(.*?)</\\1>", "⟦⟦$2⟧⟧")
        .replaceAll("<span class=\"math\" dir=\"ltr\">(.*?)</span>", "⟦$1⟧");
  }
}
