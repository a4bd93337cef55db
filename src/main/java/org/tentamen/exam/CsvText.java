package org.tentamen.exam;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.ActingCharacter;

/**
 * CSV in the making (RFC 4180, lines ended by {@code \n}). A row is either for people, who open it
 * in a spreadsheet, or for programs.
 *
 * <pre>{@code
 * CsvText csv = new CsvText();
 * csv.forPeople(List.of("s1", "=1+1")); // s1,'=1+1
 * }</pre>
 */
public final class CsvText {

  /** The last four as they are typed in East Asia. */
  private static final String FORMULA_SIGNS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d+)?");

  /** Characters up to U+009F that neither act nor part cells nor start a code. */
  private static final boolean[] IS_HARMLESS = new boolean[0xA0];

  static {
    for (char c = ' '; c <= '~'; c++) {
      IS_HARMLESS[c] = c != ';' && c != '[';
    }
  }

  /** Beside what RFC 4180 asks for. */
  private static final QuoteStrategy QUOTES =
      new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int column, String cell) {
          return partsElsewhere(cell);
        }
      };

  private final StringWriter text = new StringWriter();
  private final CsvWriter writer =
      CsvWriter.builder().lineDelimiter(LineDelimiter.LF).quoteStrategy(QUOTES).build(text);

  /** Adds a row whose cells a spreadsheet takes for no formula. */
  public CsvText forPeople(List<String> cells) {
    List<String> guarded = new ArrayList<>(cells.size());
    for (String cell : cells) {
      guarded.add(guarded(cell));
    }
    writer.writeRecord(guarded);
    return this;
  }

  /** Adds a row as it is. */
  public CsvText forPrograms(List<String> cells) {
    writer.writeRecord(cells);
    return this;
  }

  /** Everything added. */
  @Override
  public String toString() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be written", e);
    }
    return text.toString();
  }

  /**
   * A cell that does nothing where it is opened. One that starts like a formula and is no plain
   * number gets a {@code '} before it (OWASP, "CSV Injection"). A character that acts instead of
   * being seen is written as its code in brackets, {@code [U+202E]} ({@link ActingCharacter}); so
   * is the bracket of what was typed like such a code, so that nothing is lost.
   *
   * <p>Where the decimal sign is a comma, spreadsheets part at semicolons: they find no quotes at
   * the start of what they take for cells, so a semicolon or the end of a line within quotes starts
   * another cell there. What would be a formula behind one gets its {@code '} too: {@code a;'=1+1}.
   */
  public static String guarded(String cell) {
    if (isHarmless(cell)) {
      return cell;
    }
    StringBuilder guarded = new StringBuilder(cell.length() + 8);
    boolean startsCell = true;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (startsCell && startsFormula(cell, i, i == 0)) {
        guarded.append('\'');
      }
      if (ActingCharacter.isAt(cell, i) || ActingCharacter.isCodeAt(cell, i)) {
        guarded.append(ActingCharacter.code(c));
      } else {
        guarded.append(c);
      }
      startsCell = parts(c);
    }
    return guarded.toString();
  }

  /** A cell as it was before {@link #guarded}. */
  public static String unguarded(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\'' || c == '[') {
        return bare(cell);
      }
    }
    return cell;
  }

  private static String bare(String cell) {
    StringBuilder bare = new StringBuilder(cell.length());
    boolean startsCell = true;
    for (int i = 0; i < cell.length(); i++) {
      if (startsCell && cell.charAt(i) == '\'' && startsFormula(cell, i + 1, i == 0)) {
        i++;
      }
      char c = cell.charAt(i);
      if (ActingCharacter.isCodeAt(cell, i)) {
        bare.append(ActingCharacter.ofCodeAt(cell, i));
        i += ActingCharacter.CODE_LENGTH - 1;
      } else {
        bare.append(c);
      }
      startsCell = parts(c);
    }
    return bare.toString();
  }

  /** Whether nothing is to be changed; most cells are so, and a grading asks for each. */
  private static boolean isHarmless(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c < IS_HARMLESS.length ? !IS_HARMLESS[c] : ActingCharacter.isAt(cell, i)) {
        return false;
      }
    }
    return !startsFormula(cell, 0, true);
  }

  /** Whether some spreadsheet takes a part of a cell for another cell, unless it has quotes. */
  public static boolean partsElsewhere(String cell) {
    return next(cell, 0) >= 0;
  }

  /** Where the next cell starts, where other signs than commas part cells; -1 where none does. */
  private static int next(String cell, int from) {
    for (int i = from; i < cell.length(); i++) {
      if (parts(cell.charAt(i))) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Whether another cell starts behind a character, where other signs than commas part cells. */
  private static boolean parts(char c) {
    return c <= ';' && (c == ';' || c == '\t' || c == '\n' || c == '\r');
  }

  /**
   * Whether what starts within a cell is a formula to a spreadsheet. A quote inside of a cell is
   * written twice, and opens and closes nothing before the formula.
   *
   * @param isFirst whether it is the cell's start
   */
  private static boolean startsFormula(String cell, int start, boolean isFirst) {
    int sign = start;
    while (!isFirst && sign < cell.length() && cell.charAt(sign) == '"') {
      sign++;
    }
    if (sign == cell.length() || FORMULA_SIGNS.indexOf(cell.charAt(sign)) < 0) {
      return false;
    }
    int end = isFirst ? cell.length() : next(cell, sign) - 1;
    return !PLAIN_NUMBER.matcher(cell).region(sign, end < 0 ? cell.length() : end).matches();
  }
}
