package org.tentamen.render.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/**
 * The forms that Arabic letters have beside one another, as characters of their own; PDFBox reads
 * no font's rules for them.
 */
final class ArabicLetters implements BidiReorderer {

  private static final int GROWING =
      ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;

  /** Short vowels stand on their own beside a letter; ICU has them as U+FE70 to U+FE7E, even. */
  private static final String VOWELS = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652";

  private static final String VOWEL_FORMS = "\uFE70\uFE72\uFE74\uFE76\uFE78\uFE7A\uFE7C\uFE7E";

  private final ArabicShaping shaping =
      new ArabicShaping(GROWING | ArabicShaping.LETTERS_SHAPE_TASHKEEL_ISOLATED);

  private final ArabicShaping unshaping =
      new ArabicShaping(GROWING | ArabicShaping.LETTERS_UNSHAPE);

  @Override
  public String reorderRTLTextToLTR(String text) {
    return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
  }

  @Override
  public String shapeText(String text) {
    if (text.chars().noneMatch(c -> c >= '\u0600' && c <= '\u06FF')) {
      return text;
    }
    String shaped = changed(shaping, text);
    StringBuilder out = new StringBuilder(shaped.length());
    for (int i = 0; i < shaped.length(); i++) {
      int vowel = VOWEL_FORMS.indexOf(shaped.charAt(i));
      out.append(vowel < 0 ? shaped.charAt(i) : VOWELS.charAt(vowel));
    }
    return out.toString();
  }

  @Override
  public String deshapeText(String text) {
    return changed(unshaping, text);
  }

  private static String changed(ArabicShaping change, String text) {
    try {
      return change.shape(text);
    } catch (ArabicShapingException e) {
      throw new IllegalStateException("text could not be shaped: " + text, e);
    }
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
