package org.tentamen.render;

import java.util.List;

/** Writes the pieces of a line as plain text. */
final class PlainInlines implements Inline.Cases {

  private final StringBuilder out = new StringBuilder();
  private final Fillings fillings;

  private PlainInlines(Fillings fillings) {
    this.fillings = fillings;
  }

  static String write(List<Inline> pieces, Fillings fillings) {
    PlainInlines inlines = new PlainInlines(fillings);
    inlines.all(pieces);
    return inlines.out.toString();
  }

  private void all(List<Inline> pieces) {
    pieces.forEach(piece -> piece.match(this));
  }

  @Override
  public void words(Inline.Words words) {
    out.append(fillings.plain(words.text()));
  }

  @Override
  public void code(Inline.Code code) {
    out.append(fillings.plain(code.text()));
  }

  @Override
  public void emphasis(Inline.Emphasis emphasis) {
    all(emphasis.content());
  }

  @Override
  public void strong(Inline.Strong strong) {
    all(strong.content());
  }

  /** The words, and the address where they do not say it themselves. */
  @Override
  public void link(Inline.Link link) {
    String address = fillings.plain(link.destination());
    int start = out.length();
    all(link.content());
    if (!address.equals(out.substring(start))) {
      out.append(" (").append(address).append(')');
    }
  }

  @Override
  public void image(Inline.Image image) {
    out.append('[').append(fillings.plain(image.description())).append(']');
  }

  @Override
  public void lineBreak(Inline.LineBreak lineBreak) {
    out.append(lineBreak.kept() ? '\n' : ' ');
  }

  @Override
  public void maths(Inline.Maths maths) {
    out.append(PlainMaths.of(fillings.tex(maths.tex())));
  }
}
