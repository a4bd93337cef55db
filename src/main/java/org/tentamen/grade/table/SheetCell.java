package org.tentamen.grade.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;

/** What is written in a workbook's cell, as a person sees it, with a decimal point. */
final class SheetCell {

  /** A number is kept as a binary one, and people see the 15 digits of it that are sure. */
  private static final MathContext SHOWN = new MathContext(15);

  /** What of a number format is no part of a date: literals, colours, escaped signs. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]hms]*\\]|\\\\.|_.");

  private static final Pattern DATE = Pattern.compile("[yYdDhHsS]");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private SheetCell() {}

  static String text(Cell cell) {
    String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
    return switch (cell.getType()) {
      case EMPTY -> "";
      case STRING -> Optional.ofNullable(cell.asString()).orElse("");
      case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
      case NUMBER -> isDate(cell) ? date(cell, raw) : number(raw);
      case FORMULA -> calculated(cell, raw);
      case ERROR -> raw;
    };
  }

  /**
   * What a formula came to when the workbook was saved; the formula itself where no spreadsheet has
   * calculated it, lest the answer be taken for none.
   */
  private static String calculated(Cell cell, String raw) {
    if (raw.isEmpty() && !(cell.getValue() instanceof String)) {
      return "=" + Optional.ofNullable(cell.getFormula()).orElse("");
    }
    return cell.getValue() instanceof BigDecimal ? number(raw) : raw;
  }

  private static String number(String raw) {
    try {
      BigDecimal exact = new BigDecimal(raw).round(SHOWN);
      return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return raw;
    }
  }

  /**
   * Excel turns what looks like a date into one; it is shown as one, not as the days since 1900.
   */
  private static boolean isDate(Cell cell) {
    return Optional.ofNullable(cell.getDataFormatString())
        .map(format -> LITERAL.matcher(format).replaceAll(""))
        .filter(format -> DATE.matcher(format).find())
        .isPresent();
  }

  private static String date(Cell cell, String raw) {
    try {
      return cell.getType() == CellType.NUMBER ? TIME.format(cell.asDate()) : raw;
    } catch (DateTimeException | ExcelReaderException e) {
      return raw;
    }
  }
}
