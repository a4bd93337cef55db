package org.tentamen.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares words and phrases, the differences that do not count aside. */
final class WordAgreement {

  private WordAgreement() {}

  static boolean accepts(Key.Words key, String text) {
    if (text.length() > Folding.LONGEST) {
      return false;
    }
    String folded = Folding.fold(text, key.folds());
    return key.accepted().stream().anyMatch(a -> folded(a, key.folds()).equals(folded));
  }

  /** The right spelling that a response is a few typing slips away from. */
  static Optional<String> near(Key.Words key, String text) {
    if (text.length() > Folding.LONGEST || key.near() < 1) {
      return Optional.empty();
    }
    String folded = Folding.fold(text, key.folds());
    return key.accepted().stream()
        .filter(a -> isNear(folded(a, key.folds()), folded, key.near()))
        .findFirst();
  }

  private static String folded(String accepted, Set<Key.Fold> folds) {
    return Folding.fold(accepted, folds);
  }

  /** A word of one or two letters is another word after a slip, so slips need letters to spare. */
  private static boolean isNear(String accepted, String typed, int slips) {
    return accepted.length() > 2 * slips
        && Math.abs(accepted.length() - typed.length()) <= slips
        && Slips.between(accepted, typed) <= slips;
  }

  /** The note for a person who reads an essay: its key points, and which keywords were found. */
  static String guide(List<Key.KeyPoint> points, String text) {
    StringBuilder guide = new StringBuilder("to be read");
    String searched = lower(text);
    for (int i = 0; i < points.size(); i++) {
      List<String> found =
          points.get(i).keywords().stream().filter(k -> searched.contains(lower(k))).toList();
      guide.append(i == 0 ? ": " : "; ").append(points.get(i).text()).append(" (keywords found: ");
      guide.append(found.isEmpty() ? "none" : String.join(", ", found)).append(')');
    }
    return guide.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(java.util.Locale.ROOT);
  }
}
