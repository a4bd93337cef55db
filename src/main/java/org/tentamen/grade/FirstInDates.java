package org.tentamen.grade;

import java.util.Arrays;
import java.util.Optional;

/** What comes first in dates such as {@code 2/3/2026}. */
public enum FirstInDates {
  /** The day: in March. */
  DAY,
  /** The month: in February. */
  MONTH;

  /** The word on the command line. */
  public String word() {
    return this == DAY ? "day-first" : "month-first";
  }

  /** What a word says. */
  public static Optional<FirstInDates> of(String word) {
    return Arrays.stream(values()).filter(first -> first.word().equals(word)).findFirst();
  }
}
