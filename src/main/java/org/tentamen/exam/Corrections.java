package org.tentamen.exam;

import java.util.List;

/**
 * What turned out wrong with an exam after it was sat. The versions stay those on the sheets; what
 * is right in them follows from the corrected banks.
 *
 * @param banks the corrected banks; none where those of the exam record hold
 * @param dropped what does not count for anybody: ids of questions, or of parts such as {@code
 *     q04.depth}
 * @param given what all who took part and were asked it get the points for
 */
public record Corrections(List<FrozenBank> banks, List<String> dropped, List<String> given) {

  /** Nothing was wrong. */
  public static final Corrections NONE = new Corrections(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Corrections {
    banks = List.copyOf(banks);
    dropped = List.copyOf(dropped);
    given = List.copyOf(given);
  }

  /** Whether nothing was wrong. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
