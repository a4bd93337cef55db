package org.tentamen.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tentamen.variant.Filling;

/** Writes blocks as lines of Markdown. */
final class MarkdownBlocks implements Block.Cases {

  /** A text stands below the heading of its question, which is of the second level. */
  private static final int LEVELS_ABOVE = 2;

  private static final int LOWEST_LEVEL = 6;

  private final Images images;
  private final Fillings fillings;
  private final List<String> lines = new ArrayList<>();

  MarkdownBlocks(Images images, Fillings fillings) {
    this.images = images;
    this.fillings = fillings;
  }

  /** The lines of some blocks, a blank line between each two. */
  List<String> lines(List<Block> blocks) {
    List<String> all = new ArrayList<>();
    for (Block block : blocks) {
      MarkdownBlocks one = new MarkdownBlocks(images, fillings);
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
    for (String line : inline(paragraph.content(), MarkdownInlines.Place.PARAGRAPH).split("\n")) {
      lines.add(MarkdownText.lineStart(line));
    }
  }

  @Override
  public void heading(Block.Heading heading) {
    int level = Math.min(LOWEST_LEVEL, heading.level() + LEVELS_ABOVE);
    String content = inline(heading.content(), MarkdownInlines.Place.LINE).strip();
    // A sign at the end would be taken for a closing one.
    lines.add("#".repeat(level) + " " + (content.endsWith("#") ? content + " #" : content));
  }

  @Override
  public void listing(Block.Listing listing) {
    int number = listing.start();
    for (List<Block> item : listing.items()) {
      String mark = listing.mark() == Block.Mark.BULLET ? "- " : number++ + ". ";
      if (listing.spacing() == Block.Spacing.LOOSE && !lines.isEmpty()) {
        lines.add("");
      }
      addIndented(mark, item(listing.spacing(), item));
    }
  }

  private List<String> item(Block.Spacing spacing, List<Block> item) {
    if (spacing == Block.Spacing.LOOSE) {
      return lines(item);
    }
    List<String> tight = new ArrayList<>();
    for (Block block : item) {
      MarkdownBlocks one = new MarkdownBlocks(images, fillings);
      block.match(one);
      tight.addAll(one.lines);
    }
    return tight;
  }

  private void addIndented(String mark, List<String> content) {
    String indent = " ".repeat(mark.length());
    for (int i = 0; i < content.size(); i++) {
      lines.add((i == 0 ? mark : indent).concat(content.get(i)).stripTrailing());
    }
    if (content.isEmpty()) {
      lines.add(mark.stripTrailing());
    }
  }

  @Override
  public void quote(Block.Quote quote) {
    lines(quote.content()).forEach(line -> lines.add(("> " + line).stripTrailing()));
  }

  @Override
  public void code(Block.CodeBlock code) {
    String text = fillings.plain(code.text());
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    lines.add(fence);
    text.lines().forEach(lines::add);
    lines.add(fence);
  }

  @Override
  public void rule(Block.Rule rule) {
    lines.add("---");
  }

  @Override
  public void grid(Block.Grid grid) {
    row(grid.header().stream().map(this::cell).toList());
    row(grid.alignments().stream().map(MarkdownBlocks::delimiter).toList());
    grid.rows().forEach(row -> row(row.stream().map(this::cell).toList()));
  }

  @Override
  public void maths(Block.MathsBlock maths) {
    display(fillings.tex(maths.tex()));
  }

  @Override
  public void hole(Block.HoleBlock hole) {
    Filling filling = fillings.of(hole.number());
    if (filling instanceof Filling.Table table) {
      values(table);
    } else if (filling instanceof Filling.Working working) {
      for (String line : working.lines()) {
        if (!lines.isEmpty()) {
          lines.add("");
        }
        display(line);
      }
    } else {
      lines.add(MarkdownText.lineStart(MarkdownText.escaped(Fillings.plain(filling))));
    }
  }

  private void values(Filling.Table table) {
    List<Filling.Column> columns = table.columns();
    row(columns.stream().map(MarkdownBlocks::heading).toList());
    row(Collections.nCopies(columns.size(), delimiter(Block.Alignment.CENTER)));
    int rows = columns.stream().mapToInt(column -> column.items().size()).max().orElse(0);
    for (int i = 0; i < rows; i++) {
      int number = i;
      row(columns.stream().map(column -> value(column, number)).toList());
    }
  }

  private static String heading(Filling.Column column) {
    return MarkdownInlines.write(
        Markdown.readLine(column.heading()),
        Images.NONE,
        Fillings.NONE,
        MarkdownInlines.Place.CELL);
  }

  private static String value(Filling.Column column, int row) {
    return row < column.items().size() ? MarkdownText.escaped(column.items().get(row).plain()) : "";
  }

  private String cell(List<Inline> content) {
    return inline(content, MarkdownInlines.Place.CELL);
  }

  private void row(List<String> cells) {
    lines.add("| " + String.join(" | ", cells.stream().map(String::strip).toList()) + " |");
  }

  private static String delimiter(Block.Alignment alignment) {
    return switch (alignment) {
      case NONE -> "---";
      case LEFT -> ":---";
      case CENTER -> ":---:";
      case RIGHT -> "---:";
    };
  }

  private void display(String tex) {
    lines.add("$$");
    tex.lines().filter(line -> !line.isBlank()).forEach(lines::add);
    lines.add("$$");
  }

  private String inline(List<Inline> content, MarkdownInlines.Place place) {
    return MarkdownInlines.write(content, images, fillings, place);
  }
}
