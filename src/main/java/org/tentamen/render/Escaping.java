package org.tentamen.render;

import java.util.function.UnaryOperator;

/**
 * How a format's templates escape text.
 *
 * <pre>{@code
 * Escaping gift = new Escaping("GIFT", ".gift.ftl", GiftText::escaped);
 * Templates templates = Templates.with(List.of(gift));
 * }</pre>
 *
 * @param name what it is called in templates
 * @param ending how the names of its templates end
 * @param escape makes markup that shows a text exactly
 */
public record Escaping(String name, String ending, UnaryOperator<String> escape) {

  /** HTML, in templates whose name ends with {@code .ftlh}. */
  public static final Escaping HTML =
      new Escaping("HTML", ".ftlh", text -> new HtmlText().text(text).toString());

  /** XML, in templates whose name ends with {@code .ftlx}. */
  public static final Escaping XML =
      new Escaping("XML", ".ftlx", text -> new HtmlText().text(text).toString());

  /** CommonMark, in templates whose name ends with {@code .md.ftl}. */
  public static final Escaping MARKDOWN =
      new Escaping("Markdown", ".md.ftl", MarkdownText::escaped);

  /** LaTeX, in templates whose name ends with {@code .tex.ftl}. */
  public static final Escaping TEX = new Escaping("LaTeX", ".tex.ftl", TexText::escaped);
}
