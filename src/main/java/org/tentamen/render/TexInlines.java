package org.tentamen.render;

import java.util.List;
import org.tentamen.render.maths.Maths;
import org.tentamen.variant.Filling;

/** Writes the pieces of a line as LaTeX. */
final class TexInlines implements Inline.Cases {

  private final StringBuilder out;
  private final Fillings fillings;

  TexInlines(StringBuilder out, Fillings fillings) {
    this.out = out;
    this.fillings = fillings;
  }

  /** Adds pieces. */
  void all(List<Inline> pieces) {
    pieces.forEach(piece -> piece.match(this));
  }

  /** Adds what fills a hole. */
  void value(Filling filling) {
    out.append(TexText.escaped(Fillings.plain(filling)));
  }

  /**
   * A formula that may be broken between lines, unlike those of {@code \[ \]}. What is not of the
   * commands that we know might read files, so it is shown as it was typed.
   */
  static String formula(String tex, Maths.Style style) {
    if (!Maths.isKnown(tex)) {
      return "\\texttt{" + TexText.escaped(tex) + "}";
    }
    String size = style == Maths.Style.DISPLAY ? "\\displaystyle " : "";
    // A blank line within would end the paragraph.
    return "$" + size + Maths.forLatex(tex).strip().replaceAll("\\s*\n\\s*", " ") + "$";
  }

  @Override
  public void words(Inline.Words words) {
    fillings.walk(words.text(), text -> out.append(TexText.escaped(text)), this::value);
  }

  @Override
  public void code(Inline.Code code) {
    out.append("\\texttt{").append(TexText.escaped(fillings.plain(code.text()))).append('}');
  }

  @Override
  public void emphasis(Inline.Emphasis emphasis) {
    out.append("\\emph{");
    all(emphasis.content());
    out.append('}');
  }

  @Override
  public void strong(Inline.Strong strong) {
    out.append("\\textbf{");
    all(strong.content());
    out.append('}');
  }

  @Override
  public void link(Inline.Link link) {
    all(link.content());
    out.append(" (\\texttt{")
        .append(TexText.escaped(fillings.plain(link.destination())))
        .append("})");
  }

  @Override
  public void image(Inline.Image image) {
    out.append("{[}").append(TexText.escaped(fillings.plain(image.description()))).append("]");
  }

  @Override
  public void lineBreak(Inline.LineBreak lineBreak) {
    out.append(lineBreak.kept() ? "\\newline{}\n" : "\n");
  }

  @Override
  public void maths(Inline.Maths maths) {
    Maths.Style style = maths.display() ? Maths.Style.DISPLAY : Maths.Style.INLINE;
    out.append(formula(fillings.tex(maths.tex()), style));
  }
}
