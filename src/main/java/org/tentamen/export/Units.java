package org.tentamen.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tentamen.answer.Key;
import org.tentamen.answer.UnitRule;
import org.tentamen.render.HtmlWriter;
import org.tentamen.render.Images;

/**
 * The unit of a number, which is typed into the same box.
 *
 * @see <a href="https://docs.moodle.org/en/Numerical_question_type">Moodle, numerical questions:
 *     unit handling</a>
 */
final class Units {

  private static final HtmlWriter HTML = HtmlWriter.forQuizzes(Images.NONE);

  private Units() {}

  /**
   * The unit as Moodle marks it. A missing unit and an unknown one cost the same there; never more
   * than the author takes for the missing one.
   */
  static Optional<Body.Unit> of(Key key) {
    return rule(key).map(rule -> new Body.Unit(rule.name(), rule.missing()));
  }

  /** What Moodle's way of marking units changes. */
  static List<String> losses(Key key) {
    Optional<UnitRule> rule = rule(key);
    if (rule.isEmpty()) {
      return List.of();
    }
    List<String> losses = new ArrayList<>();
    if (!rule.get().wrong().equals(rule.get().missing())) {
      losses.add("a wrong unit costs as much as a missing one");
    }
    losses.add("a response in another unit is not converted");
    return losses;
  }

  /** What changes where no unit can be typed. */
  static List<String> notAsked(Key key) {
    if (rule(key).isEmpty()) {
      return List.of();
    }
    return List.of("the unit stands beside the box and is not asked for");
  }

  /** The unit that a number, or each number of a vector, is in. */
  static Optional<UnitRule> rule(Key key) {
    if (key instanceof Key.Vector vector) {
      return vector.rules().unit();
    }
    return key instanceof Key.Number number ? number.rules().unit() : Optional.empty();
  }

  /**
   * The unit that stands beside a box that takes no units, HTML: else nobody knew whether 2 or 2000
   * is asked for.
   */
  static Optional<String> beside(Key key) {
    return rule(key).map(unit -> HTML.words(unit.name()));
  }

  /**
   * The unit that stands beside a box, HTML.
   *
   * @param typed the unit that the box takes; students have to know one that costs something
   */
  static Optional<String> beside(Key key, Optional<Body.Unit> typed) {
    boolean isAsked = typed.filter(unit -> unit.penalty().signum() > 0).isPresent();
    return isAsked ? Optional.empty() : beside(key);
  }
}
