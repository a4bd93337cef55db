package org.tentamen.render;

import java.util.List;
import java.util.Optional;

/** Writes the pieces of a line as Markdown. */
final class MarkdownInlines implements Inline.Cases {

  private final StringBuilder out = new StringBuilder();
  private final Images images;
  private final Fillings fillings;
  private final Place place;

  /** Where the line stands. */
  enum Place {
    /** In a paragraph, which may have several lines. */
    PARAGRAPH,
    /** In one line that cannot be broken. */
    LINE,
    /** In a cell of a table, where a bar ends even code and maths. */
    CELL
  }

  private MarkdownInlines(Images images, Fillings fillings, Place place) {
    this.images = images;
    this.fillings = fillings;
    this.place = place;
  }

  /** The Markdown of some pieces; its lines' starts are not escaped yet. */
  static String write(List<Inline> pieces, Images images, Fillings fillings, Place place) {
    MarkdownInlines inlines = new MarkdownInlines(images, fillings, place);
    inlines.all(pieces);
    return inlines.out.toString();
  }

  private void all(List<Inline> pieces) {
    pieces.forEach(piece -> piece.match(this));
  }

  @Override
  public void words(Inline.Words words) {
    fillings.walk(
        words.text(),
        text -> out.append(MarkdownText.escaped(text)),
        filling -> out.append(MarkdownText.escaped(Fillings.plain(filling))));
  }

  @Override
  public void code(Inline.Code code) {
    out.append(inCell(MarkdownText.code(fillings.plain(code.text()))));
  }

  @Override
  public void emphasis(Inline.Emphasis emphasis) {
    out.append('*');
    all(emphasis.content());
    out.append('*');
  }

  @Override
  public void strong(Inline.Strong strong) {
    out.append("**");
    all(strong.content());
    out.append("**");
  }

  @Override
  public void link(Inline.Link link) {
    out.append('[');
    all(link.content());
    out.append("](").append(address(fillings.plain(link.destination()))).append(')');
  }

  @Override
  public void image(Inline.Image image) {
    String description = MarkdownText.escaped(fillings.plain(image.description()));
    Optional<String> address = images.address(image.path());
    if (address.isPresent()) {
      out.append("![").append(description).append("](").append(address(address.get())).append(')');
    } else {
      out.append("\\[").append(description).append("\\]");
    }
  }

  @Override
  public void lineBreak(Inline.LineBreak lineBreak) {
    if (place != Place.PARAGRAPH) {
      out.append(' ');
    } else {
      out.append(lineBreak.kept() ? "\\\n" : "\n");
    }
  }

  @Override
  public void maths(Inline.Maths maths) {
    String sign = maths.display() ? "$$" : "$";
    out.append(sign).append(inCell(fillings.tex(maths.tex()))).append(sign);
  }

  /** In angle brackets, where only they, line breaks and the backslash mean anything. */
  private static String address(String address) {
    String safe =
        address
            .replace("\\", "%5C")
            .replace("<", "%3C")
            .replace(">", "%3E")
            .replaceAll("\\s", "%20");
    return "<" + safe + ">";
  }

  private String inCell(String text) {
    return place == Place.CELL ? text.replace("|", "\\|") : text;
  }
}
