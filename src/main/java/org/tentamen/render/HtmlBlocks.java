package org.tentamen.render;

import java.util.List;
import java.util.stream.IntStream;
import org.tentamen.variant.Filling;

/** Writes the blocks of one document as HTML. */
final class HtmlBlocks implements Block.Cases {

  /** A text stands below the heading of its question, which is of the second level. */
  private static final int LEVELS_ABOVE = 2;

  private static final int LOWEST_LEVEL = 6;

  private final HtmlText html;
  private final HtmlWriter writer;
  private final Fillings fillings;
  private final HtmlInlines inlines;

  HtmlBlocks(HtmlText html, HtmlWriter writer, Fillings fillings) {
    this.html = html;
    this.writer = writer;
    this.fillings = fillings;
    this.inlines = new HtmlInlines(html, writer, fillings);
  }

  void all(List<Block> blocks) {
    for (Block block : blocks) {
      block.match(this);
    }
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    html.raw("<p>");
    inlines.all(paragraph.content());
    html.raw("</p>\n");
  }

  @Override
  public void heading(Block.Heading heading) {
    String name = "h" + Math.min(LOWEST_LEVEL, heading.level() + LEVELS_ABOVE);
    html.raw("<" + name + ">");
    inlines.all(heading.content());
    html.raw("</" + name + ">\n");
  }

  @Override
  public void listing(Block.Listing listing) {
    boolean numbered = listing.mark() == Block.Mark.NUMBER;
    String name = numbered ? "ol" : "ul";
    html.raw("<" + name + (numbered ? writer.startingAt(listing.start()) : "") + ">\n");
    int number = listing.start();
    for (List<Block> item : listing.items()) {
      html.raw("<li>");
      if (writer.writesMarks()) {
        html.raw("<span class=\"marker\">" + (numbered ? number + "." : "•") + "</span> ");
        number++;
      }
      if (listing.spacing() == Block.Spacing.TIGHT) {
        tightItem(item);
      } else {
        html.raw("\n");
        all(item);
      }
      html.raw("</li>\n");
    }
    html.raw("</" + name + ">\n");
  }

  private void tightItem(List<Block> item) {
    for (Block block : item) {
      if (block instanceof Block.Paragraph paragraph) {
        inlines.all(paragraph.content());
      } else {
        html.raw("\n");
        block.match(this);
      }
    }
  }

  @Override
  public void quote(Block.Quote quote) {
    html.raw("<blockquote>\n");
    all(quote.content());
    html.raw("</blockquote>\n");
  }

  @Override
  public void code(Block.CodeBlock code) {
    html.raw("<pre" + writer.leftToRight() + "><code>")
        .text(fillings.plain(code.text()))
        .raw("</code></pre>\n");
  }

  @Override
  public void rule(Block.Rule rule) {
    html.raw("<hr/>\n");
  }

  @Override
  public void grid(Block.Grid grid) {
    writer.startTable(html);
    html.raw("<thead>\n<tr>\n");
    for (int i : columns(grid.header().size())) {
      html.raw("<th scope=\"col\"" + writer.aligned(grid.alignments().get(i)) + ">");
      inlines.all(grid.header().get(i));
      html.raw("</th>\n");
    }
    html.raw("</tr>\n</thead>\n<tbody>\n");
    for (List<List<Inline>> row : grid.rows()) {
      html.raw("<tr>\n");
      for (int i : columns(row.size())) {
        html.raw("<td" + writer.aligned(grid.alignments().get(i)) + ">");
        inlines.all(row.get(i));
        html.raw("</td>\n");
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
  }

  /** The columns of a table in the order in which they are written. */
  private int[] columns(int count) {
    IntStream columns = IntStream.range(0, count);
    return (writer.turnsTables() ? columns.map(i -> count - 1 - i) : columns).toArray();
  }

  @Override
  public void maths(Block.MathsBlock maths) {
    writer.display(html, fillings.tex(maths.tex()));
  }

  @Override
  public void hole(Block.HoleBlock hole) {
    Filling filling = fillings.of(hole.number());
    if (filling instanceof Filling.Table table) {
      values(table);
    } else if (filling instanceof Filling.Working working) {
      working.lines().forEach(line -> writer.display(html, line));
    } else {
      html.raw("<p>");
      inlines.value(filling);
      html.raw("</p>\n");
    }
  }

  private void values(Filling.Table table) {
    writer.startTable(html);
    html.raw("<thead>\n<tr>\n");
    int[] columns = columns(table.columns().size());
    for (int column : columns) {
      html.raw("<th scope=\"col\"" + writer.aligned(Block.Alignment.CENTER) + ">");
      new HtmlInlines(html, writer, Fillings.NONE)
          .all(Markdown.readLine(table.columns().get(column).heading()));
      html.raw("</th>\n");
    }
    html.raw("</tr>\n</thead>\n<tbody>\n");
    int rows = table.columns().stream().mapToInt(column -> column.items().size()).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      html.raw("<tr>\n");
      for (int column : columns) {
        List<Filling.Inline> items = table.columns().get(column).items();
        html.raw("<td" + writer.aligned(Block.Alignment.CENTER) + ">");
        if (row < items.size()) {
          inlines.value(items.get(row));
        }
        html.raw("</td>\n");
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
  }
}
