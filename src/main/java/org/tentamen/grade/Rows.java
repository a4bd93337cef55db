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

  /** What is written as it is, in ASCII, but at a cell's start. */
  private static final boolean[] IS_PLAIN = new boolean[128];

  /** What is written as it is at a cell's start. */
  private static final boolean[] STARTS_PLAIN = new boolean[128];

  static {
    for (char special : new char[] {'"', ',', ';', '\t', '\n', '\r'}) {
      IS_SPECIAL[special] = true;
    }
    for (char c = ' '; c <= '~'; c++) {
      // A bracket may start what looks like a disarmed character.
      IS_PLAIN[c] = !IS_SPECIAL[c] && c != '[';
      // A reader may take a line that starts with # for a comment.
      STARTS_PLAIN[c] = IS_PLAIN[c] && c != '#' && CsvText.guarded(c + "x").length() == 2;
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
      cell(cells[i], i == 0);
    }
    bytes[length++] = '\n';
  }

  /** Adds a row. */
  void add(List<String> cells) {
    add(cells.toArray(String[]::new));
  }

  /**
   * Adds a cell, and keeps room for what comes behind it. Each character of a plain one is looked
   * at once.
   */
  private void cell(String cell, boolean isFirst) {
    reserve(cell.length());
    int start = length;
    boolean[] isPlain = STARTS_PLAIN;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= isPlain.length || !isPlain[c]) {
        length = start;
        otherCell(CsvText.guarded(cell), isFirst);
        return;
      }
      bytes[length++] = (byte) c;
      isPlain = IS_PLAIN;
    }
  }

  /** Adds a cell that has other letters, that needs quotes, or that was disarmed perhaps. */
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
