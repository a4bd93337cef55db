package org.tentamen.bank;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Passage;

/**
 * A text that is the same in every version, such as a title or an option. It has no holes, but two
 * braces as they are are written as in every other text: <code>{{'{{'}}</code>.
 *
 * @param text what it says
 * @param hole where two braces stand that open something else, as an index of what is written
 */
record FixedText(Passage text, OptionalInt hole) {

  private static final Pattern BRACES = Pattern.compile("\\{\\{ *(?:'\\{\\{'|\"\\{\\{\") *}}");

  /** What a text says. */
  static FixedText of(Passage written) {
    String source = written.text();
    if (!source.contains("{{")) {
      return new FixedText(written, OptionalInt.empty());
    }
    StringBuilder text = new StringBuilder();
    int[] offsets = new int[source.length() + 1];
    OptionalInt hole = OptionalInt.empty();
    Matcher braces = BRACES.matcher(source);
    int at = 0;
    while (at < source.length()) {
      boolean pair = source.startsWith("{{", at);
      // Of three braces the last two open.
      if (pair && braces.region(at, source.length()).lookingAt()) {
        offsets[text.length()] = written.at(at).offset();
        offsets[text.length() + 1] = written.at(at).offset();
        text.append("{{");
        at = braces.end();
        continue;
      }
      boolean later = source.startsWith("{{", at + 1);
      hole = pair && !later && hole.isEmpty() ? OptionalInt.of(at) : hole;
      offsets[text.length()] = written.at(at).offset();
      text.append(source.charAt(at));
      at++;
    }
    offsets[text.length()] = written.at(source.length()).offset();
    int[] own = java.util.Arrays.copyOf(offsets, text.length() + 1);
    return new FixedText(Passage.of(text.toString(), written.source(), own), hole);
  }
}
