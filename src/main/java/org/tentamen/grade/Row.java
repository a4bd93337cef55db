package org.tentamen.grade;

import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.CsvText;

/** A row of a CSV file, with the place of each of its cells. */
final class Row {

  private static final boolean[] NONE_QUOTED = {};

  private final String file;
  private final char separator;
  private final int line;
  private final String[] cells;
  private final boolean[] quoted;

  /**
   * A row as it was read.
   *
   * @param file how messages call the file
   * @param separator what stands between the cells
   * @param line the line that it starts in, from 1
   * @param cells the cells without their quotes
   * @param quoted which cells had quotes; of no length where none had
   */
  Row(String file, char separator, int line, String[] cells, boolean[] quoted) {
    this.file = file;
    this.separator = separator;
    this.line = line;
    this.cells = cells;
    this.quoted = quoted;
  }

  static boolean[] noneQuoted() {
    return NONE_QUOTED;
  }

  int size() {
    return cells.length;
  }

  /** A cell as typed. */
  String cell(int column) {
    return cells[column];
  }

  /** What was written into a cell, without what protects it from spreadsheets. */
  String text(int column) {
    return CsvText.unguarded(cells[column]);
  }

  char separator() {
    return separator;
  }

  /** Whether nothing is written in it. */
  boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a cell of several lines has one, below the first, with as many cells as this row and
   * with a student.
   */
  boolean holdsRow(int column, int studentColumn, Sitting sitting) {
    Pattern between = Pattern.compile(Pattern.quote(String.valueOf(separator)));
    return cells[column]
        .lines()
        .skip(1)
        .map(line -> between.split(line, -1))
        .anyMatch(
            parts ->
                parts.length >= cells.length && sitting.find(parts[studentColumn]).isPresent());
  }

  /** Where a cell starts, or the end of the row where it has too few. */
  Place place(int column) {
    StringJoiner written = new StringJoiner(String.valueOf(separator));
    int at = 0;
    for (int i = 0; i < cells.length; i++) {
      if (i == column) {
        at = written.length() + (i == 0 ? 0 : 1);
      }
      written.add(written(i));
    }
    String text = written.toString();
    return Source.lines(file, text, line).at(column < cells.length ? at : text.length());
  }

  /** A cell with its quotes. (The reader takes a quote for one only around a whole cell.) */
  private String written(int column) {
    boolean hasQuotes = column < quoted.length && quoted[column];
    return hasQuotes ? '"' + cells[column].replace("\"", "\"\"") + '"' : cells[column];
  }
}
