package org.tentamen.export;

import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
              new Escaping("GIFT", "gift.ftl", GiftText::escaped),
              new Escaping("GIFTComment", NAMED_ONLY, GiftText::bracketed)));

  private final PreparedTemplate template;

  private Writings(PreparedTemplate template) {
    this.template = template;
  }

  /** Prepares to write files of a format. */
  static Writings of(Format format) {
    return new Writings(TEMPLATES.prepared(format.template()));
  }

  /**
   * Writes a file, entry by entry as they come.
   *
   * @param entries taken once
   * @param out receives the file; not closed
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  void write(Iterator<Entry> entries, Writer out) {
    template.write(Map.of("entries", entries), out);
  }
}
