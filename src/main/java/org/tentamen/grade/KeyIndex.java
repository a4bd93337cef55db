package org.tentamen.grade;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Who has which key of one item: twelve bytes a student, sorted once all are there. */
final class KeyIndex {

  private long[] keys = new long[64];
  private int[] students = new int[64];
  private int size;
  private int once;
  private int twice;
  private double collisions;

  /** Adds what is right for a student. */
  void add(int student, long key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      students = Arrays.copyOf(students, 2 * size);
    }
    keys[size] = key;
    students[size] = student;
    size++;
  }

  /** Adds all that is here to another. */
  void addTo(KeyIndex other) {
    for (int i = 0; i < size; i++) {
      other.add(students[i], keys[i]);
    }
  }

  /** Sorts; nothing is added any more. */
  void finish() {
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer i) -> keys[i]).thenComparingInt(i -> students[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    long[] sortedKeys = new long[size];
    int[] sortedStudents = new int[size];
    for (int i = 0; i < size; i++) {
      sortedKeys[i] = keys[order[i]];
      sortedStudents[i] = students[order[i]];
    }
    keys = sortedKeys;
    students = sortedStudents;
    count();
  }

  private void count() {
    double pairs = 0;
    for (int from = 0; from < size; ) {
      int to = from + 1;
      while (to < size && keys[to] == keys[from]) {
        to++;
      }
      int holders = to - from;
      once += holders == 1 ? 1 : 0;
      twice += holders == 2 ? 1 : 0;
      pairs += (double) holders * (holders - 1);
      from = to;
    }
    collisions = size < 2 ? 1 : (pairs + 1) / ((double) size * (size - 1));
  }

  /** Those for whom a key is right, in the order of their numbers. */
  int[] holders(long key) {
    int from = Arrays.binarySearch(keys, 0, size, key);
    if (from < 0) {
      return new int[0];
    }
    int to = from + 1;
    while (from > 0 && keys[from - 1] == key) {
      from--;
    }
    while (to < size && keys[to] == key) {
      to++;
    }
    return Arrays.copyOfRange(students, from, to);
  }

  int size() {
    return size;
  }

  /**
   * How likely a key that so many students have is right for one more: of one that a single student
   * has, the estimate of Good (1953) and Turing, 2·(n₂ + 1)/(n₁·n), where n₁ keys are one student's
   * and n₂ two students'; of others, the share of the class without the one looked at.
   */
  double chance(int holders) {
    double single = once == 0 ? 1 : 2.0 * (twice + 1) / ((double) once * size);
    double share = size < 2 ? 1 : (holders - 1.0) / (size - 1);
    return Math.min(1, Math.max(single, share));
  }

  /** How likely two students have the same key. */
  double collisions() {
    return Math.min(1, collisions);
  }
}
