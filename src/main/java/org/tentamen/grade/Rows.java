package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.tentamen.exam.CsvText;

/** Rows of a CSV file for people (RFC 4180, UTF-8, lines ended by {@code \n}), as bytes. */
final class Rows {

  /** A text is turned into bytes at once several times as fast as a stream of characters. */
  private final StringWriter text = new StringWriter(1 << 16);

  private final CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

  /** Adds a row; a cell that a spreadsheet would take for a formula is disarmed. */
  void add(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = CsvText.guarded(cells[i]);
    }
    csv.writeRecord(cells);
  }

  /** Adds a row. */
  void add(List<String> cells) {
    add(cells.toArray(String[]::new));
  }

  /** Everything added. */
  byte[] toBytes() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory could not be written", e);
    }
    return text.toString().getBytes(UTF_8);
  }
}
