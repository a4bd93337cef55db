package org.tentamen.answer;

import java.text.Normalizer;

/** Text in which the same letters are the same characters, however they were typed. */
public final class NormalForm {

  /** Characters before it neither combine with others nor come apart. */
  private static final char FIRST_MARK = '\u0300';

  private NormalForm() {}

  /**
   * A text in normal form C (Unicode, annex 15); most are, as they have no character from U+0300
   * on.
   */
  public static String composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_MARK) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }
}
