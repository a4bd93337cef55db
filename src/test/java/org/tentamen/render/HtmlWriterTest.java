package org.tentamen.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.variant.Filling;
import org.xml.sax.InputSource;

class HtmlWriterTest {
  private static final HtmlWriter PAGES = HtmlWriter.forPages(Images.NONE);
  private static final HtmlWriter QUIZZES = HtmlWriter.forQuizzes(Images.NONE);

  @Test
  void writesEveryKindOfBlock() {
    String markdown =
        """
        # Heading

        Some *text*,
        **more**\\
        and `code`.

        - a
        - b

        3. c

        4. d

        > quoted

            x < y

        ---

        | a | b |
        |--:|:-:|
        | 1 | $x$ |
        """;
    assertThat(Written.of(markdown).block(PAGES))
        .isEqualTo(
            """
            <h3>Heading</h3>
            <p>Some <em>text</em>,
            <strong>more</strong><br/>
            and <code dir="ltr">code</code>.</p>
            <ul>
            <li>a</li>
            <li>b</li>
            </ul>
            <ol start="3">
            <li>
            <p>c</p>
            </li>
            <li>
            <p>d</p>
            </li>
            </ol>
            <blockquote>
            <p>quoted</p>
            </blockquote>
            <pre dir="ltr"><code>x &lt; y
            </code></pre>
            <hr/>
            <table>
            <thead>
            <tr>
            <th scope="col" class="right">a</th>
            <th scope="col" class="center">b</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td class="right">1</td>
            <td class="center"><span class="math" dir="ltr">x</span></td>
            </tr>
            </tbody>
            </table>
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'&#60;b&#62;",
        "[a](javascript:alert(1))",
        "**bold** $x$ `c`",
        "\u0000\u0007",
        "]]>",
      })
  void aValueIsNeverMarkup(String value) throws Exception {
    Written text =
        Written.of(
            "a {{0}} b `{{0}}` **{{0}}** [l](http://a.org/{{0}}) ![{{0}}](x.png) ${{0}}$\n\n"
                + "    {{0}}\n",
            value);
    String html = text.block(HtmlWriter.forPages(path -> Optional.of("data:,")));
    String all = textOf(html);
    assertThat(all).contains("a " + value.replaceAll("[\u0000\u0007]", "\uFFFD") + " b ");
    assertThat(html).doesNotContainPattern("<(?!/?(p|bdi|code|strong|a|img|span|pre)\\b)");
    assertThat(html).doesNotContain("javascript:alert(1)\"");
  }

  @Test
  void htmlOfTheAuthorIsShownAsTyped() {
    assertThat(Written.of("a <b>x</b>\n\n<div onclick=\"x()\">\ny\n</div>").block(PAGES))
        .isEqualTo(
            "<p>a &lt;b&gt;x&lt;/b&gt;</p>\n"
                + "<p>&lt;div onclick=&quot;x()&quot;&gt;\ny\n&lt;/div&gt;</p>\n");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.org/?x=1&y, https://a.org/?x=1&amp;y",
    "HTTP://a.org, HTTP://a.org",
    "mailto:a@b.org, mailto:a@b.org",
  })
  void aLinkToAPageOrAnAddressIsALink(String destination, String address) {
    assertThat(Written.of("[x](" + destination + ")").line(PAGES))
        .isEqualTo("<a href=\"" + address + "\">x</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//a.org",
        "page.html",
        "vbscript:x",
        "&#106;avascript:x",
        "#a"
      })
  void aLinkToAnythingElseIsItsWords(String destination) {
    assertThat(Written.of("[x](" + destination + ")").line(PAGES)).isEqualTo("x");
  }

  @Test
  void aValueInALinkIsPercentEncoded() {
    assertThat(Written.of("[x](https://a.org/{{0}})", "a b\"&/").line(PAGES))
        .isEqualTo("<a href=\"https://a.org/a+b%22%26%2F\">x</a>");
  }

  @Test
  void aPictureHasItsAddressAndWithoutOneItsDescription() {
    Written text = Written.of("![a {{0}} $x$](img/a.png)", "<b>");
    assertThat(text.line(HtmlWriter.forPages(path -> Optional.of("data:image/png;" + path))))
        .isEqualTo("<img src=\"data:image/png;img/a.png\" alt=\"a &lt;b&gt; $x$\"/>");
    assertThat(text.line(PAGES)).isEqualTo("[a &lt;b&gt; $x$]");
  }

  @Test
  void aTableOfValuesEndsTheParagraphItStandsIn() {
    Filling table =
        new Filling.Table(
            List.of(
                Written.column("True *label* $y$", "1", "0"),
                Written.column("1. $\\hat y$", "0.9")));
    assertThat(Written.of("Given\n{{0}}\nfind it.", table).block(PAGES))
        .isEqualTo(
            """
            <p>Given</p>
            <table>
            <thead>
            <tr>
            <th scope="col" class="center">True <em>label</em> <span class="math" dir="ltr">y</span></th>
            <th scope="col" class="center">1. <span class="math" dir="ltr">\\hat y</span></th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td class="center">1</td>
            <td class="center">0.9</td>
            </tr>
            <tr>
            <td class="center">0</td>
            <td class="center"></td>
            </tr>
            </tbody>
            </table>
            <p>find it.</p>
            """);
  }

  @Test
  void workingIsDisplayedLineByLine() {
    Filling working = new Filling.Working(List.of("a = 1", "b < 2"));
    assertThat(Written.of("So {{0}}", working).block(PAGES))
        .isEqualTo(
            "<p>So </p>\n<div class=\"math display\" dir=\"ltr\">a = 1</div>\n"
                + "<div class=\"math display\" dir=\"ltr\">b &lt; 2</div>\n");
  }

  @Test
  void quizzesGetDelimitersAndNoClassesOfOurs() {
    Filling table = new Filling.Table(List.of(Written.column("$y$", "1")));
    String html = Written.of("$a<b$ and $$c$$\n\n{{0}}", table).block(QUIZZES);
    assertThat(html)
        .startsWith("<p>\\(a&lt;b\\) and </p>\n<p>\\[c\\]</p>\n<table class=\"table table-bordered")
        .contains("<th scope=\"col\" style=\"text-align: center\">\\(y\\)</th>");
  }

  @Test
  void aSingleParagraphInALineHasNoMarks() {
    assertThat(Written.of("a *b*").line(PAGES)).isEqualTo("a <em>b</em>");
    assertThat(Written.of("a\n\nb").line(PAGES)).isEqualTo("<p>a</p>\n<p>b</p>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Best_fit1; Best_fit1",
        "a *b* <c>; 'a *b* &lt;c&gt;'",
        "'$\\frac12$ or $x$'; '<span class=\"math\" dir=\"ltr\">\\frac12</span> or <span"
            + " class=\"math\" dir=\"ltr\">x</span>'",
        "$5 or $6; $5 or $6",
        "\\$x$; $x$",
        "a\\b; a\\b",
        "$; $",
        "x $y; x $y",
      })
  void aLabelIsWordsAndMaths(String label, String html) {
    assertThat(PAGES.line(Markdown.label(label), List.of())).isEqualTo(html);
  }

  @Test
  void deepNestingIsBounded() {
    assertThat(Written.of("> ".repeat(5_000) + "x").block(PAGES)).contains("x");
    assertThat(Written.of("*a _b ".repeat(5_000) + "_*".repeat(5_000)).block(PAGES)).contains("a");
  }

  private static String textOf(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new java.io.StringReader("<x>" + html + "</x>")))
        .getDocumentElement()
        .getTextContent();
  }
}
