package org.tentamen.bank;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is computed from what: the order to compute it in, and the circles that have none. */
final class Dependencies {

  private final Map<String, Set<String>> needs = new LinkedHashMap<>();

  /** Adds something and what it needs; what is never added is taken to be there. */
  void add(String name, Set<String> needed) {
    needs.put(name, Set.copyOf(needed));
  }

  /** Everything that is on no circle and needs none, each after what it needs. */
  List<String> order() {
    Map<String, Integer> open = new HashMap<>();
    Map<String, List<String>> readers = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    needs.forEach(
        (name, needed) -> {
          List<String> added = needed.stream().filter(needs::containsKey).toList();
          open.put(name, added.size());
          added.forEach(n -> readers.computeIfAbsent(n, k -> new ArrayList<>()).add(name));
          if (added.isEmpty()) {
            ready.add(name);
          }
        });
    List<String> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      String name = ready.remove();
      order.add(name);
      for (String reader : readers.getOrDefault(name, List.of())) {
        if (open.merge(reader, -1, Integer::sum) == 0) {
          ready.add(reader);
        }
      }
    }
    return order;
  }

  /** The circles, each starting and ending with the same name: {@code a, b, a}. */
  List<List<String>> circles() {
    Set<String> left = new LinkedHashSet<>(needs.keySet());
    order().forEach(left::remove);
    List<List<String>> circles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String start : left) {
      circle(start, left, seen).ifPresent(circles::add);
    }
    return circles;
  }

  /** Walks on to something needed that is left, until it comes to where it has been. */
  private Optional<List<String>> circle(String start, Set<String> left, Set<String> seen) {
    List<String> path = new ArrayList<>();
    String name = start;
    while (seen.add(name)) {
      path.add(name);
      name = needs.get(name).stream().filter(left::contains).sorted().findFirst().orElseThrow();
    }
    int met = path.indexOf(name);
    if (met < 0) {
      return Optional.empty();
    }
    List<String> circle = new ArrayList<>(path.subList(met, path.size()));
    circle.add(name);
    return Optional.of(circle);
  }
}
