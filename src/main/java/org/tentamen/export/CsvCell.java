package org.tentamen.export;

import org.tentamen.exam.CsvText;

/** A cell of a table for people (RFC 4180). */
final class CsvCell {

  private CsvCell() {}

  /** A cell that no spreadsheet takes for a formula, in quotes where it needs them. */
  static String of(String text) {
    String guarded = CsvText.guarded(text.stripTrailing());
    boolean quoted =
        CsvText.partsElsewhere(guarded) || guarded.chars().anyMatch(c -> c == ',' || c == '"');
    return quoted ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
  }
}
