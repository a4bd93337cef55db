package org.tentamen.bank;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tentamen.bank.yaml.YamlNode;
import org.tentamen.diagnostic.Nearest;

/**
 * A question's parts as far as they could be read.
 *
 * @param single whether the question has one answer and no parts
 * @param whole the parts without errors
 * @param broken the ids of the others, of which nothing more is said
 */
record Parts(boolean single, List<Part> whole, Set<String> broken) {

  /** Of a question that says neither what its answer nor what its parts are. */
  static final Parts UNKNOWN = new Parts(false, List.of(), Set.of());

  Parts {
    whole = List.copyOf(whole);
    broken = Set.copyOf(broken);
  }

  /** The single part of a question without parts, if it could be read. */
  Optional<Part> only() {
    return single ? whole.stream().findFirst() : Optional.empty();
  }

  /** Whether there is no part to speak of. */
  boolean none() {
    return whole.isEmpty() && broken.isEmpty();
  }

  /** The variables of expressions that the parts ask for. */
  Set<String> variables() {
    Set<String> variables = new LinkedHashSet<>();
    for (Part part : whole) {
      if (part.answer() instanceof Answer.Expression expression) {
        variables.addAll(expression.variables().keySet());
      }
    }
    return variables;
  }

  /** The id of some part, for examples in messages. */
  String anyId() {
    return ids().stream().findFirst().orElse("part");
  }

  /** The part that a key names; one that does not exist is reported. */
  Optional<Part> named(YamlNode.Scalar key, FieldReader reader) {
    Optional<Part> part = whole.stream().filter(p -> p.id().equals(key.text())).findFirst();
    if (part.isEmpty() && !broken.contains(key.text())) {
      reader
          .problems()
          .error(
              key.place(),
              "unknown part '" + key.text() + "'",
              "one of: " + String.join(", ", ids()),
              Nearest.suggestion(key.text(), ids()));
    }
    return part;
  }

  private Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    whole.forEach(p -> ids.add(p.id()));
    ids.addAll(broken);
    return ids;
  }
}
