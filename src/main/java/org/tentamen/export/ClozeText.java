package org.tentamen.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How text is written inside and around the gaps of a cloze question, so that Moodle's importer
 * gives it back letter by letter.
 *
 * <p>The importer finds a gap with one regular expression, decodes HTML entities in its answers and
 * feedback, and then turns {@code \}} into {@code }} and {@code \#} into {@code #}; the other
 * escapes of its documentation stay in the text.
 *
 * @see <a href="https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type">Moodle, Embedded
 *     Answers (Cloze)</a>
 */
final class ClozeText {

  /** What the importer would take for a gap, or the question engine for one it has found. */
  private static final Pattern LOOKS_LIKE_A_GAP = Pattern.compile("\\{(?=#\\d|\\d*:[A-Z])");

  private ClozeText() {}

  /**
   * An answer, plain text in a short-answer gap and HTML in a choice.
   *
   * <p>Few numeric entities: from 5.2 on the importer takes the {@code #} of one for the start of
   * the feedback. A tilde, and a backslash or an ampersand at the end, have no other spelling.
   */
  static String answer(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == text.length();
      switch (c) {
        case '}' -> out.append("\\}");
        case '#' -> out.append("\\#");
        case '~' -> out.append("&#126;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        // Up to 5.1 an answer does not end after "&" or "&amp;", from 5.2 on not after a backslash
        // only.
        case '&' -> out.append(last ? "&#38;" : "&amp;");
        case '\\' -> out.append(last ? "&#92;" : "\\");
        case '\n', '\r', '\t' -> out.append(' ');
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Feedback, as HTML. Numeric entities are safe here in every version. */
  static String feedback(String html) {
    StringBuilder out = new StringBuilder(html.length() * 3 / 2);
    for (char c : html.toCharArray()) {
      switch (c) {
        case '}' -> out.append("&#92;&#125;");
        case '#' -> out.append("&#92;&#35;");
        case '\\', '{', '~', '=', '%', '&', '"', '<', '>', ':', '/', '\n' ->
            out.append("&#").append((int) c).append(';');
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** HTML around the gaps: nothing in it may look like one. */
  static String around(String html) {
    if (html.indexOf('{') < 0) {
      return html;
    }
    return LOOKS_LIKE_A_GAP.matcher(html).replaceAll(Matcher.quoteReplacement("&#123;"));
  }
}
