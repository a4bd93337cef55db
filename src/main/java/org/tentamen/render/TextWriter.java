package org.tentamen.render;

import java.util.List;
import org.tentamen.variant.Filling;

/** Writes documents in one format. Immutable and safe for many threads. */
public interface TextWriter {

  /**
   * Writes a document as blocks of its own.
   *
   * @param document the text
   * @param fillings what is put into its holes, as many as it has
   */
  String block(Document document, List<Filling> fillings);

  /**
   * Writes a document for a place within a line, such as a label or a remark: a single paragraph
   * without its marks. A document of several blocks is written as by {@link #block}.
   */
  String line(Document document, List<Filling> fillings);

  /** Writes words: text as it is, in which nothing is markup. */
  String words(String text);
}
