package org.tentamen.check;

import org.tentamen.bank.Text;
import org.tentamen.diagnostic.Place;

/** Says where in the file a stretch of a text's Markdown stands. */
final class TextPlace {

  private static final int OPENING = 2;

  private TextPlace() {}

  /**
   * The place of what stands in a text: of the Markdown between holes as it is written there, of
   * what a hole says, such as the heading of a table, as it is written in the file.
   *
   * @param part a stretch of {@link Text#markdown()}, or of the file
   * @return the start of the text where it is not found
   */
  static Place of(Text text, String part) {
    int inMarkdown = text.markdown().indexOf(part);
    return inMarkdown < 0
        ? text.passage().at(Math.max(0, text.passage().text().indexOf(part)))
        : of(text, inMarkdown);
  }

  /**
   * The place of a character of a text's Markdown.
   *
   * @param at its index in {@link Text#markdown()}
   */
  static Place of(Text text, int at) {
    String written = text.passage().text();
    int behindHole = 0;
    int from = 0;
    for (int i = 0; i < at; i++) {
      char c = text.markdown().charAt(i);
      boolean isHole = c >= Text.FIRST_HOLE && c < Text.FIRST_HOLE + text.holes().size();
      int opens = isHole ? written.indexOf("{{", from + i - behindHole) : -1;
      int closes = opens < 0 ? -1 : written.indexOf("}}", opens + OPENING);
      if (closes >= 0) {
        from = closes + OPENING;
        behindHole = i + 1;
      }
    }
    return text.passage().at(Math.min(from + at - behindHole, written.length()));
  }
}
