package org.tentamen.answer;

import java.util.Arrays;

/** Counts typing slips: a letter too many, too few, wrong, or exchanged with its neighbour. */
final class Slips {

  private Slips() {}

  /**
   * The fewest slips that turn one text into the other (the optimal string alignment distance).
   *
   * <p>Takes time by the product of the lengths; call it for texts of about the same length.
   */
  static int between(String a, String b) {
    int[] x = a.codePoints().toArray();
    int[] y = b.codePoints().toArray();
    int[] older = new int[y.length + 1];
    int[] old = new int[y.length + 1];
    Arrays.setAll(old, j -> j);
    for (int i = 1; i <= x.length; i++) {
      int[] row = new int[y.length + 1];
      row[0] = i;
      for (int j = 1; j <= y.length; j++) {
        int changed = old[j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(old[j], row[j - 1]));
        boolean exchanged = i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1];
        if (exchanged) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
      }
      older = old;
      old = row;
    }
    return old[y.length];
  }
}
