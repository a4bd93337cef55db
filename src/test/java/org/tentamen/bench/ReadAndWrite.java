package org.tentamen.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The least that grading a file can cost: reads it with FastCSV, and writes as many bytes as the
 * marks have.
 */
final class ReadAndWrite {

  private static final int BLOCK = 8192;

  private ReadAndWrite() {}

  /**
   * Reads and writes.
   *
   * @param arguments the file to read, the file to write, how many bytes to write
   * @throws IOException if one of the files cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    long characters = read(Path.of(arguments[0]));
    write(Path.of(arguments[1]), Long.parseLong(arguments[2]));
    System.out.println(characters + " characters read");
  }

  private static long read(Path file) throws IOException {
    long characters = 0;
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : rows) {
        for (int i = 0; i < row.getFieldCount(); i++) {
          characters += row.getField(i).length();
        }
      }
    }
    return characters;
  }

  private static void write(Path file, long bytes) throws IOException {
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long left = bytes; left > 0; left -= BLOCK) {
        out.write(block, 0, (int) Math.min(BLOCK, left));
      }
    }
  }
}
