package org.tentamen.grade.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Encoding;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Severity;
import org.tentamen.diagnostic.Source;

/**
 * The rows of a CSV file, one after the other, none of them kept.
 *
 * <p>A row with a quote out of place is reported and left out. The CSV reader cannot go on after
 * one, since it may have taken any number of lines for the quoted cell; the file is then read again
 * from the line below the one with the quote.
 */
final class CsvRows implements Table {

  /** Each costs another reading of the file. */
  private static final int MOST_BROKEN = 100;

  private final TableFile file;
  private final Encoding encoding;
  private final Dialect dialect;
  private final Consumer<Diagnostic> problems;
  private RowHandler handler;
  private CsvReader<Row> csv;
  private Iterator<Row> rows;
  private int broken;
  private boolean begun;

  CsvRows(TableFile file, Encoding encoding, Consumer<Diagnostic> problems) throws IOException {
    this.file = file;
    this.encoding = encoding;
    this.problems = problems;
    try (Reader start = encoding.reader(file.content().open())) {
      this.dialect = Dialect.of(start);
    }
    this.handler = new RowHandler(file.name(), dialect.separator());
    this.csv = open(handler);
    csv.skipLines(dialect.skipped());
    this.rows = csv.iterator();
  }

  @Override
  public Optional<Row> next() {
    while (broken <= MOST_BROKEN) {
      try {
        if (!rows.hasNext()) {
          return Optional.empty();
        }
        Row row = rows.next();
        if (!row.isBlank()) {
          boolean isHeading = !begun;
          begun = true;
          return Optional.of(isHeading ? row.widened(dialect.surplus()) : row);
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
      handler = new RowHandler(file.name(), dialect.separator());
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
    problems.accept(
        new Diagnostic(
            Severity.ERROR,
            Optional.of(place),
            "a quote that is not the only one around its cell",
            "cells like \"Smith, Ann\"",
            "Close the quote, or write a quote within a quoted cell twice. "
                + (broken <= MOST_BROKEN
                    ? "This row is left out."
                    : "This is one too many: the rest of the file is left out.")));
  }

  private CsvReader<Row> open(RowHandler to) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(dialect.separator())
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(to, encoding.reader(file.content().open()));
  }

  @Override
  public String form() {
    return encoding + ", separated by " + dialect.word();
  }
}
