package org.tentamen.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tentamen.variant.Filling;

class MarkdownWriterTest {
  private static final MarkdownWriter MARKDOWN = MarkdownWriter.with(Images.NONE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some *text*, **more** and `code`.",
        "a\\\nb",
        "- a\n- b\n  - c\n- d",
        "- a\n\n  b\n\n- c",
        "3. a\n4. b",
        "> a\n>\n> b",
        "```\nx < y\n```",
        "a\n\n---\n\nb",
        "| a | b |\n| ---: | :---: |\n| 1 | $x$ |",
        "| `a\\|b` | $\\|x\\|$ |\n| --- | --- |\n| \\* | \\| |",
        "so $a_1 * b$ and\n\n$$\na\n+ b\n$$",
        "[a](<https://a.org/x_y>)",
        "``a`b``",
        "\\# a\n\\- b\n1\\. c",
        "5 \\* 3 \\< 4 \\$",
        "- $$\n  x\n  $$",
      })
  void whatWasReadComesOutAgain(String markdown) {
    assertThat(Written.of(markdown).block(MARKDOWN)).isEqualTo(markdown);
  }

  @Test
  void headingsStandBelowTheQuestion() {
    assertThat(Written.of("# a\n\n##### b").block(MARKDOWN)).isEqualTo("### a\n\n###### b");
  }

  @Test
  void anyValueIsShownAsItIs() {
    Random random = new Random(20261122);
    String signs = "ab1 \t\n\\`*_{}[]()<>#+-.!|~$&:=\"'/^@%;,0Ω";
    for (int round = 0; round < 4_000; round++) {
      StringBuilder value = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        value.append(signs.charAt(random.nextInt(signs.length())));
      }
      String text = value.toString();
      String markdown = Written.of("{{0}}", text).block(MARKDOWN);
      assertThat(wordsOf(Markdown.read(markdown))).as("value <%s>", text).isEqualTo(squeezed(text));
      String cell = cell(text);
      assertThat(cell).as("value <%s> in a cell", text).isEqualTo(squeezed(text));
    }
  }

  private static String cell(String text) {
    Filling table = new Filling.Table(List.of(Written.column("h", text)));
    Document read = Markdown.read(Written.of("{{0}}", table).block(MARKDOWN));
    Block.Grid grid = (Block.Grid) read.blocks().get(0);
    return squeezed(
        grid.rows().get(0).get(0).stream()
            .map(piece -> ((Inline.Words) piece).text())
            .reduce("", String::concat));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://a.org", "https://a.org", "www.a.org", "ftp://a.org", "mailto:a@b"})
  void aValueIsNoBareLinkOnGitHub(String value) {
    assertThat(MARKDOWN.words(value)).matches(".*(\\\\:|\\\\\\.).*");
  }

  @Test
  void workingIsDisplayed() {
    assertThat(Written.of("{{0}}", new Filling.Working(List.of("a", "b"))).block(MARKDOWN))
        .isEqualTo("$$\na\n$$\n\n$$\nb\n$$");
  }

  private static String squeezed(String text) {
    return text.replaceAll("[ \t\n]+", " ").strip();
  }

  private static String wordsOf(Document document) {
    if (document.blocks().isEmpty()) {
      return "";
    }
    assertThat(document.blocks()).hasSize(1).allMatch(Block.Paragraph.class::isInstance);
    List<Inline> content = ((Block.Paragraph) document.blocks().get(0)).content();
    assertThat(content).hasSize(1).allMatch(Inline.Words.class::isInstance);
    return squeezed(((Inline.Words) content.get(0)).text());
  }
}
