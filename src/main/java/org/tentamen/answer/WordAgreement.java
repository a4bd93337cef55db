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
    String folded = folded(text, key.folds());
    return key.accepted().stream().anyMatch(a -> folded(a, key.folds()).equals(folded));
  }

  /** The right spelling that a response is a few typing slips away from. */
  static Optional<String> near(Key.Words key, String text) {
    if (text.length() > Folding.LONGEST || key.near() < 1) {
      return Optional.empty();
    }
    String folded = folded(text, key.folds());
    return key.accepted().stream()
        .filter(a -> isNear(folded(a, key.folds()), folded, key.near()))
        .findFirst();
  }

  /** A text without the differences that do not count, among them a full stop at its end. */
  private static String folded(String text, Set<Key.Fold> folds) {
    String folded = Folding.fold(text, folds);
    // Phones and habit end a response with a full stop.
    boolean stop = folded.length() > 1 && folded.endsWith(".") && !folded.endsWith("..");
    return stop ? folded.substring(0, folded.length() - 1).stripTrailing() : folded;
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
