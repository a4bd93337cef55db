package org.tentamen.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tentamen.variant.Filling;

/** Writes the pieces of a line as HTML. */
final class HtmlInlines implements Inline.Cases {

  private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z0-9_.]*");

  private final HtmlText html;
  private final HtmlWriter writer;
  private final Fillings fillings;

  HtmlInlines(HtmlText html, HtmlWriter writer, Fillings fillings) {
    this.html = html;
    this.writer = writer;
    this.fillings = fillings;
  }

  void all(List<Inline> pieces) {
    for (Inline piece : pieces) {
      piece.match(this);
    }
  }

  /**
   * Adds what fills a hole. A value keeps its own direction: in a text from right to left, {@code
   * [1, 0]} would turn into {@code [0 ,1]} and {@code -3} into {@code 3-}. A single word or a
   * number without a sign needs no help.
   */
  void value(Filling filling) {
    String value = Fillings.plain(filling);
    if (ONE_WORD.matcher(value).matches()) {
      html.text(value);
    } else {
      writer.isolated(html, value);
    }
  }

  @Override
  public void words(Inline.Words words) {
    fillings.walk(words.text(), html::text, this::value);
  }

  @Override
  public void code(Inline.Code code) {
    html.raw("<code" + writer.leftToRight() + ">").text(fillings.plain(code.text())).raw("</code>");
  }

  @Override
  public void emphasis(Inline.Emphasis emphasis) {
    html.raw("<em>");
    all(emphasis.content());
    html.raw("</em>");
  }

  @Override
  public void strong(Inline.Strong strong) {
    html.raw("<strong>");
    all(strong.content());
    html.raw("</strong>");
  }

  @Override
  public void link(Inline.Link link) {
    StringBuilder destination = new StringBuilder();
    fillings.walk(
        link.destination(),
        destination::append,
        filling -> destination.append(URLEncoder.encode(Fillings.plain(filling), UTF_8)));
    html.raw("<a href=\"").text(destination.toString()).raw("\">");
    all(link.content());
    html.raw("</a>");
  }

  @Override
  public void image(Inline.Image image) {
    String description = fillings.plain(image.description());
    Optional<String> address = writer.images().address(image.path());
    if (address.isPresent()) {
      html.raw("<img src=\"").text(address.get()).raw("\" alt=\"").text(description).raw("\"/>");
    } else {
      html.raw("[").text(description).raw("]");
    }
  }

  @Override
  public void lineBreak(Inline.LineBreak lineBreak) {
    html.raw(lineBreak.kept() ? "<br/>\n" : "\n");
  }

  @Override
  public void maths(Inline.Maths maths) {
    writer.maths(html, maths, fillings.tex(maths.tex()));
  }
}
