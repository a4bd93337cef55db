package org.tentamen.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** How pairs print: {@code Sample 1 → wrong; Sample 2 → unsure}. */
final class MatchPrint {

  private MatchPrint() {}

  /** Items without an option are left out. */
  static String print(List<String> items, List<String> options, List<OptionalInt> picked) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < picked.size(); i++) {
      if (picked.get(i).isPresent()) {
        pairs.add(items.get(i) + " → " + options.get(picked.get(i).getAsInt()));
      }
    }
    return String.join("; ", pairs);
  }
}
