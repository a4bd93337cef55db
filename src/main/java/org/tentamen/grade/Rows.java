package org.tentamen.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.tentamen.exam.CsvText;

/**
 * Rows of a CSV file for people (RFC 4180, UTF-8, lines ended by {@code \n}), as bytes.
 *
 * <p>Made without a CSV writer, since a million marks are a sixth of a grading's time where their
 * texts are gathered as characters first.
 */
final class Rows {

  private static final byte QUOTE = '"';

  /** What makes quotes necessary, in ASCII; some spreadsheets part at semicolons and tabs too. */
  private static final boolean[] IS_SPECIAL = new boolean[128];

  static {
    for (char special : new char[] {'"', ',', ';', '\t', '\n', '\r'}) {
      IS_SPECIAL[special] = true;
    }
  }

  private byte[] bytes = new byte[1 << 14];
  private int length;

  /** Adds a row; a cell that a spreadsheet would take for a formula is disarmed. */
  void add(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        bytes[length++] = ',';
      }
      cell(CsvText.guarded(cells[i]), i == 0);
    }
    bytes[length++] = '\n';
  }

  /** Adds a row. */
  void add(List<String> cells) {
    add(cells.toArray(String[]::new));
  }

  /** Adds a cell, and keeps room for what comes behind it. */
  private void cell(String cell, boolean isFirst) {
    reserve(cell.length());
    int start = length;
    // A reader may take a line that starts like this for a comment.
    boolean isPlain = !(isFirst && cell.startsWith("#"));
    for (int i = 0; i < cell.length() && isPlain; i++) {
      char c = cell.charAt(i);
      isPlain = c < IS_SPECIAL.length && !IS_SPECIAL[c];
      bytes[length++] = (byte) c;
    }
    if (!isPlain) {
      length = start;
      otherCell(cell, isFirst);
    }
  }

  /** Adds a cell that has other letters, or that needs quotes. */
  private void otherCell(String cell, boolean isFirst) {
    byte[] content = cell.getBytes(UTF_8);
    boolean isQuoted = isFirst && cell.startsWith("#");
    int quotes = 0;
    for (byte b : content) {
      isQuoted |= b >= 0 && IS_SPECIAL[b];
      quotes += b == QUOTE ? 1 : 0;
    }
    reserve(content.length + quotes + 2);
    if (!isQuoted) {
      System.arraycopy(content, 0, bytes, length, content.length);
      length += content.length;
      return;
    }
    bytes[length++] = QUOTE;
    for (byte b : content) {
      bytes[length++] = b;
      if (b == QUOTE) {
        bytes[length++] = QUOTE;
      }
    }
    bytes[length++] = QUOTE;
  }

  /** Makes room for so many bytes, and two. */
  private void reserve(int more) {
    if (length + more + 2 > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more + 2));
    }
  }

  /** Everything added. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }
}
