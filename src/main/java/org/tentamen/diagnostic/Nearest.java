package org.tentamen.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a misspelt one most likely meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The known word nearest to a misspelt one.
   *
   * <p>The distance counts insertions, deletions, replacements and exchanges of neighbours
   * (Damerau–Levenshtein, optimal string alignment); letter case costs nothing. A word is near at
   * up to a third of its length, at least one, where a letter at least is left: 'Q' is not near to
   * 'C'.
   *
   * @return empty where none is near enough to be worth suggesting
   */
  public static Optional<String> to(String word, Collection<String> known) {
    int allowed = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(k -> distance(fold(word), fold(k)) <= Math.min(allowed, longer(word, k) - 1))
        .min(
            Comparator.<String>comparingInt(k -> distance(fold(word), fold(k)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * The suggestion as a sentence, {@code Did you mean 'v0'?}, or an empty text where no known word
   * is near.
   */
  public static String suggestion(String word, Collection<String> known) {
    return to(word, known).map(k -> "Did you mean '" + k + "'?").orElse("");
  }

  private static int longer(String a, String b) {
    return Math.max(a.length(), b.length());
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        boolean exchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (exchanged) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
