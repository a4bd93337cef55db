package org.tentamen.answer;

import java.util.Locale;
import java.util.Optional;
import org.tentamen.formula.Rational;

/**
 * What came of judging one response.
 *
 * @param verdict the verdict
 * @param rule the rule that gave the credit; empty where none fitted
 * @param credit the share of the part's points, 0 to 1; 0 while a person has to decide
 * @param readAs how the response was understood, in the engine's own notation; empty where it was
 *     not
 * @param distance how far a number is from the key, |x − key|, as a decimal; empty for other kinds
 * @param misconception the id of the misconception that gives this answer, if one does
 * @param note what a person should know: how a doubtful notation was read, why a response goes to
 *     review; may be empty
 */
public record Judgement(
    Verdict verdict,
    Optional<Rule> rule,
    Rational credit,
    Optional<String> readAs,
    Optional<String> distance,
    Optional<String> misconception,
    String note) {

  /** What a response is. */
  public enum Verdict {
    /** Full credit. */
    CORRECT,
    /** Some credit. */
    PARTIAL,
    /** Understood, and no credit. */
    WRONG,
    /** Nothing was answered. */
    BLANK,
    /** A person has to decide; no points until then. */
    REVIEW;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in files and on screens. */
    public String word() {
      return word;
    }
  }

  /** Why a response earns credit, the strongest first. */
  public enum Rule {
    /** It is the key. */
    RIGHT,
    /** It is another answer that is worth full marks. */
    ALSO,
    /** It is the key of a student who rounds each step. */
    ROUNDED,
    /** It is the key with one digit too few. */
    PRECISION,
    /** It follows from the student's own earlier answers. */
    CARRIED,
    /** It is what a declared misconception leads to. */
    MISCONCEPTION,
    /** Some of its elements are right. */
    ELEMENTS,
    /** The number is right, and its unit, or the lack of one, costs something or everything. */
    UNIT;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in files and on screens. */
    public String word() {
      return word;
    }
  }
}
