package org.tentamen.export;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tentamen.render.Escaping;
import org.tentamen.render.PreparedTemplate;
import org.tentamen.render.Templates;

/**
 * The templates of quizzes, with the ways in which their formats escape; one of them, prepared.
 * Safe for many threads.
 */
final class Writings {

  /** No template's name ends so: these are for parts of a template that say their name. */
  private static final String NAMED_ONLY = ".named-only.ftl";

  static final Templates TEMPLATES =
      Templates.with(
          List.of(
              new Escaping("CDATA", NAMED_ONLY, XmlText::cdata),
              new Escaping("ClozeText", NAMED_ONLY, html -> XmlText.cdata(ClozeText.around(html))),
              new Escaping(
                  "ClozeAnswer", NAMED_ONLY, text -> XmlText.cdata(ClozeText.answer(text))),
              new Escaping(
                  "ClozeFeedback", NAMED_ONLY, html -> XmlText.cdata(ClozeText.feedback(html))),
              new Escaping("XHTML", NAMED_ONLY, XmlText::said),
              new Escaping("AikenText", NAMED_ONLY, AikenText::question),
              new Escaping("Aiken", "aiken.ftl", PlainName::line),
              new Escaping("CSV", ".csv.ftl", CsvCell::of),
              new Escaping("GIFT", "gift.ftl", GiftText::escaped),
              new Escaping("GIFTComment", NAMED_ONLY, GiftText::bracketed)));

  private static final Packaged.Head NOBODY = new Packaged.Head("exam", "");

  private final Format format;
  private final PreparedTemplate template;

  private Writings(Format format, PreparedTemplate template) {
    this.format = format;
    this.template = template;
  }

  /** Prepares to write files of a format. */
  static Writings of(Format format) {
    return new Writings(format, TEMPLATES.prepared(format.template()));
  }

  /**
   * Writes a file, entry by entry as they come.
   *
   * @param entries taken once
   * @param out receives the file; not closed
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  void write(Iterator<Entry> entries, Writer out) {
    write(NOBODY, entries, out);
  }

  /**
   * Writes a file, entry by entry as they come.
   *
   * @param head what the file says of itself
   * @param entries taken once
   * @param out receives the file; not closed
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  void write(Packaged.Head head, Iterator<Entry> entries, Writer out) {
    template.write(Map.of("head", head, "entries", entries), out);
  }

  /** Some questions alone, as the file that holds them in the format. */
  String alone(List<QuizQuestion> questions) {
    if (format == Format.QTI21 || format == Format.QTI30) {
      return questions.stream().map(this::item).collect(Collectors.joining("\n"));
    }
    StringWriter text = new StringWriter();
    write(questions.stream().map(Entry::of).iterator(), text);
    return text.toString();
  }

  /** The document of one item of QTI. */
  String item(QuizQuestion question) {
    return template.text(Map.of("items", List.of(question)));
  }

  /** Fills another template of a package. */
  static void write(String template, Map<String, Object> model, Writer out) {
    TEMPLATES.write(template, model, out);
  }
}
