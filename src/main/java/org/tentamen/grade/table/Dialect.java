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

  private static final String SEPARATORS = ",;\t";
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
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS.toCharArray()) {
      List<int[]> rows = rows(start, separator, whole);
      long score = rows.isEmpty() ? 0 : score(rows);
      if (score > most) {
        most = score;
        best = separator;
      }
    }
    if (most == 0) {
      best = belowATitle(start, whole);
    }
    return new Dialect(best, 0, surplus(rows(start, best, whole)));
  }

  /** The separator of a text whose first rows are of one cell, as titles are. */
  private static char belowATitle(String start, boolean whole) {
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS.toCharArray()) {
      List<int[]> rows = rows(start, separator, whole);
      while (!rows.isEmpty() && rows.get(0)[0] == 1) {
        rows = rows.subList(1, rows.size());
      }
      long score = rows.isEmpty() ? 0 : score(rows);
      if (score > most) {
        most = score;
        best = separator;
      }
    }
    return best;
  }

  /**
   * A separator that the heading lacks is none; of others, the one by which the most rows have as
   * many cells as the heading, and then the one with the most cells.
   */
  private static long score(List<int[]> rows) {
    int columns = rows.get(0)[0];
    if (columns == 1) {
      return 0;
    }
    long alike = rows.stream().filter(row -> row[0] == columns).count();
    return alike * 1000 / rows.size() * 10_000 + Math.min(columns, 9999);
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
      default -> "'" + separator + "'";
    };
  }
}
