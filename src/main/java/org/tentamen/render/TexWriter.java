package org.tentamen.render;

import java.util.List;
import org.tentamen.variant.Filling;

/**
 * Writes LaTeX that amsmath and the usual fonts can set. Displayed formulas are set so that they
 * can be broken between lines. Pictures are written as their descriptions.
 *
 * <pre>{@code
 * new TexWriter().line(Markdown.read("50% of $x$"), List.of()); // 50\% of $x$
 * }</pre>
 */
public final class TexWriter implements TextWriter {

  @Override
  public String block(Document document, List<Filling> fillings) {
    StringBuilder out = new StringBuilder();
    new TexBlocks(out, new Fillings(fillings)).all(document.blocks());
    return out.toString();
  }

  @Override
  public String line(Document document, List<Filling> fillings) {
    StringBuilder out = new StringBuilder();
    Fillings values = new Fillings(fillings);
    if (document.blocks().size() == 1
        && document.blocks().get(0) instanceof Block.Paragraph paragraph) {
      new TexInlines(out, values).all(paragraph.content());
    } else {
      new TexBlocks(out, values).all(document.blocks());
    }
    return out.toString();
  }

  @Override
  public String words(String text) {
    return TexText.escaped(text);
  }
}
