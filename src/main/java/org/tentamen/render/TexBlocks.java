package org.tentamen.render;

import java.util.List;
import java.util.stream.Collectors;
import org.tentamen.render.maths.Maths;
import org.tentamen.variant.Filling;

/** Writes the blocks of one document as LaTeX. */
final class TexBlocks implements Block.Cases {

  private final StringBuilder out;
  private final Fillings fillings;
  private final TexInlines inlines;

  TexBlocks(StringBuilder out, Fillings fillings) {
    this.out = out;
    this.fillings = fillings;
    this.inlines = new TexInlines(out, fillings);
  }

  /** Adds blocks. */
  void all(List<Block> blocks) {
    blocks.forEach(block -> block.match(this));
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    inlines.all(paragraph.content());
    out.append("\\par\n");
  }

  @Override
  public void heading(Block.Heading heading) {
    out.append("\\textbf{");
    inlines.all(heading.content());
    out.append("}\\par\n");
  }

  @Override
  public void listing(Block.Listing listing) {
    boolean numbered = listing.mark() == Block.Mark.NUMBER;
    String name = numbered ? "enumerate" : "itemize";
    out.append("\\begin{").append(name).append("}\n");
    int number = listing.start();
    for (List<Block> item : listing.items()) {
      out.append(numbered ? "\\item[" + number++ + ".] " : "\\item ");
      all(item);
    }
    out.append("\\end{").append(name).append("}\n");
  }

  @Override
  public void quote(Block.Quote quote) {
    out.append("\\begin{quote}\n");
    all(quote.content());
    out.append("\\end{quote}\n");
  }

  @Override
  public void code(Block.CodeBlock code) {
    String lines =
        fillings
            .plain(code.text())
            .lines()
            .map(line -> TexText.escaped(line).replace(" ", "~"))
            .map(line -> line.isEmpty() ? "~" : line)
            .collect(Collectors.joining("\\newline\n"));
    out.append("\\begin{quote}\\ttfamily\\small\n").append(lines).append("\\par\n\\end{quote}\n");
  }

  @Override
  public void rule(Block.Rule rule) {
    out.append("\\par\\noindent\\hrulefill\\par\n");
  }

  @Override
  public void grid(Block.Grid grid) {
    String columns =
        grid.alignments().stream().map(TexBlocks::column).collect(Collectors.joining());
    startTable(columns);
    for (int i = 0; i < grid.header().size(); i++) {
      cell(i, () -> {});
      out.append("\\textbf{");
      inlines.all(grid.header().get(i));
      out.append('}');
    }
    out.append("\\\\ \\hline\n");
    for (List<List<Inline>> row : grid.rows()) {
      for (int i = 0; i < row.size(); i++) {
        List<Inline> content = row.get(i);
        cell(i, () -> inlines.all(content));
      }
      out.append("\\\\\n");
    }
    endTable();
  }

  private static String column(Block.Alignment alignment) {
    return switch (alignment) {
      case NONE, LEFT -> "l";
      case CENTER -> "c";
      case RIGHT -> "r";
    };
  }

  private void startTable(String columns) {
    out.append("\\par\\smallskip\\noindent\\begin{tabular}{").append(columns).append("}\\hline\n");
  }

  private void endTable() {
    out.append("\\hline\\end{tabular}\\par\\smallskip\n");
  }

  private void cell(int column, Runnable content) {
    out.append(column == 0 ? "" : " & ");
    content.run();
  }

  @Override
  public void maths(Block.MathsBlock maths) {
    out.append("\\begin{center}\n")
        .append(TexInlines.formula(fillings.tex(maths.tex()), Maths.Style.DISPLAY))
        .append("\n\\end{center}\n");
  }

  @Override
  public void hole(Block.HoleBlock hole) {
    Filling filling = fillings.of(hole.number());
    if (filling instanceof Filling.Table table) {
      values(table);
    } else if (filling instanceof Filling.Working working) {
      working
          .lines()
          .forEach(
              line -> out.append(TexInlines.formula(line, Maths.Style.DISPLAY)).append("\\par\n"));
    } else {
      inlines.value(filling);
      out.append("\\par\n");
    }
  }

  private void values(Filling.Table table) {
    startTable("c".repeat(table.columns().size()));
    for (int i = 0; i < table.columns().size(); i++) {
      cell(i, () -> {});
      out.append("\\textbf{");
      new TexInlines(out, Fillings.NONE).all(Markdown.readLine(table.columns().get(i).heading()));
      out.append('}');
    }
    out.append("\\\\ \\hline\n");
    int rows = table.columns().stream().mapToInt(column -> column.items().size()).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < table.columns().size(); i++) {
        List<Filling.Inline> items = table.columns().get(i).items();
        int number = row;
        cell(
            i,
            () -> {
              if (number < items.size()) {
                inlines.value(items.get(number));
              }
            });
      }
      out.append("\\\\\n");
    }
    endTable();
  }
}
