package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;

/**
 * What else a list may mean that has more items than its key: {@code 1,234,512} may be 1234 and
 * 512, {@code 0,5,1,5} may be 0.5 and 1.5.
 *
 * <p>Such readings never replace the plain one; they are judged beside it, so that a person looks
 * where they would be right.
 */
final class Regrouping {

  private static final int MOST = 8;

  /** Enough for the decimals of a list of ten numbers, and read in milliseconds. */
  private static final int MOST_PAIRED = 256;

  private final List<String> items;
  private final int count;
  private final String sign;
  private final List<List<String>> found = new ArrayList<>();

  private Regrouping(List<String> items, int count, String sign) {
    this.items = items;
    this.count = count;
    this.sign = sign;
  }

  /**
   * The lists with so many items that merging neighbours can give, a few at most.
   *
   * @param items as they were cut
   * @param count how many items are wanted
   * @param sign what they were cut at, a comma or a space
   * @param decimals whether a comma may also be a decimal sign where not all items have decimals
   */
  static List<List<String>> of(List<String> items, int count, char sign, boolean decimals) {
    // Beyond this, what was typed is hardly a short list with groups in it.
    if (count < 1 || items.size() <= count || items.size() > 4 * count) {
      return List.of();
    }
    Regrouping regrouping = new Regrouping(items, count, String.valueOf(sign));
    regrouping.merge(0, List.of());
    boolean paired = items.size() == 2 * count || (decimals && items.size() < 2 * count);
    if (sign == ',' && paired) {
      regrouping.pair(0, List.of());
    }
    return regrouping.found;
  }

  /** Takes the items from an index on into the list begun, each alone or with its decimals. */
  private void pair(int from, List<String> begun) {
    int left = items.size() - from;
    int missing = count - begun.size();
    if (left == 0 && missing == 0) {
      found.add(begun);
    }
    boolean possible = left >= missing && left <= 2 * missing && found.size() < MOST_PAIRED;
    if (left == 0 || !possible) {
      return;
    }
    if (left > 1 && items.get(from + 1).matches("\\d+")) {
      pair(from + 2, and(begun, items.get(from) + sign + items.get(from + 1)));
    }
    pair(from + 1, and(begun, items.get(from)));
  }

  private static List<String> and(List<String> begun, String number) {
    List<String> longer = new ArrayList<>(begun);
    longer.add(number);
    return longer;
  }

  /** Takes the items from an index on into the lists begun, each alone or with groups after it. */
  private void merge(int from, List<String> begun) {
    int left = items.size() - from;
    int missing = count - begun.size();
    if (left == 0 && missing == 0) {
      found.add(begun);
    }
    // Each number takes an item or more, and four groups make a number of twelve digits.
    boolean possible = left >= missing && left <= 4 * missing && found.size() < MOST;
    if (left == 0 || !possible) {
      return;
    }
    String number = items.get(from);
    for (int next = from + 1; ; next++) {
      merge(next, and(begun, number));
      boolean goesOn =
          next < items.size()
              && items.get(next).matches("\\d{3}")
              && items.get(from).matches("[-+]?[1-9]\\d{0,2}");
      if (!goesOn) {
        return;
      }
      number += sign + items.get(next);
    }
  }
}
