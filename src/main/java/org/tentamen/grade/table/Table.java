package org.tentamen.grade.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Consumer;
import org.tentamen.diagnostic.Diagnostic;

/** The rows of a file, one after the other, none of them kept. */
public interface Table extends Closeable {

  /**
   * Opens a file: an Excel workbook (.xlsx), or a CSV in whatever encoding and with whatever
   * separator.
   *
   * @param encoding how a CSV is encoded, where somebody says it
   * @param problems takes what is wrong with rows; they are left out
   * @return a table without rows, and the reason reported, where the file cannot be one
   * @throws IOException if it cannot be read
   */
  static Table open(TableFile file, Optional<Charset> encoding, Consumer<Diagnostic> problems)
      throws IOException {
    byte[] start;
    try (InputStream in = file.content().open()) {
      start = in.readNBytes(FileKind.BYTES);
    }
    return switch (FileKind.of(start)) {
      case WORKBOOK -> SheetRows.open(file, problems);
      case OLD_WORKBOOK -> {
        problems.accept(SheetRows.refused(file, "an Excel file of the old kind (.xls)"));
        yield new NoRows();
      }
      case TEXT -> new CsvRows(file, file.encoding(start, encoding), problems);
    };
  }

  /**
   * The next row in which something is written.
   *
   * @return empty at the end of the file
   * @throws UncheckedIOException if the file cannot be read
   */
  Optional<Row> next();

  /** What kind of file it is, in a few words, such as {@code UTF-8, separated by commas}. */
  String form();

  /** Whether it is a table at all; the reason why not is reported. */
  default boolean isReadable() {
    return true;
  }
}
