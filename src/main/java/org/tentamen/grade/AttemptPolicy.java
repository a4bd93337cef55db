package org.tentamen.grade;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of a student's attempts counts. */
public enum AttemptPolicy {
  /** The earliest. */
  FIRST,
  /** The latest. */
  LAST,
  /** The one with the most points; of equal ones the earliest. */
  BEST;

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The policy of a word. */
  public static Optional<AttemptPolicy> of(String word) {
    return Arrays.stream(values()).filter(policy -> policy.word().equals(word)).findFirst();
  }
}
