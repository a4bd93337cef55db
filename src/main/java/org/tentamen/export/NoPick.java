package org.tentamen.export;

import java.util.List;

/** The option for an empty set of options: in other systems no pick is no answer. */
final class NoPick {

  /** An import knows these as no options of a bank. */
  private static final List<String> NAMES = List.of("none of them", "no option at all", "no pick");

  private NoPick() {}

  /** What it is called beside options of which an author may have called one just so. */
  static String beside(List<String> options) {
    return NAMES.stream()
        .filter(name -> options.stream().noneMatch(o -> o.strip().equalsIgnoreCase(name)))
        .findFirst()
        .orElse("none of these " + options.size());
  }
}
