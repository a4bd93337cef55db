package org.tentamen.export;

/** Text inside a CDATA section. */
final class XmlText {

  private XmlText() {}

  /**
   * A text for a CDATA section: its end mark is split over two sections, and characters that XML
   * has no way to say become replacement characters.
   *
   * @see <a href="https://www.w3.org/TR/xml/#sec-cdata-sect">XML 1.0, 2.7 and 2.2</a>
   */
  static String cdata(String text) {
    String said = said(text);
    return said.contains("]]>") ? said.replace("]]>", "]]]]><![CDATA[>") : said;
  }

  /** XML as it is, but for characters that it has no way to say. */
  static String said(String xml) {
    return isAllowed(xml) ? xml : allowed(xml);
  }

  private static boolean isAllowed(String text) {
    for (char c : text.toCharArray()) {
      boolean rare = c < ' ' || c >= Character.MIN_SURROGATE;
      if (rare && c != '\n' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  private static String allowed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isAllowed(c) ? c : '\uFFFD'));
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r';
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !half && c != 0xFFFE && c != 0xFFFF;
  }
}
