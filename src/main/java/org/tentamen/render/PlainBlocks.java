package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tentamen.variant.Filling;

/** Writes blocks as lines of plain text. */
final class PlainBlocks implements Block.Cases {

  private final Fillings fillings;
  private final List<String> lines = new ArrayList<>();

  PlainBlocks(Fillings fillings) {
    this.fillings = fillings;
  }

  /** The lines of some blocks, a blank line between each two. */
  List<String> lines(List<Block> blocks) {
    List<String> all = new ArrayList<>();
    for (Block block : blocks) {
      PlainBlocks one = new PlainBlocks(fillings);
      block.match(one);
      if (!all.isEmpty()) {
        all.add("");
      }
      all.addAll(one.lines);
    }
    return all;
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    inline(paragraph.content()).lines().map(String::strip).forEach(lines::add);
  }

  @Override
  public void heading(Block.Heading heading) {
    lines.add(inline(heading.content()));
  }

  @Override
  public void listing(Block.Listing listing) {
    int number = listing.start();
    for (List<Block> item : listing.items()) {
      String mark = listing.mark() == Block.Mark.BULLET ? "- " : number++ + ". ";
      List<String> content = lines(item);
      for (int i = 0; i < content.size(); i++) {
        lines.add((i == 0 ? mark : " ".repeat(mark.length())) + content.get(i));
      }
    }
  }

  @Override
  public void quote(Block.Quote quote) {
    lines(quote.content()).forEach(line -> lines.add("  " + line));
  }

  @Override
  public void code(Block.CodeBlock code) {
    fillings.plain(code.text()).lines().map(line -> "    " + line).forEach(lines::add);
  }

  @Override
  public void rule(Block.Rule rule) {
    lines.add("* * *");
  }

  @Override
  public void grid(Block.Grid grid) {
    row(grid.header().stream().map(this::inline).toList());
    grid.rows().forEach(row -> row(row.stream().map(this::inline).toList()));
  }

  @Override
  public void maths(Block.MathsBlock maths) {
    lines.add(PlainMaths.of(fillings.tex(maths.tex())));
  }

  @Override
  public void hole(Block.HoleBlock hole) {
    Filling filling = fillings.of(hole.number());
    if (filling instanceof Filling.Table table) {
      values(table.columns());
    } else if (filling instanceof Filling.Working working) {
      working.lines().stream().map(PlainMaths::of).forEach(lines::add);
    } else {
      lines.add(Fillings.plain(filling));
    }
  }

  private void values(List<Filling.Column> columns) {
    row(columns.stream().map(column -> inline(Markdown.readLine(column.heading()))).toList());
    int rows = columns.stream().mapToInt(column -> column.items().size()).max().orElse(0);
    for (int i = 0; i < rows; i++) {
      int number = i;
      row(columns.stream().map(column -> value(column, number)).toList());
    }
  }

  private static String value(Filling.Column column, int row) {
    return row < column.items().size() ? column.items().get(row).plain() : "";
  }

  private void row(List<String> cells) {
    lines.add(cells.stream().map(PlainWriter.PLAIN::words).collect(Collectors.joining(" | ")));
  }

  private String inline(List<Inline> content) {
    return PlainInlines.write(content, fillings);
  }
}
