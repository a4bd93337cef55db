package org.tentamen.bank.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tentamen.diagnostic.Diagnostics;

/** Refuses keys that stand twice in a mapping; of two the first counts. */
final class DuplicateKeys {

  /** Of more only so many are reported; a file with that many was not written by a person. */
  private static final int MOST_REPORTED = 20;

  private DuplicateKeys() {}

  static List<YamlNode.Entry> without(List<YamlNode.Entry> entries, Diagnostics problems) {
    Map<String, YamlNode.Entry> first = new LinkedHashMap<>();
    int reported = 0;
    for (YamlNode.Entry entry : entries) {
      YamlNode.Entry before = first.putIfAbsent(entry.key().text(), entry);
      if (before != null && reported < MOST_REPORTED) {
        reported++;
        problems.error(
            entry.key().place(),
            "the key '" + entry.key().text() + "' stands here for the second time",
            "each key once",
            "The first is in line " + before.key().place().line() + ".");
      }
    }
    return List.copyOf(first.values());
  }
}
