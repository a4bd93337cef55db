package org.tentamen.answer;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts without the differences that do not count. */
final class Folding {

  /** Composing characters takes quadratic time in a run of marks, so longer texts are refused. */
  static final int LONGEST = 2_000;

  static final Set<Key.Fold> NOTHING = Set.of();
  static final Set<Key.Fold> CASE_AND_SPACES = EnumSet.of(Key.Fold.CASE, Key.Fold.SPACES);
  static final Set<Key.Fold> CASE_SPACES_AND_PUNCTUATION =
      EnumSet.of(Key.Fold.CASE, Key.Fold.SPACES, Key.Fold.PUNCTUATION);

  /** Signs such as + # % * / are kept: C# is not C, and x*y is not xy. */
  private static final String PUNCTUATION = "_-.,;:'\"“”„«»()[]{}<>!?¿¡…·";

  /** As CLDR's transform Latin-ASCII writes them. */
  private static final String STROKED = "łŁøØđĐħĦŧŦßẞæÆœŒðÐþÞıĸŋŊ";

  private static final List<String> BARE =
      List.of(
          "l", "L", "o", "O", "d", "D", "h", "H", "t", "T", "ss", "SS", "ae", "AE", "oe", "OE", "d",
          "D", "th", "TH", "i", "q", "n", "N");

  private Folding() {}

  /**
   * A text to compare: two texts are the same, the folds aside, if they fold to equal ones.
   *
   * <p>What cannot be seen is always folded: kinds of spaces, quotes, dashes, composed letters.
   */
  static String fold(String text, Set<Key.Fold> folds) {
    String folded = NormalForm.composed(Glyphs.plain(text));
    if (folds.contains(Key.Fold.ACCENTS)) {
      folded = Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
      folded = withoutStrokes(folded);
    }
    if (folds.contains(Key.Fold.CASE)) {
      // By way of capitals, so that ß and SS are the same.
      folded = folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
    if (folds.contains(Key.Fold.PUNCTUATION)) {
      folded = withoutPunctuation(folded);
    }
    return folds.contains(Key.Fold.SPACES) ? withoutSpaces(folded) : folded;
  }

  private static String withoutSpaces(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Glyphs.isSpace(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.length() == text.length() ? text : kept.toString();
  }

  /** Letters that Unicode does not take apart into a letter and an accent. */
  private static String withoutStrokes(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int stroke = STROKED.indexOf(text.charAt(i));
      bare.append(stroke < 0 ? text.substring(i, i + 1) : BARE.get(stroke));
    }
    return bare.toString();
  }

  private static String withoutPunctuation(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (PUNCTUATION.indexOf(c) < 0 || isPartOfNumber(text, i)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** The minus of -1 and the point of 0.5: numbers among labels must stay what they are. */
  private static boolean isPartOfNumber(String text, int at) {
    boolean beforeDigit = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return switch (text.charAt(at)) {
      case '-' -> beforeDigit && !Character.isLetterOrDigit(before) && before != '_';
      case '.', ',' -> beforeDigit && !Character.isLetter(before);
      default -> false;
    };
  }
}
