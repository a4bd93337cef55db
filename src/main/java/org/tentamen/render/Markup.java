package org.tentamen.render;

import java.util.Objects;

/**
 * What a template writes as it is: already escaped, or made by a writer. Every other text that a
 * template writes is escaped for the template's format.
 *
 * @param escaping the escaping that it already has; a template of another one refuses it
 * @param text the markup
 */
public record Markup(Escaping escaping, String text) {

  /** Checks that the parts are there. */
  public Markup {
    Objects.requireNonNull(escaping, "escaping");
    Objects.requireNonNull(text, "text");
  }

  /** HTML as a writer made it. */
  public static Markup html(String html) {
    return new Markup(Escaping.HTML, html);
  }

  /** XML as a writer made it. */
  public static Markup xml(String xml) {
    return new Markup(Escaping.XML, xml);
  }

  /** Markdown as a writer made it. */
  public static Markup markdown(String markdown) {
    return new Markup(Escaping.MARKDOWN, markdown);
  }
}
