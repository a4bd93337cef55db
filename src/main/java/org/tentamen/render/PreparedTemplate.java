package org.tentamen.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;

/**
 * A template that is filled many times. Safe for many threads.
 *
 * <p>What it writes of an item that it goes through with {@code <@each of=items; item>} is worked
 * out once for all items of the same shape: the same records, lists as long, the same texts empty,
 * the same numbers and {@link Tested} texts. Its owner promises that whatever else the template
 * reads within {@code each}, such as the words of the language, never changes.
 *
 * <pre>{@code
 * PreparedTemplate sheet = Templates.packaged().prepared("sheet.ftlh");
 * for (Sheet one : sheets) {
 *   String html = sheet.text(one);
 * }
 * }</pre>
 */
public final class PreparedTemplate {

  /** Of a paper, in bytes. */
  private static final int USUAL_SIZE = 1 << 16;

  private final Templates templates;
  private final String name;
  private final Each each;

  PreparedTemplate(Templates templates, String name, Each each) {
    this.templates = templates;
    this.name = name;
    this.each = each;
  }

  /**
   * Fills the template.
   *
   * @param model a record or map, whose components are the template's top-level names
   */
  public String text(Object model) {
    StringWriter out = new StringWriter();
    write(model, out);
    return out.toString();
  }

  /**
   * Fills the template.
   *
   * @param model a record or map, whose components are the template's top-level names
   * @return the text in UTF-8
   */
  public byte[] bytes(Object model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (Utf8Writer out = new Utf8Writer(bytes)) {
      write(model, out);
    } catch (IOException e) {
      throw new UncheckedIOException("a text could not be written in memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Fills the template.
   *
   * @param model a record or map, whose components are the template's top-level names
   * @param out receives what is written; not closed
   * @throws java.io.UncheckedIOException if {@code out} cannot be written
   */
  public void write(Object model, Writer out) {
    templates.write(name, model, Optional.of(each), out);
  }
}
