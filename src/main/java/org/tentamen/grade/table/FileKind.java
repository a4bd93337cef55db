package org.tentamen.grade.table;

import java.util.Arrays;

/** What a file is, by its first bytes; names are not to be trusted. */
enum FileKind {
  /** An Office Open XML workbook (.xlsx). */
  WORKBOOK,
  /** A compound file, as Excel wrote until 2003 (.xls). */
  OLD_WORKBOOK,
  /** Anything else. */
  TEXT;

  /** How many bytes it takes to tell. */
  static final int BYTES = 4096;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  static FileKind of(byte[] start) {
    byte[] signature = Arrays.copyOf(start, ZIP.length);
    if (Arrays.equals(signature, ZIP)) {
      return WORKBOOK;
    }
    return Arrays.equals(signature, COMPOUND) ? OLD_WORKBOOK : TEXT;
  }
}
