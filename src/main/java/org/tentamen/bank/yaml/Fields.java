package org.tentamen.bank.yaml;

import java.util.Optional;
import org.tentamen.diagnostic.Diagnostics;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.diagnostic.Place;

/** The values of a mapping whose keys are known. */
public final class Fields {

  /** Of more wrong keys only so many are explained; the next ones would say the same. */
  private static final int MOST_UNKNOWN = 20;

  private final YamlNode.Mapping mapping;
  private final KnownKeys known;
  private final Diagnostics problems;

  private Fields(YamlNode.Mapping mapping, KnownKeys known, Diagnostics problems) {
    this.mapping = mapping;
    this.known = known;
    this.problems = problems;
  }

  /** Reads a mapping, and reports every key that is not known and every key without a value. */
  public static Fields of(YamlNode.Mapping mapping, KnownKeys known, Diagnostics problems) {
    Fields fields = new Fields(mapping, known, problems);
    mapping.entries().stream()
        .filter(e -> !known.keys().contains(e.key().text()))
        .limit(MOST_UNKNOWN)
        .forEach(fields::reportUnknown);
    mapping.entries().stream()
        .filter(e -> known.keys().contains(e.key().text()) && isMissing(e.value()))
        .forEach(fields::reportMissing);
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
    return mapping.value(key).isPresent();
  }

  /** The value of a key; empty where the key is not there or has no value. */
  public Optional<YamlNode> value(String key) {
    return mapping.value(key).filter(v -> !isMissing(v));
  }

  /** Whether a key is there that is not known; what is missing may be what it was meant for. */
  public boolean hasUnknown() {
    return mapping.entries().stream().anyMatch(e -> !known.keys().contains(e.key().text()));
  }

  /** The value of a key, which is reported where neither it nor a misspelt one is there. */
  public Optional<YamlNode> required(String key) {
    boolean misspelt =
        mapping.entries().stream()
            .map(e -> e.key().text())
            .filter(k -> !known.keys().contains(k))
            .limit(MOST_UNKNOWN)
            .anyMatch(k -> Nearest.to(k, known.keys()).filter(key::equals).isPresent());
    if (!has(key) && !misspelt) {
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
    return mapping.entries().stream()
        .filter(e -> e.key().text().equals(key))
        .findFirst()
        .map(e -> e.key().place())
        .orElse(place());
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
    return Nearest.to(key, known.keys())
        .map(k -> "Did you mean '" + k + "'? " + MendedLine.write(entry.key().stretch(), k))
        .orElse("");
  }

  private void reportMissing(YamlNode.Entry entry) {
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
