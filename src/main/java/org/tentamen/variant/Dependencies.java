package org.tentamen.variant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts things that read each other's names into an order in which each comes after what it reads.
 */
final class Dependencies<T> {

  private final List<T> things;
  private final Function<T, List<String>> gives;
  private final Function<T, Set<String>> reads;
  private final Map<T, Mark> marks = new IdentityHashMap<>();
  private final List<T> ordered = new ArrayList<>();

  private enum Mark {
    OPEN,
    DONE
  }

  private Dependencies(
      List<T> things, Function<T, List<String>> gives, Function<T, Set<String>> reads) {
    this.things = things;
    this.gives = gives;
    this.reads = reads;
  }

  /**
   * The things in their order, but before each come those that it reads and that are not there yet.
   *
   * @param gives the names that a thing gives values to
   * @param reads the names that a thing reads; nobody needs to give them
   * @throws IllegalArgumentException if things read each other in a circle
   */
  static <T> List<T> order(
      List<T> things, Function<T, List<String>> gives, Function<T, Set<String>> reads) {
    Dependencies<T> dependencies = new Dependencies<>(things, gives, reads);
    things.forEach(dependencies::place);
    return List.copyOf(dependencies.ordered);
  }

  private void place(T thing) {
    Mark mark = marks.get(thing);
    if (mark == Mark.OPEN) {
      throw new IllegalArgumentException(gives.apply(thing) + " depends on itself");
    }
    if (mark == Mark.DONE) {
      return;
    }
    marks.put(thing, Mark.OPEN);
    Set<String> read = reads.apply(thing);
    for (T other : things) {
      if (!read.isEmpty() && !Collections.disjoint(gives.apply(other), read)) {
        place(other);
      }
    }
    marks.put(thing, Mark.DONE);
    ordered.add(thing);
  }
}
