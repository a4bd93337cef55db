package org.tentamen.spark;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/**
 * A Parquet file as the CSV of the same table, so that it is recognised, read and reported like
 * any: a heading with the names of the columns, then a line a row. Nothing is an empty cell, numbers
 * are written in full, times as ISO 8601 has them, in UTC.
 */
final class ParquetAsCsv extends InputStream {

  private static final int ENOUGH = 1 << 16;

  private final ParquetReader<Group> rows;
  private final Charset encoding;
  private byte[] some;
  private int next;
  private boolean isEnded;

  /**
   * Opens a file.
   *
   * @param encoding what the CSV is to be in
   * @throws IOException if it cannot be read, or is no table of single values
   */
  ParquetAsCsv(Path file, Configuration hadoop, Charset encoding) throws IOException {
    this.encoding = encoding;
    this.rows = ParquetReader.builder(new GroupReadSupport(), file).withConf(hadoop).build();
    try (var footer =
        org.apache.parquet.hadoop.ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
      List<Type> columns = footer.getFileMetaData().getSchema().getFields();
      for (Type column : columns) {
        if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED)) {
          rows.close();
          throw new IOException(
              file + ": the column '" + column.getName() + "' has more than a value a row");
        }
      }
      some = line(columns.stream().map(Type::getName).toList()).getBytes(encoding);
    }
  }

  @Override
  public int read() throws IOException {
    return fill() ? some[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, some.length - next);
    System.arraycopy(some, next, bytes, from, count);
    next += count;
    return count;
  }

  private boolean fill() throws IOException {
    if (next == some.length && !isEnded) {
      StringBuilder lines = new StringBuilder();
      while (lines.length() < ENOUGH && !isEnded) {
        Group row = rows.read();
        if (row == null) {
          isEnded = true;
        } else {
          lines.append(line(cells(row)));
        }
      }
      some = lines.toString().getBytes(encoding);
      next = 0;
    }
    return next < some.length;
  }

  private static List<String> cells(Group row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getType().getFieldCount(); i++) {
      cells.add(row.getFieldRepetitionCount(i) == 0 ? "" : cell(row, i));
    }
    return cells;
  }

  private static String cell(Group row, int column) {
    LogicalTypeAnnotation kind = row.getType().getType(column).getLogicalTypeAnnotation();
    return switch (row.getType().getType(column).asPrimitiveType().getPrimitiveTypeName()) {
      case INT32 -> number(row.getInteger(column, 0), kind);
      case INT64 -> number(row.getLong(column, 0), kind);
      case FLOAT -> plain(new BigDecimal(Float.toString(row.getFloat(column, 0))));
      case DOUBLE -> plain(BigDecimal.valueOf(row.getDouble(column, 0)));
      case FIXED_LEN_BYTE_ARRAY, BINARY ->
          kind instanceof DecimalLogicalTypeAnnotation decimal
              ? plain(
                  new BigDecimal(
                      new BigInteger(row.getBinary(column, 0).getBytes()), decimal.getScale()))
              : row.getBinary(column, 0).toStringUsingUTF8();
      case INT96 -> time(row.getInt96(column, 0).toByteBuffer());
      case BOOLEAN -> row.getValueToString(column, 0);
    };
  }

  private static String number(long number, LogicalTypeAnnotation kind) {
    if (kind instanceof DecimalLogicalTypeAnnotation decimal) {
      return plain(BigDecimal.valueOf(number, decimal.getScale()));
    }
    if (kind instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(number).toString();
    }
    if (kind instanceof TimestampLogicalTypeAnnotation time) {
      ChronoUnit unit =
          switch (time.getUnit()) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
          };
      return time(Instant.EPOCH.plus(number, unit));
    }
    return Long.toString(number);
  }

  /** The time of day in nanoseconds, then the Julian day, as Impala and older Sparks have it. */
  private static String time(java.nio.ByteBuffer bytes) {
    bytes.order(java.nio.ByteOrder.LITTLE_ENDIAN);
    long nanoseconds = bytes.getLong();
    long julianDayOfEpoch = 2_440_588;
    long day = bytes.getInt() - julianDayOfEpoch;
    return time(Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanoseconds));
  }

  private static String time(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString().replace('T', ' ');
  }

  private static String plain(BigDecimal number) {
    BigDecimal whole = number.stripTrailingZeros();
    return (whole.scale() < 0 ? whole.setScale(0) : whole).toPlainString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ParquetAsCsv::quoted).collect(Collectors.joining(",", "", "\n"));
  }

  /** A cell, in quotes where it could be taken for something else. */
  private static String quoted(String cell) {
    boolean isPlain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
