package org.tentamen.grade.table;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Source;
import org.tentamen.exam.CsvText;

/** A row of a CSV file, with the place of each of its cells. */
public final class Row {

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
  public Row(String file, char separator, int line, String[] cells, boolean[] quoted) {
    this.file = file;
    this.separator = separator;
    this.line = line;
    this.cells = cells;
    this.quoted = quoted;
  }

  /** A row that a file without any would have. */
  public static Row empty(String file) {
    return new Row(file, ',', 1, new String[0], NONE_QUOTED);
  }

  /** No quotes. */
  static boolean[] noneQuoted() {
    return NONE_QUOTED;
  }

  /** The cells as typed; those who ask must not change them. */
  public String[] cells() {
    return cells;
  }

  /** Which cells had quotes; of no length where none had. */
  public boolean[] quoted() {
    return quoted;
  }

  /** How messages call the file. */
  public String file() {
    return file;
  }

  /** How many cells it has. */
  public int size() {
    return cells.length;
  }

  /** A cell as typed. */
  public String cell(int column) {
    return cells[column];
  }

  /** What was written into a cell, without what protects it from spreadsheets. */
  public String text(int column) {
    return CsvText.unguarded(unwrapped(cells[column]));
  }

  /** The same of a name or an id, without spaces and invisible characters around it. */
  public String name(int column) {
    return CsvText.unguarded(unwrapped(bare(cells[column])));
  }

  /**
   * The text in {@code ="0042"}, as systems write what a spreadsheet is not to take for a number.
   */
  private static String unwrapped(String cell) {
    return cell.startsWith("=\"") && cell.endsWith("\"") && cell.length() > 2
        ? cell.substring(2, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  private static String bare(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isNothing(cell.charAt(from))) {
      from++;
    }
    while (to > from && isNothing(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  /** Spaces of every kind, and what is not seen: byte order marks, marks of direction. */
  private static boolean isNothing(char c) {
    return c <= ' '
        || c > '~'
            && (Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.FORMAT);
  }

  /** What stands between the cells. */
  public char separator() {
    return separator;
  }

  /** Whether nothing is written in it. */
  public boolean isBlank() {
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
   *
   * @param studentColumn where a student would be
   * @param isStudent whether a text is one
   */
  public boolean holdsRow(int column, int studentColumn, Predicate<String> isStudent) {
    Pattern between = Pattern.compile(Pattern.quote(String.valueOf(separator)));
    return cells[column]
        .lines()
        .skip(1)
        .map(line -> between.split(line, -1))
        .anyMatch(parts -> parts.length >= cells.length && isStudent.test(parts[studentColumn]));
  }

  /** The row with some empty cells more at its end. */
  Row widened(int by) {
    if (by == 0) {
      return this;
    }
    String[] wider = Arrays.copyOf(cells, cells.length + by);
    Arrays.fill(wider, cells.length, wider.length, "");
    return new Row(file, separator, line, wider, quoted);
  }

  /** The row with other cells in its place. */
  public Row withCells(String[] others) {
    return new Row(file, separator, line, others, NONE_QUOTED);
  }

  /** The line that it starts in, from 1; in a workbook the number of the row. */
  public int line() {
    return line;
  }

  /** Where a cell starts, or the end of the row where it has too few. */
  public Place place(int column) {
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
