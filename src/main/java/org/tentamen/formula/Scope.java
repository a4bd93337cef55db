package org.tentamen.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The names that formulas may read, each with its slot in the array of values. */
public final class Scope {

  private final List<String> names;
  private final Map<String, Integer> slots = new HashMap<>();

  private Scope(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = 0; i < this.names.size(); i++) {
      if (slots.put(this.names.get(i), i) != null) {
        throw new IllegalArgumentException("name '" + this.names.get(i) + "' is there twice");
      }
    }
  }

  /** The names in the order of their slots, from 0. */
  public static Scope of(List<String> names) {
    return new Scope(names);
  }

  /** The names in the order of their slots. */
  public List<String> names() {
    return names;
  }

  /** How many slots there are. */
  public int size() {
    return names.size();
  }

  /** The slot of a name, from 0; empty where the name is not in scope. */
  public OptionalInt slot(String name) {
    Integer slot = slots.get(name);
    return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
  }
}
