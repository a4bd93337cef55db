package org.tentamen.exam;

import org.tentamen.bank.Question;

/**
 * What a part is called on a sheet: {@code 4} where the fourth question has a single answer, {@code
 * 4a}, {@code 4b}, … where it has parts.
 */
public final class PartNumber {

  private static final int LETTERS = 26;

  private PartNumber() {}

  /**
   * The number of a part.
   *
   * @param position the question's place on the sheet, from 1
   * @param part the part's place in the question, from 0
   */
  public static String of(int position, Question question, int part) {
    return position + letter(question, part);
  }

  /** The letter of a part; empty where the question has a single answer. */
  public static String letter(Question question, int part) {
    boolean single = question.parts().size() == 1 && question.parts().get(0).id().isEmpty();
    return single ? "" : letters(part);
  }

  private static String letters(int part) {
    String last = String.valueOf((char) ('a' + part % LETTERS));
    return part < LETTERS ? last : letters(part / LETTERS - 1) + last;
  }
}
