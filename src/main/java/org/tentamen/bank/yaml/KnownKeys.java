package org.tentamen.bank.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tentamen.diagnostic.Nearest;

/**
 * The keys that a mapping may have.
 *
 * @param owner what the mapping describes, {@code a question}
 * @param examples each key with a line that shows it, {@code points} with {@code points: 3}
 * @param elsewhere keys that belong somewhere else, each with a sentence that says where
 * @param habits keys that other programs have, each with the one that it has here
 */
public record KnownKeys(
    String owner,
    Map<String, String> examples,
    Map<String, String> elsewhere,
    Map<String, String> habits) {

  /** Copies the maps, in their order. */
  public KnownKeys {
    examples = Collections.unmodifiableMap(new LinkedHashMap<>(examples));
    elsewhere = Map.copyOf(elsewhere);
    habits = Map.copyOf(habits);
  }

  /**
   * Keys by the lines that show them.
   *
   * @param lines a key, a colon and a value each
   */
  public static KnownKeys of(String owner, String... lines) {
    Map<String, String> examples = new LinkedHashMap<>();
    for (String line : lines) {
      examples.put(line.substring(0, line.indexOf(':')), line);
    }
    return new KnownKeys(owner, examples, Map.of(), Map.of());
  }

  /** The same keys, and a sentence for a key that belongs somewhere else. */
  public KnownKeys butNot(String key, String where) {
    Map<String, String> more = new LinkedHashMap<>(elsewhere);
    more.put(key, where);
    return new KnownKeys(owner, examples, more, habits);
  }

  /** The same keys, one of which people also look for under other names. */
  public KnownKeys called(String key, String... others) {
    Map<String, String> more = new LinkedHashMap<>(habits);
    for (String other : others) {
      more.put(other, key);
    }
    return new KnownKeys(owner, examples, elsewhere, more);
  }

  /** These keys and some more, of the same owner. */
  public KnownKeys and(String... lines) {
    Map<String, String> more = new LinkedHashMap<>(examples);
    more.putAll(of(owner, lines).examples);
    return new KnownKeys(owner, more, elsewhere, habits);
  }

  /** The keys in the order in which messages list them. */
  public List<String> inOrder() {
    return List.copyOf(examples.keySet());
  }

  /** The keys. */
  public Set<String> keys() {
    return examples.keySet();
  }

  /** The key that an unknown one most likely stands for. */
  Optional<String> meant(String key) {
    return elsewhere.containsKey(key)
        ? Optional.empty()
        : Optional.ofNullable(habits.get(key)).or(() -> Nearest.to(key, keys()));
  }

  /** A line that shows a key. */
  String example(String key) {
    return examples.getOrDefault(key, key + ": …");
  }
}
