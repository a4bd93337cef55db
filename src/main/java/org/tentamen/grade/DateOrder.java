package org.tentamen.grade;

import java.io.Serializable;

/**
 * What the date in a row tells of the order of day and month in all dates of files that ask for the
 * same; of several, the last one counts.
 *
 * @param asks what the files ask for
 * @param isDayFirst whether the day comes first, and not the month
 * @param file the number of the file
 * @param line the line of the row, from 1
 */
public record DateOrder(String asks, boolean isDayFirst, int file, int line)
    implements Serializable {

  /** The one of two that counts, where they are of files that ask for the same. */
  public DateOrder or(DateOrder other) {
    boolean isLater = file == other.file ? line >= other.line : file > other.file;
    return isLater ? this : other;
  }
}
