package org.tentamen.render;

import java.util.Optional;
import org.tentamen.answer.Notation;
import org.tentamen.variant.FilledText;

/**
 * What the papers of an exam are written with, in one format.
 *
 * @param format the format
 * @param writer writes texts
 * @param words what the program itself says
 * @param sheet what the texts of a sheet are put into
 * @param key what those of a key are put into
 * @param templates all others
 * @param numbers how numbers print, where the exam or its bank declares it
 */
record Pen(
    PaperFormat format,
    TextWriter writer,
    Words words,
    PreparedTemplate sheet,
    PreparedTemplate key,
    Templates templates,
    Optional<Notation> numbers) {

  /** Writes a text as blocks of its own. */
  Markup block(Document document, FilledText filled) {
    return format.markup(writer.block(document, filled.fillings()));
  }

  /** Writes a text for a place within a line. */
  Markup line(Document document, FilledText filled) {
    return format.markup(writer.line(document, filled.fillings()));
  }
}
