package org.tentamen.variant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.answer.KeyText;
import org.tentamen.answer.Notation;
import org.tentamen.bank.Part;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.formula.Value;

/** A version's solution, worked out: the steps' values and what is right for each part. */
public final class Solution {

  private final Variant variant;
  private final Graph graph;
  private final Worked worked;
  private final KeyRule.Role role;
  private final Key[] keys;

  Solution(Variant variant, Graph graph, Worked worked, KeyRule.Role role) {
    this.variant = variant;
    this.graph = graph;
    this.worked = worked;
    this.role = role;
    this.keys = new Key[graph.parts().size()];
  }

  /** The version that is solved. */
  public Variant variant() {
    return variant;
  }

  /**
   * The value of a parameter, step or symbol, as it was calculated.
   *
   * @throws IllegalArgumentException if the question has no such name
   */
  public Value value(String name) {
    return slots()[variant.plan().layout().slot(name)];
  }

  /** The steps' values by name, in the order of the file, as they were calculated. */
  public Map<String, Value> steps() {
    Map<String, Value> steps = new LinkedHashMap<>();
    variant.plan().layout().steps().forEach(name -> steps.put(name, value(name)));
    return steps;
  }

  /**
   * What follows for each part, in the order of the file.
   *
   * @throws InvalidInputException if an answer has no value, or none that its kind may have
   */
  public List<Key> keys() {
    List<Key> all = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      all.add(key(i));
    }
    return all;
  }

  /**
   * Refuses a solution that cannot be printed on a key: whose print would not be judged right.
   *
   * @param notation how the exam writes numbers
   * @throws InvalidInputException if an answer has no value, none that its kind may have, or none
   *     that its tolerance lets anybody write down
   */
  public void checkPrints(Optional<Notation> notation) {
    for (Part part : variant.plan().question().parts()) {
      int index = index(part);
      Key key = key(index);
      if (KeyText.isDoubtful(key) && !KeyText.isAccepted(key, notation)) {
        String what = part.id().isEmpty() ? "answer" : "answer of part '" + part.id() + "'";
        throw variant.explained(
            Failure.at(
                graph.parts().get(index).key().place().orElse(part.place()),
                what,
                "its key prints as " + KeyText.of(key, notation) + ", which is judged wrong",
                "a tolerance that takes the key as it is printed",
                "Give it 'tolerance: {decimals: 3}', for example, or round the value."));
      }
    }
  }

  /**
   * What follows for one part.
   *
   * @throws InvalidInputException if the answer has no value, or none that its kind may have
   */
  public Key key(Part part) {
    return key(index(part));
  }

  /** What follows for one part; empty where the answer has no value, or none of its kind. */
  public Optional<Key> find(Part part) {
    return find(index(part));
  }

  /**
   * The options that a choice of the smallest or largest of a list could mean: more than one where
   * several are as small or large.
   *
   * @return their labels; empty where the part is no such choice
   * @throws InvalidInputException if the list has no value
   */
  public List<String> tied(Part part) {
    try {
      return graph.parts().get(index(part)).key().tied(worked);
    } catch (Failure e) {
      throw variant.explained(e);
    }
  }

  /**
   * The other whole answers of a part, worth full marks.
   *
   * @throws InvalidInputException if one has no value, or none that its kind may have
   */
  public List<Key> also(Part part) {
    return also(index(part));
  }

  Key key(int part) {
    try {
      return attempt(part);
    } catch (Failure e) {
      throw variant.explained(e);
    }
  }

  List<Key> also(int part) {
    List<KeyRule> rules = graph.parts().get(part).also();
    if (rules.isEmpty()) {
      return List.of();
    }
    try {
      List<Key> also = new ArrayList<>(rules.size());
      for (KeyRule rule : rules) {
        also.add(arranged(part, rule));
      }
      return also;
    } catch (Failure e) {
      throw variant.explained(e);
    }
  }

  /** What follows for a part; empty where it has no value. */
  Optional<Key> find(int part) {
    try {
      return Optional.of(attempt(part));
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  /** The other answers of a part, without those that have no value. */
  List<Key> findAlso(int part) {
    List<Key> found = new ArrayList<>();
    for (KeyRule rule : graph.parts().get(part).also()) {
      try {
        found.add(arranged(part, rule));
      } catch (Failure e) {
        // A replay's answer without a value is one that nobody gives.
      }
    }
    return found;
  }

  /** Each value as it was calculated, in its slot. */
  Value[] slots() {
    return worked.exact();
  }

  /** What the steps came to, as calculated and as read. */
  Worked worked() {
    return worked;
  }

  private Key attempt(int part) {
    Key known = keys[part];
    if (known == null) {
      known = arranged(part, graph.parts().get(part).key());
      keys[part] = known;
    }
    return known;
  }

  private Key arranged(int part, KeyRule rule) {
    Plan plan = variant.plan();
    String id = plan.question().parts().get(part).id();
    return plan.options().arranged(rule.key(worked, role), variant.seed(), id);
  }

  private int index(Part part) {
    int index = variant.plan().indexOf(part);
    if (index < 0) {
      throw new IllegalArgumentException("part '" + part.id() + "' is not one of the question");
    }
    return index;
  }
}
