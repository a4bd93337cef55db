package org.tentamen.render;

import java.util.ArrayList;
import java.util.List;
import org.tentamen.render.maths.Maths;
import org.tentamen.variant.Filling;

/**
 * Finds the formulas of a text, with a version's values in them, as they are typeset.
 *
 * <pre>{@code
 * List<FormulaFinder.Found> formulas = FormulaFinder.in(Markdown.read(text), fillings);
 * }</pre>
 */
public final class FormulaFinder {

  private final Fillings fillings;
  private final List<Found> found = new ArrayList<>();

  private FormulaFinder(Fillings fillings) {
    this.fillings = fillings;
  }

  /**
   * A formula.
   *
   * @param tex TeX without delimiters
   * @param style where it stands
   * @param written the TeX as the text's Markdown has it, with a character for each hole
   */
  public record Found(String tex, Maths.Style style, String written) {}

  /**
   * The formulas of a document, from top to bottom.
   *
   * @param values what is put into its holes, as many as it has
   */
  public static List<Found> in(Document document, List<Filling> values) {
    FormulaFinder finder = new FormulaFinder(new Fillings(values));
    Blocks blocks = finder.new Blocks();
    document.blocks().forEach(block -> block.match(blocks));
    return finder.found;
  }

  private void add(String tex, Maths.Style style, String written) {
    found.add(new Found(tex, style, written));
  }

  private void line(List<Inline> pieces) {
    Pieces cases = new Pieces();
    pieces.forEach(piece -> piece.match(cases));
  }

  private final class Blocks implements Block.Cases {
    private void all(List<Block> blocks) {
      blocks.forEach(block -> block.match(this));
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
      line(paragraph.content());
    }

    @Override
    public void heading(Block.Heading heading) {
      line(heading.content());
    }

    @Override
    public void listing(Block.Listing listing) {
      listing.items().forEach(this::all);
    }

    @Override
    public void quote(Block.Quote quote) {
      all(quote.content());
    }

    @Override
    public void code(Block.CodeBlock code) {
      // No formulas.
    }

    @Override
    public void rule(Block.Rule rule) {
      // No formulas.
    }

    @Override
    public void grid(Block.Grid grid) {
      grid.header().forEach(FormulaFinder.this::line);
      grid.rows().forEach(row -> row.forEach(FormulaFinder.this::line));
    }

    @Override
    public void maths(Block.MathsBlock maths) {
      add(fillings.tex(maths.tex()), Maths.Style.DISPLAY, maths.tex());
    }

    @Override
    public void hole(Block.HoleBlock hole) {
      Filling filling = fillings.of(hole.number());
      if (filling instanceof Filling.Table table) {
        table.columns().forEach(column -> line(Markdown.readLine(column.heading())));
      } else if (filling instanceof Filling.Working working) {
        working.lines().forEach(tex -> add(tex, Maths.Style.DISPLAY, tex));
      }
    }
  }

  private final class Pieces implements Inline.Cases {
    @Override
    public void words(Inline.Words words) {
      // No formulas.
    }

    @Override
    public void code(Inline.Code code) {
      // No formulas.
    }

    @Override
    public void emphasis(Inline.Emphasis emphasis) {
      line(emphasis.content());
    }

    @Override
    public void strong(Inline.Strong strong) {
      line(strong.content());
    }

    @Override
    public void link(Inline.Link link) {
      line(link.content());
    }

    @Override
    public void image(Inline.Image image) {
      // No formulas.
    }

    @Override
    public void lineBreak(Inline.LineBreak lineBreak) {
      // No formulas.
    }

    @Override
    public void maths(Inline.Maths maths) {
      Maths.Style style = maths.display() ? Maths.Style.DISPLAY : Maths.Style.INLINE;
      add(fillings.tex(maths.tex()), style, maths.tex());
    }
  }
}
