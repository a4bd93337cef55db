package org.tentamen.grade.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Severity;

/**
 * The rows of the first visible sheet of an Excel workbook that has any. A row has at least as many
 * cells as the first one: what is empty at its end is not in the file.
 */
final class SheetRows implements Table {

  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private final TableFile file;
  private final ReadableWorkbook workbook;
  private final String sheet;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private final Consumer<Diagnostic> problems;
  private int columns;

  private SheetRows(
      TableFile file, ReadableWorkbook workbook, Sheet sheet, Consumer<Diagnostic> problems)
      throws IOException {
    this.file = file;
    this.workbook = workbook;
    this.sheet = sheet.getName();
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
    this.problems = problems;
  }

  static Table open(TableFile file, Consumer<Diagnostic> problems) throws IOException {
    ReadableWorkbook workbook;
    try {
      workbook = new ReadableWorkbook(file.content().open(), WITH_FORMATS);
    } catch (ExcelReaderException | IOException e) {
      problems.accept(refused(file, "a file that starts like a workbook (.xlsx) and is none"));
      return new NoRows();
    }
    try {
      Optional<Sheet> sheet = firstUsed(workbook);
      if (sheet.isEmpty()) {
        workbook.close();
        problems.accept(refused(file, "a workbook without anything written in it"));
        return new NoRows();
      }
      return new SheetRows(file, workbook, sheet.get(), problems);
    } catch (ExcelReaderException e) {
      workbook.close();
      problems.accept(refused(file, "a workbook (.xlsx) that is damaged"));
      return new NoRows();
    }
  }

  private static Optional<Sheet> firstUsed(ReadableWorkbook workbook) throws IOException {
    for (Sheet sheet : workbook.getSheets().toList()) {
      if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
          if (rows.anyMatch(row -> row.getFirstNonEmptyCell().isPresent())) {
            return Optional.of(sheet);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A file that cannot be read as a table. */
  static Diagnostic refused(TableFile file, String found) {
    return new Diagnostic(
        Severity.ERROR,
        Optional.empty(),
        file.name() + ": " + found,
        "a workbook (.xlsx) or a CSV file",
        "Open it in a spreadsheet and save it as \"CSV UTF-8\".");
  }

  @Override
  public Optional<Row> next() {
    try {
      while (rows.hasNext()) {
        Row row = row(rows.next());
        if (!row.isBlank()) {
          columns = Math.max(columns, row.size());
          return Optional.of(row);
        }
      }
    } catch (ExcelReaderException | UncheckedIOException e) {
      problems.accept(refused(file, "a workbook (.xlsx) that is damaged; its end was not read"));
    } catch (InvalidInputException e) {
      e.diagnostics().forEach(problems);
    }
    return Optional.empty();
  }

  private Row row(org.dhatim.fastexcel.reader.Row read) {
    int used = 0;
    String[] cells = new String[Math.max(columns, read.getCellCount())];
    for (int i = 0; i < cells.length; i++) {
      cells[i] =
          i < read.getCellCount() ? read.getOptionalCell(i).map(SheetCell::text).orElse("") : "";
      used = cells[i].isEmpty() ? used : i + 1;
    }
    int size = columns == 0 ? used : Math.max(columns, used);
    return new Row(
        file.name(),
        '\t',
        read.getRowNum(),
        java.util.Arrays.copyOf(cells, size),
        Row.noneQuoted());
  }

  @Override
  public String form() {
    return "workbook, sheet '" + sheet + "'";
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
