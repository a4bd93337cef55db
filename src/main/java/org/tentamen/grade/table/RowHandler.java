package org.tentamen.grade.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/** Takes the cells of each row from the CSV reader, and remembers which had quotes. */
final class RowHandler extends CsvCallbackHandler<Row> {

  private final String file;
  private final char separator;
  private int line;
  private int count;
  private String[] cells = new String[8];
  private boolean[] quoted = new boolean[8];
  private boolean anyQuoted;

  RowHandler(String file, char separator) {
    this.file = file;
    this.separator = separator;
  }

  /** The line in which the row starts that is being read, from 1. */
  int line() {
    return line;
  }

  /** How many characters of that row are before the cell being read. */
  int before() {
    Row begun = buildRecord();
    return begun.size() == 0 ? 0 : begun.place(begun.size()).offset() + 1;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = Math.toIntExact(startingLineNumber);
    count = 0;
    anyQuoted = false;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean hasQuotes) {
    if (count == cells.length) {
      cells = Arrays.copyOf(cells, 2 * count);
      quoted = Arrays.copyOf(quoted, 2 * count);
    }
    cells[count] = length == 0 ? "" : new String(buffer, offset, length);
    quoted[count] = hasQuotes;
    anyQuoted |= hasQuotes;
    count++;
  }

  @Override
  protected void setEmpty() {
    addField(new char[0], 0, 0, false);
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("a response file has no comments");
  }

  @Override
  protected RecordType getRecordType() {
    return RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return count;
  }

  @Override
  protected Row buildRecord() {
    return new Row(
        file,
        separator,
        line,
        Arrays.copyOf(cells, count),
        anyQuoted ? Arrays.copyOf(quoted, count) : Row.noneQuoted());
  }
}
