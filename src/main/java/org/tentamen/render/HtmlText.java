package org.tentamen.render;

/** HTML in the making. What is added is either text, which is escaped, or raw, which is not. */
final class HtmlText {

  /** What is behind this one, as letters are, is never escaped. */
  private static final char LAST_SIGN = '>';

  private final StringBuilder html = new StringBuilder();

  /** Adds text, for content or a quoted attribute. */
  HtmlText text(String text) {
    char[] all = text.toCharArray();
    int start = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] > LAST_SIGN) {
        continue;
      }
      String escaped = escaped(all[i]);
      if (!escaped.isEmpty()) {
        html.append(all, start, i - start).append(escaped);
        start = i + 1;
      }
    }
    if (start == 0) {
      html.append(text);
    } else {
      html.append(all, start, all.length - start);
    }
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
