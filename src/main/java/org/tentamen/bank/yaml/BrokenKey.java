package org.tentamen.bank.yaml;

import java.util.OptionalInt;
import org.tentamen.diagnostic.Diagnostics;

/** Explains a mapping with a key that is no text, such as the one YAML sees in {@code {{x}}}. */
final class BrokenKey {

  private BrokenKey() {}

  static void report(Stretch mapping, Diagnostics problems) {
    Line line = Line.of(mapping.source(), mapping.from());
    OptionalInt text = UnquotedHole.startOfText(line.text(), mapping.from() - line.from());
    if (text.isPresent()) {
      int from = line.from() + text.getAsInt();
      int to = UnquotedHole.endOfText(line, from, line.end());
      Stretch whole = new Stretch(mapping.source(), from, to);
      problems.error(
          whole.start(),
          UnquotedHole.COLON_FOUND,
          UnquotedHole.COLON_EXPECTED,
          MendedLine.write(whole, Quoted.of(whole.text())));
    } else if (mapping.text().startsWith("{{")) {
      problems.error(
          mapping.start(),
          UnquotedHole.FOUND,
          UnquotedHole.EXPECTED,
          MendedLine.write(mapping, Quoted.of(mapping.text())));
    } else {
      problems.error(
          mapping.start(),
          "a key that is no plain text",
          "a text before each ':'",
          "Put a text with brackets in quotes.");
    }
  }
}
