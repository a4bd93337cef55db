package org.tentamen.exam;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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

  private static final String FORMULA_SIGNS = "=+-@\t\r";

  private static final Pattern PLAIN_NUMBER =
      Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d+)?");

  private final StringWriter text = new StringWriter();
  private final CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

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
   * A cell that a spreadsheet takes for text: one that starts like a formula and is no plain number
   * gets a {@code '} before it (OWASP, "CSV Injection").
   */
  public static String guarded(String cell) {
    return startsFormula(cell) ? "'" + cell : cell;
  }

  /** A cell as it was before {@link #guarded}. */
  public static String unguarded(String cell) {
    return cell.startsWith("'") && startsFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean startsFormula(String cell) {
    return !cell.isEmpty()
        && FORMULA_SIGNS.indexOf(cell.charAt(0)) >= 0
        && !PLAIN_NUMBER.matcher(cell).matches();
  }
}
