package org.tentamen.variant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tentamen.answer.Key;
import org.tentamen.bank.Answer;
import org.tentamen.bank.Part;
import org.tentamen.formula.Rational;
import org.tentamen.formula.Value;

/**
 * Which steps and parameters a student's own earlier answers stand in for.
 *
 * <p>An earlier part is carried on if it may be, its answer is bare names, and the response is not
 * trivial unless the part allows that: a 0 or 1, or a list of nothing else, would make a later part
 * easy. What is itself the answer of the part judged is never put in: a wrong answer repeated is no
 * method.
 */
final class Carried {

  private final Plan plan;
  private final int part;
  private final Map<String, Value> earlier;

  Carried(Plan plan, int part, Map<String, Value> earlier) {
    this.plan = plan;
    this.part = part;
    this.earlier = earlier;
  }

  /** By name, what is put in. */
  Map<String, Value> values() {
    Map<String, Value> values = new HashMap<>();
    for (int i = 0; i < part; i++) {
      Part carrying = plan.question().parts().get(i);
      Value typed = earlier.get(carrying.id());
      if (typed != null && isCarried(carrying.carried(), typed)) {
        put(bareNames(i), typed, carrying.answer(), values);
      }
    }
    bareNames(part).forEach(values::remove);
    return values;
  }

  private List<String> bareNames(int of) {
    return plan.right().parts().get(of).key().bareNames();
  }

  private static void put(
      List<String> names, Value typed, Answer answer, Map<String, Value> values) {
    if (names.size() == 1 && !(answer instanceof Answer.Shape)) {
      values.put(names.get(0), typed);
    } else if (typed instanceof Value.Items list && !names.isEmpty()) {
      List<String> answered = answered(names, list.size(), answer);
      if (answered.size() == list.size() && agree(answered, list)) {
        for (int i = 0; i < list.size(); i++) {
          values.put(answered.get(i), list.get(i));
        }
      }
    }
  }

  /** The names that the items typed stand for; a batch size may have been left out. */
  private static List<String> answered(List<String> names, int typed, Answer answer) {
    boolean withoutBatch =
        answer instanceof Answer.Shape shape
            && shape.batch() == Key.Batch.OPTIONAL
            && typed == names.size() - 1;
    return withoutBatch ? names.subList(1, names.size()) : names;
  }

  /** Whether items that stand for the same name are the same. */
  private static boolean agree(List<String> names, Value.Items list) {
    Map<String, Value> seen = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Value before = seen.put(names.get(i), list.get(i));
      if (before != null && !Objects.equals(before, list.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCarried(Part.Carrying rule, Value typed) {
    return switch (rule) {
      case NEVER -> false;
      case UNLESS_TRIVIAL -> !isTrivial(typed);
      case ALWAYS -> true;
    };
  }

  private static boolean isTrivial(Value value) {
    if (value instanceof Value.Items list) {
      return list.items().stream().allMatch(Carried::isTrivial);
    }
    return value.equals(Rational.ZERO) || value.equals(Rational.ONE);
  }
}
