package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.tentamen.bank.Text;

/** Turns the parser's blocks, which can change, into our own, which cannot. */
final class BlockReader {

  private final List<Text.Hole> holes;

  /**
   * Reads the blocks of one text.
   *
   * @param holes the text's holes; those that take a block end the paragraph they stand in
   */
  BlockReader(List<Text.Hole> holes) {
    this.holes = holes;
  }

  /** The blocks below a node. */
  List<Block> blocks(Node parent) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      addBlock(node, blocks);
    }
    return blocks;
  }

  private void addBlock(Node node, List<Block> blocks) {
    if (node instanceof Paragraph) {
      addParagraphs(InlineReader.below(node), blocks);
    } else if (node instanceof Heading heading) {
      blocks.add(new Block.Heading(heading.getLevel(), InlineReader.below(heading)));
    } else if (node instanceof ListBlock list) {
      blocks.add(listing(list));
    } else if (node instanceof BlockQuote quote) {
      blocks.add(new Block.Quote(blocks(quote)));
    } else if (node instanceof FencedCodeBlock code) {
      blocks.add(new Block.CodeBlock(code.getLiteral()));
    } else if (node instanceof IndentedCodeBlock code) {
      blocks.add(new Block.CodeBlock(code.getLiteral()));
    } else if (node instanceof ThematicBreak) {
      blocks.add(new Block.Rule());
    } else if (node instanceof TableBlock table) {
      blocks.add(grid(table));
    } else if (node instanceof MathsBlockParser.MathsNode maths) {
      if (maths.isClosed()) {
        blocks.add(new Block.MathsBlock(maths.tex()));
      }
      addParagraphs(InlineReader.below(maths), blocks);
    }
    // What is left are definitions of links, which show nothing.
  }

  private Block.Listing listing(ListBlock list) {
    List<List<Block>> items = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      items.add(blocks(item));
    }
    Block.Spacing spacing = list.isTight() ? Block.Spacing.TIGHT : Block.Spacing.LOOSE;
    if (list instanceof BulletList) {
      return new Block.Listing(Block.Mark.BULLET, 1, spacing, items);
    }
    int start = ((OrderedList) list).getMarkerStartNumber();
    return new Block.Listing(Block.Mark.NUMBER, start, spacing, items);
  }

  private static Block.Grid grid(TableBlock table) {
    List<Block.Alignment> alignments = new ArrayList<>();
    List<List<Inline>> header = new ArrayList<>();
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<List<Inline>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(InlineReader.below(cell));
          if (part instanceof TableHead) {
            alignments.add(alignment((TableCell) cell));
          }
        }
        if (part instanceof TableHead) {
          header = cells;
        } else {
          rows.add(cells);
        }
      }
    }
    return new Block.Grid(alignments, header, rows);
  }

  private static Block.Alignment alignment(TableCell cell) {
    TableCell.Alignment alignment = cell.getAlignment();
    if (alignment == null) {
      return Block.Alignment.NONE;
    }
    return switch (alignment) {
      case LEFT -> Block.Alignment.LEFT;
      case CENTER -> Block.Alignment.CENTER;
      case RIGHT -> Block.Alignment.RIGHT;
    };
  }

  /** A paragraph, cut where a table or a displayed formula stands in it. */
  private void addParagraphs(List<Inline> content, List<Block> blocks) {
    List<Inline> line = new ArrayList<>();
    for (Inline piece : content) {
      if (piece instanceof Inline.Maths maths && maths.display()) {
        addParagraph(line, blocks);
        blocks.add(new Block.MathsBlock(maths.tex()));
      } else if (piece instanceof Inline.Words words) {
        addWords(words.text(), line, blocks);
      } else {
        line.add(piece);
      }
    }
    addParagraph(line, blocks);
  }

  private void addWords(String words, List<Inline> line, List<Block> blocks) {
    int start = 0;
    for (int i = 0; i < words.length(); i++) {
      int hole = words.charAt(i) - Text.FIRST_HOLE;
      if (takesBlock(hole)) {
        if (i > start) {
          line.add(new Inline.Words(words.substring(start, i)));
        }
        addParagraph(line, blocks);
        blocks.add(new Block.HoleBlock(hole));
        start = i + 1;
      }
    }
    if (start < words.length()) {
      line.add(new Inline.Words(words.substring(start)));
    }
  }

  private boolean takesBlock(int hole) {
    return hole >= 0
        && hole < holes.size()
        && (holes.get(hole) instanceof Text.Hole.Table
            || holes.get(hole) instanceof Text.Hole.Working);
  }

  private static void addParagraph(List<Inline> line, List<Block> blocks) {
    int from = 0;
    int to = line.size();
    while (from < to && isSpace(line.get(from))) {
      from++;
    }
    while (to > from && isSpace(line.get(to - 1))) {
      to--;
    }
    if (from < to) {
      blocks.add(new Block.Paragraph(line.subList(from, to)));
    }
    line.clear();
  }

  private static boolean isSpace(Inline piece) {
    return piece instanceof Inline.LineBreak
        || (piece instanceof Inline.Words words && words.text().isBlank());
  }
}
