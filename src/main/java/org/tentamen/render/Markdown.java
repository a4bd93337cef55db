package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.tentamen.bank.Text;

/**
 * Reads CommonMark with tables (GitHub's) and maths in dollar signs.
 *
 * <pre>{@code
 * Document document = Markdown.read(question.text());
 * String html = HtmlWriter.forPages(images).block(document, version.fillings());
 * }</pre>
 *
 * <p>HTML in it is shown as it was typed. A link to anything but a web page or a mail address is
 * its words alone. A hole is one character to every rule of Markdown and maths, so a text is read
 * once and no value can become markup.
 */
public final class Markdown {

  /** Deeper nesting is read as text; what writes a document recurses. */
  private static final int DEEPEST = 100;

  private static final Parser PARSER = parser().build();

  /** Without blocks: every line is a part of one paragraph. */
  private static final Parser LINE_PARSER =
      Parser.builder()
          .enabledBlockTypes(Set.of())
          .customInlineContentParserFactory(new MathsInlineParser.Factory())
          .maxInlineNesting(DEEPEST)
          .build();

  /** The headings of tables, which are the same in most versions. */
  private static final Map<String, List<Inline>> LINES = new ConcurrentHashMap<>();

  private static final int MOST_LINES = 1_000;

  private Markdown() {}

  /** Without HTML blocks: their lines are paragraphs. */
  private static Parser.Builder parser() {
    return Parser.builder()
        .enabledBlockTypes(
            Set.of(
                Heading.class,
                ThematicBreak.class,
                FencedCodeBlock.class,
                IndentedCodeBlock.class,
                BlockQuote.class,
                ListBlock.class))
        .extensions(List.of(TablesExtension.create()))
        .customBlockParserFactory(new MathsBlockParser.Factory())
        .customInlineContentParserFactory(new MathsInlineParser.Factory())
        .maxOpenBlockParsers(DEEPEST)
        .maxInlineNesting(DEEPEST);
  }

  /**
   * A tag or comment of HTML in a text, which is shown as it was typed.
   *
   * @param html the tag, such as {@code <b>} or {@code </b>}
   * @param at the index of its first character in the text's Markdown
   */
  public record Tag(String html, int at) {}

  /** What would be tags and comments if the text were HTML, outside of code and maths. */
  public static List<Tag> tags(Text text) {
    if (text.markdown().indexOf('<') < 0) {
      return List.of();
    }
    Parser parser = parser().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    List<Tag> tags = new ArrayList<>();
    parser
        .parse(text.markdown())
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlInline html) {
                int at = html.getSourceSpans().get(0).getInputIndex();
                tags.add(new Tag(html.getLiteral(), at));
              }
            });
    return tags;
  }

  /** Reads a text of a bank; its holes stay holes. */
  public static Document read(Text text) {
    return read(text.markdown(), text.holes());
  }

  /** Reads a text that has no holes, such as an exam's instructions. */
  public static Document read(String markdown) {
    return read(markdown, List.of());
  }

  /**
   * Reads a label: words as they are, and maths in dollar signs. Nothing else in it is markup, so
   * that a student can type what they see.
   */
  public static Document label(String label) {
    return new Document(List.of(new Block.Paragraph(LabelReader.read(label))));
  }

  /** Reads a line that has no holes and is no block, such as a column's heading. */
  static List<Inline> readLine(String markdown) {
    List<Inline> known = LINES.get(markdown);
    if (known == null) {
      known = List.copyOf(parsedLine(markdown));
      if (LINES.size() < MOST_LINES) {
        LINES.put(markdown, known);
      }
    }
    return known;
  }

  private static List<Inline> parsedLine(String markdown) {
    Node parsed = LINE_PARSER.parse(markdown);
    return parsed.getFirstChild() == null ? List.of() : InlineReader.below(parsed.getFirstChild());
  }

  private static Document read(String markdown, List<Text.Hole> holes) {
    Node parsed = PARSER.parse(markdown);
    return new Document(new BlockReader(holes).blocks(parsed));
  }
}
