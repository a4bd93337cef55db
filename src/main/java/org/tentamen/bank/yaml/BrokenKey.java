package org.tentamen.bank.yaml;

import org.tentamen.diagnostic.Diagnostics;

/** Explains a mapping with a key that is no text, such as the one YAML sees in {@code {{x}}}. */
final class BrokenKey {

  private BrokenKey() {}

  static void report(Stretch mapping, Diagnostics problems) {
    if (mapping.text().startsWith("{{")) {
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
