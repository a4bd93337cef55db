package org.tentamen.bank.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Place;

/** The values of a mapping whose keys are known. */
public final class Fields {

  /** Of more wrong keys only so many are explained; the next ones would say the same. */
  private static final int MOST_UNKNOWN = 20;

  private final YamlNode.Mapping mapping;
  private final KnownKeys known;
  private final Diagnostics problems;

  /** The entries by the key that was written or, where that is misspelt, meant. */
  private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();

  /** What YAML takes for a key behind the comma of {@code {from: 0,5}}. */
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private boolean unresolved = false;

  private Fields(YamlNode.Mapping mapping, KnownKeys known, Diagnostics problems) {
    this.mapping = mapping;
    this.known = known;
    this.problems = problems;
  }

  /**
   * Reads a mapping, and reports every key that is not known and every key without a value. A
   * misspelt key is reported and then read as the one it was meant for.
   */
  public static Fields of(YamlNode.Mapping mapping, KnownKeys known, Diagnostics problems) {
    Fields fields = new Fields(mapping, known, problems);
    mapping.entries().stream()
        .filter(e -> known.keys().contains(e.key().text()))
        .forEach(e -> fields.entries.put(e.key().text(), e));
    mapping.entries().stream()
        .filter(e -> !known.keys().contains(e.key().text()))
        .limit(MOST_UNKNOWN)
        .forEach(fields::unknown);
    fields.entries.forEach((key, entry) -> fields.reportIfMissing(entry));
    return fields;
  }

  /** Where the mapping starts. */
  public Place place() {
    return mapping.place();
  }

  /** The mapping itself. */
  public YamlNode.Mapping mapping() {
    return mapping;
  }

  /** Whether a key is there, with or without a value. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The value of a key; empty where the key is not there or has no value. */
  public Optional<YamlNode> value(String key) {
    return Optional.ofNullable(entries.get(key))
        .map(YamlNode.Entry::value)
        .filter(v -> !isMissing(v));
  }

  /**
   * Whether a key is there of which nobody knows what it was meant for; what seems to be missing
   * may stand there.
   */
  public boolean hasUnknown() {
    return unresolved;
  }

  /** The value of a key, which is reported where it is not there. */
  public Optional<YamlNode> required(String key) {
    if (!has(key)) {
      problems.error(
          place(),
          known.owner() + " without '" + key + "'",
          "the key '" + key + "'",
          "Add for example `" + known.example(key) + "`.");
    }
    return value(key);
  }

  /** Where a key stands, or the mapping where it does not. */
  public Place placeOf(String key) {
    return Optional.ofNullable(entries.get(key)).map(e -> e.key().place()).orElse(place());
  }

  private void unknown(YamlNode.Entry entry) {
    reportUnknown(entry);
    String key = entry.key().text();
    Optional<String> meant = known.meant(key);
    boolean free = meant.filter(k -> !entries.containsKey(k)).isPresent();
    if (free) {
      entries.put(meant.orElseThrow(), entry);
    } else {
      unresolved = true;
    }
  }

  private void reportUnknown(YamlNode.Entry entry) {
    String key = entry.key().text();
    String expected = "one of: " + String.join(", ", known.inOrder());
    problems.error(
        entry.key().place(),
        "unknown key '" + key + "' in " + known.owner(),
        expected,
        mend(entry));
  }

  private String mend(YamlNode.Entry entry) {
    String key = entry.key().text();
    if (known.elsewhere().containsKey(key)) {
      return known.elsewhere().get(key);
    }
    return known
        .meant(key)
        .map(k -> "Did you mean '" + k + "'? " + MendedLine.write(entry.key().stretch(), k))
        .orElse(DIGITS.matcher(key).matches() ? "The decimal sign is '.', as in 0.5." : "");
  }

  private void reportIfMissing(YamlNode.Entry entry) {
    if (!isMissing(entry.value())) {
      return;
    }
    String key = entry.key().text();
    Stretch value = entry.value().stretch();
    Optional<String> comment = Comments.after(value.source(), value.from());
    String mend =
        comment
            .map(text -> "Write `" + key + ": " + Quoted.of(text) + "` if that was the value.")
            .orElse("Write for example `" + known.example(key) + "`, or leave the key out.");
    problems.error(entry.key().place(), "the key '" + key + "' without a value", "a value", mend);
  }

  static boolean isMissing(YamlNode value) {
    return value instanceof YamlNode.Scalar scalar && scalar.isMissing();
  }
}
