package org.tentamen.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A format of papers: a template of a sheet and one of a key, and what writes their texts. */
public enum PaperFormat {
  /** Pages for browsers and their printers. */
  HTML("html", "sheet.ftlh", "key.ftlh", Escaping.HTML, look -> HtmlWriter.forPages(look.images())),

  /** Pages for printers; what is written here is the HTML that {@code render.pdf} prints. */
  PDF(
      "pdf",
      "sheet.print.ftlh",
      "key.print.ftlh",
      Escaping.HTML,
      look -> HtmlWriter.forPrint(look.images(), look.reading())),

  /** CommonMark with GitHub's tables, and maths in dollar signs. */
  MARKDOWN(
      "md",
      "sheet.md.ftl",
      "key.md.ftl",
      Escaping.MARKDOWN,
      look -> MarkdownWriter.with(look.images())),

  /** LaTeX source. */
  TEX("tex", "sheet.tex.ftl", "key.tex.ftl", Escaping.TEX, look -> new TexWriter());

  private final String ending;
  private final String sheetTemplate;
  private final String keyTemplate;
  private final Escaping escaping;
  private final Function<PaperLook, TextWriter> writer;

  PaperFormat(
      String ending,
      String sheetTemplate,
      String keyTemplate,
      Escaping escaping,
      Function<PaperLook, TextWriter> writer) {
    this.ending = ending;
    this.sheetTemplate = sheetTemplate;
    this.keyTemplate = keyTemplate;
    this.escaping = escaping;
    this.writer = writer;
  }

  /** The format with a name, which is also how its files end, such as {@code html}. */
  public static Optional<PaperFormat> named(String name) {
    return Stream.of(values())
        .filter(format -> format.ending.equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** The names of all formats. */
  public static List<String> names() {
    return Stream.of(values()).map(PaperFormat::ending).toList();
  }

  /** How its files end, without the dot. */
  public String ending() {
    return ending;
  }

  String sheetTemplate() {
    return sheetTemplate;
  }

  String keyTemplate() {
    return keyTemplate;
  }

  TextWriter writer(PaperLook look) {
    return writer.apply(look);
  }

  Markup markup(String text) {
    return new Markup(escaping, text);
  }
}
