package org.tentamen.render;

/** HTML in the making. What is added is either text, which is escaped, or raw, which is not. */
final class HtmlText {

  /** What is behind this one, as letters are, is never escaped. */
  private static final char LAST_SIGN = '>';

  private final StringBuilder html = new StringBuilder();

  /** Adds text, for content or a quoted attribute. */
  HtmlText text(String text) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_SIGN) {
        continue;
      }
      String escaped = escaped(text.charAt(i));
      if (!escaped.isEmpty()) {
        html.append(text, start, i).append(escaped);
        start = i + 1;
      }
    }
    html.append(text, start, text.length());
    return this;
  }

  /** Adds HTML as it is. */
  HtmlText raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Everything added. */
  @Override
  public String toString() {
    return html.toString();
  }

  /**
   * Empty where a character stands for itself. Control characters are in no version of HTML, and
   * XML refuses them.
   */
  private static String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> c < ' ' && c != '\n' && c != '\t' ? "\uFFFD" : "";
    };
  }
}
