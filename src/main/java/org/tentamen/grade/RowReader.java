package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.CsvTable;

/**
 * The rows of a CSV file, one after the other, none of them kept.
 *
 * <p>A row with a quote out of place is reported and left out. The CSV reader cannot go on after
 * one, since it may have taken any number of lines for the quoted cell; the file is then read again
 * from the line below the one with the quote.
 */
final class RowReader implements Closeable {

  /** Each costs another reading of the file. */
  private static final int MOST_BROKEN = 100;

  private final ResponseFile file;
  private final Problems problems;
  private final char separator;
  private RowHandler handler;
  private CsvReader<Row> csv;
  private Iterator<Row> rows;
  private int broken;

  RowReader(ResponseFile file, Problems problems) throws IOException {
    this.file = file;
    this.problems = problems;
    this.separator = separator(file);
    this.handler = new RowHandler(file.name(), separator);
    this.csv = open(handler);
    this.rows = csv.iterator();
  }

  /**
   * The next row in which something is written.
   *
   * @return empty at the end of the file
   * @throws UncheckedIOException if the file cannot be read
   */
  Optional<Row> next() {
    while (broken <= MOST_BROKEN) {
      try {
        if (!rows.hasNext()) {
          return Optional.empty();
        }
        Row row = rows.next();
        if (!row.isBlank()) {
          return Optional.of(row);
        }
      } catch (CsvParseException e) {
        continueBelow(handler.line());
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private void continueBelow(int line) {
    try {
      int column = handler.before();
      csv.close();
      handler = new RowHandler(file.name(), separator);
      csv = open(handler);
      String[] text = {""};
      int[] read = {0};
      csv.skipLines(
          skipped -> {
            text[0] = skipped;
            return ++read[0] == line;
          },
          line);
      csv.skipLines(1);
      rows = csv.iterator();
      broken++;
      Source source = Source.lines(file.name(), text[0], line);
      report(source.at(Math.min(column, text[0].length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(Place place) {
    problems.error(
        place,
        "a quote that is not the only one around its cell",
        "cells like \"Smith, Ann\"",
        "Close the quote, or write a quote within a quoted cell twice. "
            + (broken <= MOST_BROKEN
                ? "This row is left out."
                : "This is one too many: the rest of the file is left out."));
  }

  private CsvReader<Row> open(RowHandler to) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .detectBomHeader(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(to, file.content().open(), UTF_8);
  }

  private static char separator(ResponseFile file) throws IOException {
    try (InputStream bytes = file.content().open();
        BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, UTF_8))) {
      String heading = lines.readLine();
      while (heading != null && heading.isBlank()) {
        heading = lines.readLine();
      }
      return CsvTable.separator(heading == null ? "" : heading);
    }
  }
}
