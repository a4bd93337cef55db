package org.tentamen.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Place;

/** Reads ids and names, and sees that none stands twice. */
public final class Ids {

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  /** The columns of the files that grading reads and writes; an id is a column's heading there. */
  private static final Set<String> TAKEN =
      Set.of(
          "student",
          "name",
          "points",
          "max",
          "percent",
          "review",
          "question",
          "part",
          "response",
          "read_as",
          "verdict",
          "key",
          "rule",
          "distance",
          "misconception",
          "feedback",
          "note",
          "number",
          "id",
          "email",
          "none");

  private final String owner;
  private final FieldReader reader;
  private final Map<String, Place> firsts;

  /**
   * Ids that are unique together.
   *
   * @param owner what has them, {@code question}
   */
  public Ids(String owner, FieldReader reader) {
    this(owner, reader, new HashMap<>());
  }

  private Ids(String owner, FieldReader reader, Map<String, Place> firsts) {
    this.owner = owner;
    this.reader = reader;
    this.firsts = firsts;
  }

  /**
   * Ids that are unique together, though each is read by itself, in any order.
   *
   * @param firsts where each id stands first, from {@link #firsts}
   */
  static Ids among(Map<String, Place> firsts, String owner, FieldReader reader) {
    return new Ids(owner, reader, firsts);
  }

  /** Where each {@code id} of some mappings stands first. */
  static Map<String, Place> firsts(List<YamlNode> mappings) {
    Map<String, Place> firsts = new ConcurrentHashMap<>();
    for (YamlNode node : mappings) {
      if (node instanceof YamlNode.Mapping mapping
          && mapping.value("id").orElse(node) instanceof YamlNode.Scalar id) {
        firsts.putIfAbsent(id.text(), id.place());
      }
    }
    return firsts;
  }

  /** Whether a text may be an id: of its form, and no column's heading. */
  public static boolean mayBe(String text) {
    return ID.matcher(text).matches() && !TAKEN.contains(text);
  }

  /** An id that no other has. */
  public Optional<String> read(YamlNode node) {
    Optional<YamlNode.Scalar> scalar = reader.expect().scalar(node, "an id", "");
    return scalar.map(YamlNode.Scalar::text).filter(id -> fits(id, node) && isNew(id, node));
  }

  private boolean fits(String id, YamlNode node) {
    if (!ID.matcher(id).matches()) {
      String mend = mended(id);
      reader
          .problems()
          .error(
              node.place(),
              "'" + id + "' as the id of " + article() + owner,
              "a letter, then letters, digits, '-' and '_'",
              mend.isEmpty() ? "" : "Write `" + mend + "`.");
      return false;
    }
    if (TAKEN.contains(id)) {
      reader
          .problems()
          .error(
              node.place(),
              "'" + id + "' as the id of " + article() + owner,
              "an id that is neither a column of the files of marks nor 'none'",
              "Choose another, such as '" + id + "-1'.");
      return false;
    }
    return true;
  }

  private String article() {
    return "aeiou".indexOf(owner.charAt(0)) >= 0 ? "an " : "a ";
  }

  private boolean isNew(String id, YamlNode node) {
    Place first = firsts.computeIfAbsent(id, key -> node.place());
    boolean isNew = first.offset() == node.place().offset();
    if (!isNew) {
      reader
          .problems()
          .error(
              node.place(),
              "the id '" + id + "' for the second time",
              "an id that no other " + owner + " has",
              "The first is in line " + first.line() + ".");
    }
    return isNew;
  }

  /**
   * An id that is like a text.
   *
   * @return empty where the text has no letter or digit that an id may have
   */
  public static String mended(String id) {
    String fitting = id.strip().replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    boolean startsWithLetter = !fitting.isEmpty() && Character.isLetter(fitting.charAt(0));
    return startsWithLetter || fitting.isEmpty() ? fitting : "q" + fitting;
  }
}
