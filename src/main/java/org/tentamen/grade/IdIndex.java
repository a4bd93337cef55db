package org.tentamen.grade;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Finds numbers by ids: eight to sixteen bytes an id, since the ids themselves are kept elsewhere.
 * Of equal ids it finds the last.
 */
final class IdIndex {

  private static final int FREE = -1;

  private final int count;
  private final IntFunction<String> ids;

  /** Numbers, each in the first place that was free from the one that its id's hash gives. */
  private final int[] places;

  /**
   * Indexes ids.
   *
   * @param count how many there are
   * @param ids by number, from 0
   */
  IdIndex(int count, IntFunction<String> ids) {
    this.count = count;
    this.ids = ids;
    this.places = new int[Math.max(2, Integer.highestOneBit(Math.max(1, count)) * 4)];
    Arrays.fill(places, FREE);
    for (int number = 0; number < count; number++) {
      places[place(ids.apply(number))] = number;
    }
  }

  /** The number of an id. */
  OptionalInt find(String id) {
    int number = places[place(id)];
    return number == FREE ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** All ids, in the order of their numbers. */
  List<String> ids() {
    return new AbstractList<>() {
      @Override
      public String get(int number) {
        return ids.apply(number);
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  /** Where an id is, or would be. */
  private int place(String id) {
    // Ids that are counted through differ in the lowest bits of their hashes, and are asked for one
    // after the other: sixteen of them share a line of the processor's memory.
    int hash = id.hashCode();
    int line = (hash >>> 4) * 0x9E3779B9;
    int place = ((line ^ line >>> 16) << 4 | hash & 15) & places.length - 1;
    while (places[place] != FREE && !ids.apply(places[place]).equals(id)) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }
}
