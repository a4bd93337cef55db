package org.tentamen.export;

import java.util.List;

/**
 * The option for an empty set of options: in other systems no pick is no answer. An import knows
 * its names as no options of a bank.
 *
 * @param names what it may be called, the best first
 */
record NoPick(List<String> names) {

  /** Copies the list. */
  NoPick {
    names = List.copyOf(names);
  }

  /** What it is called beside options of which an author may have called one just so. */
  String beside(List<String> options) {
    return names.stream()
        .filter(name -> options.stream().noneMatch(o -> o.strip().equalsIgnoreCase(name)))
        .findFirst()
        .orElse(names.get(0) + " (" + options.size() + ")");
  }
}
