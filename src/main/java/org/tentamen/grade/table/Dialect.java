package org.tentamen.grade.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a CSV file looks like.
 *
 * @param separator what stands between the cells
 * @param skipped how many lines come before the heading: one where the first says {@code sep=;}
 * @param surplus how many empty cells each row has more than the heading, 0 where not all have
 */
record Dialect(char separator, int skipped, int surplus) {

  private static final char BAR = '|';

  /** A bar comes last: it is one only where no other fits as many rows. */
  private static final char[] SEPARATORS = {',', ';', '\t', BAR};

  private static final Pattern TOLD =
      Pattern.compile("\"?sep=(.)\"?\\s*", Pattern.CASE_INSENSITIVE);
  private static final int SAMPLE = 1 << 16;
  private static final int MOST_ROWS = 50;

  /**
   * The dialect of a text, by its first rows.
   *
   * @throws IOException if it cannot be read
   */
  static Dialect of(Reader text) throws IOException {
    char[] start = new char[SAMPLE];
    int length = 0;
    for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(0, read)) {
      read = text.read(start, length, SAMPLE - length);
    }
    return of(new String(start, 0, length), length < SAMPLE);
  }

  private static Dialect of(String start, boolean whole) {
    int end = start.indexOf('\n');
    Matcher told = TOLD.matcher(end < 0 ? start : start.substring(0, end));
    if (told.matches()) {
      char separator = told.group(1).charAt(0);
      String rest = end < 0 ? "" : start.substring(end + 1);
      return new Dialect(separator, 1, surplus(rows(rest, separator, whole)));
    }
    char best = separator(start, whole);
    return new Dialect(best, 0, surplus(rows(start, best, whole)));
  }

  /**
   * The separator by which the most rows have as many cells as the first one; the first ones may be
   * titles, though, and one that they lack may fit more rows.
   */
  private static char separator(String start, boolean whole) {
    Fit best = Fit.NONE;
    Fit belowTitles = Fit.NONE;
    for (char separator : SEPARATORS) {
      List<int[]> rows = rows(start, separator, whole);
      best = best.or(new Fit(separator, alike(rows), rows));
      List<int[]> below = belowTitles(rows);
      belowTitles = belowTitles.or(new Fit(separator, alike(below), below));
    }
    return best.mayBeOfTitles(belowTitles) ? belowTitles.separator() : best.separator();
  }

  /**
   * How a separator fits.
   *
   * @param alike how many rows have as many cells as the first; none if that is only one
   */
  private record Fit(char separator, int alike, List<int[]> rows) {
    static final Fit NONE = new Fit(',', 0, List.of());

    /**
     * The one by which more rows are alike, or that parts them into more cells; a bar only where it
     * fits all rows and this does not.
     */
    Fit or(Fit other) {
      if (other.alike != alike || alike == 0) {
        return other.alike > alike ? other : this;
      }
      boolean isBetter =
          other.separator == BAR
              ? other.fitsAll() && !fitsAll()
              : other.rows.get(0)[0] > rows.get(0)[0];
      return isBetter ? other : this;
    }

    private boolean fitsAll() {
      return alike == rows.size();
    }

    /**
     * Whether this separates a title, such as "Exam of March, room 5", and not the rows below: it
     * fits few rows, or not the second one while the other fits all that are below titles.
     */
    boolean mayBeOfTitles(Fit below) {
      if (2 * alike < rows.size() || alike == 0) {
        return below.alike > alike;
      }
      return rows.size() > 1
          && rows.get(0)[0] != rows.get(1)[0]
          && below.alike >= alike
          && below.fitsAll();
    }
  }

  private static int alike(List<int[]> rows) {
    if (rows.isEmpty() || rows.get(0)[0] == 1) {
      return 0;
    }
    int columns = rows.get(0)[0];
    return (int) rows.stream().filter(row -> row[0] == columns).count();
  }

  /** Without the first rows of one cell. */
  private static List<int[]> belowTitles(List<int[]> rows) {
    int first = 0;
    while (first < rows.size() && rows.get(first)[0] == 1) {
      first++;
    }
    return rows.subList(first, rows.size());
  }

  private static int surplus(List<int[]> rows) {
    if (rows.size() < 3) {
      return 0;
    }
    int more = rows.get(1)[0] - rows.get(0)[0];
    boolean all =
        rows.stream().skip(1).allMatch(row -> row[0] - rows.get(0)[0] == more && row[1] >= more);
    return all ? Math.max(0, more) : 0;
  }

  /** The rows: of each, how many cells it has, and how many of the last ones are empty. */
  private static List<int[]> rows(String text, char separator, boolean whole) {
    List<int[]> rows = new ArrayList<>();
    boolean quoted = false;
    boolean any = false;
    boolean written = false;
    int cells = 1;
    int empty = 0;
    for (int i = 0; i < text.length() && rows.size() < MOST_ROWS; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        written = true;
        any = true;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        if (any) {
          rows.add(new int[] {cells, written ? 0 : empty + 1});
        }
        any = false;
        written = false;
        cells = 1;
        empty = 0;
      } else if (!quoted && c == separator) {
        empty = written ? 0 : empty + 1;
        written = false;
        cells++;
      } else {
        written |= !Character.isWhitespace(c);
        any |= !Character.isWhitespace(c);
      }
    }
    if (any && whole && rows.size() < MOST_ROWS) {
      rows.add(new int[] {cells, written ? 0 : empty + 1});
    }
    return rows;
  }

  /** The separator in a word. */
  String word() {
    return switch (separator) {
      case ',' -> "commas";
      case ';' -> "semicolons";
      case '\t' -> "tabs";
      case BAR -> "vertical bars";
      default -> "'" + separator + "'";
    };
  }
}
