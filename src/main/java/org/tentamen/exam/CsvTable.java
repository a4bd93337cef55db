package org.tentamen.exam;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Source;

/**
 * A small CSV file with headings (RFC 4180), whose cells know their places, such as a roster.
 *
 * <pre>{@code
 * CsvTable table = CsvTable.read(Source.of("roster.csv", "id,name\ns1,Ada\n"));
 * table.rows().get(0).cell(1); // Ada
 * }</pre>
 *
 * <p>The separator is the comma, semicolon or tab that the first line has most of. A byte order
 * mark is no part of the first heading. Rows without any text are left out.
 */
public final class CsvTable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String SEPARATORS = ",;\t";

  private final Source source;
  private final char separator;
  private final List<Row> rows = new ArrayList<>();
  private Row heading;

  /**
   * A row.
   *
   * @param line the line that it starts in, from 1
   * @param cells its cells as typed, without their quotes
   */
  public record Row(int line, List<String> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** The text of a cell, from 0, without spaces around it; empty where the row is too short. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column).strip() : "";
    }

    private boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  private CsvTable(Source source) {
    this.source = source;
    this.separator = separator(source.text());
    this.heading = new Row(1, List.of());
  }

  /**
   * Reads a file.
   *
   * @throws InvalidInputException if a quote is not closed, or a row has text beyond the headings
   */
  public static CsvTable read(Source source) {
    String text = source.text();
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    CsvTable table = new CsvTable(marked ? Source.of(source.name(), text.substring(1)) : source);
    table.readRows();
    table.checkLengths();
    return table;
  }

  /** The headings; its cells are empty where the file is. */
  public Row heading() {
    return heading;
  }

  /** The rows below the headings. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** The column with a heading, from 0; capital letters and spaces around it do not matter. */
  public OptionalInt column(String name) {
    for (int i = 0; i < heading.cells().size(); i++) {
      if (fold(heading.cell(i)).equals(fold(name))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** Where a cell's text starts; the end of the row where it has no such cell. */
  public Place place(Row row, int column) {
    String text = source.text();
    int at = startOfLine(row.line());
    int cell = 0;
    boolean quoted = false;
    while (at < text.length() && cell < column) {
      char c = text.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        return source.at(at);
      } else if (!quoted && c == separator) {
        cell++;
      }
      at++;
    }
    return source.at(at);
  }

  private void readRows() {
    // The parser does not say how far it came when a quote is not closed.
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(source.text())) {
      for (CsvRecord csv : reader) {
        Row row = new Row((int) csv.getStartingLineNumber(), csv.getFields());
        if (heading.cells().isEmpty()) {
          heading = row;
        } else if (!row.isBlank()) {
          rows.add(row);
        }
      }
    } catch (CsvParseException e) {
      throw unreadable(e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("a text in memory could not be closed", e);
    }
  }

  private InvalidInputException unreadable(CsvParseException e) {
    Optional<Place> quote = quoteOutOfPlace();
    Place place = quote.orElseGet(() -> source.at(source.text().length()));
    return InvalidInputException.at(
        place,
        quote.isPresent() ? "a quote that is not the only one around its cell" : message(e),
        "cells like \"Smith, Ann\"",
        "Close the quote, or write a quote within a cell twice.");
  }

  private static String message(CsvParseException e) {
    return Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse(e.getMessage());
  }

  /** The opening quote without a closing one, or the closing one that text follows. */
  private Optional<Place> quoteOutOfPlace() {
    String text = source.text();
    int open = -1;
    boolean startsCell = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open >= 0 && c == '"') {
        boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
        boolean ends = i + 1 == text.length() || endsCell(text.charAt(i + 1));
        if (!doubled && !ends) {
          return Optional.of(source.at(i));
        }
        open = doubled ? open : -1;
        i += doubled ? 1 : 0;
      } else if (open < 0 && startsCell && c == '"') {
        open = i;
      }
      startsCell = open < 0 && endsCell(c);
    }
    return open < 0 ? Optional.empty() : Optional.of(source.at(open));
  }

  private boolean endsCell(char c) {
    return c == separator || c == '\n' || c == '\r';
  }

  private void checkLengths() {
    Diagnostics problems = new Diagnostics();
    int columns = heading.cells().size();
    for (Row row : rows) {
      for (int i = columns; i < row.cells().size(); i++) {
        if (!row.cell(i).isEmpty()) {
          problems.error(
              place(row, i),
              "a row with " + row.cells().size() + " cells",
              columns + ", as many as there are headings",
              "Put a cell that holds a '" + separator + "' in quotes.");
          break;
        }
      }
    }
    problems.throwIfErrors();
  }

  private int startOfLine(int line) {
    String text = source.text();
    int at = 0;
    for (int i = 1; i < line; i++) {
      while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
    return Math.min(at, text.length());
  }

  /**
   * What stands between the cells of a file: the comma, semicolon or tab that its first line has
   * most of outside quotes.
   */
  public static char separator(String text) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      quoted ^= text.charAt(i) == '"';
      int sign = SEPARATORS.indexOf(text.charAt(i));
      if (!quoted && sign >= 0) {
        counts[sign]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return SEPARATORS.charAt(most);
  }

  private static String fold(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }
}
