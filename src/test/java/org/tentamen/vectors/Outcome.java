package org.tentamen.vectors;

import java.util.Map;
import org.tentamen.formula.Value;

/** What a row asks of a question: nothing, with the reason, or something. */
sealed interface Outcome {

  /**
   * The question cannot express the row.
   *
   * @param reason the first rule of {@code mapping.md} that the row breaks
   */
  record Skip(String reason) implements Outcome {}

  /**
   * The question is solved and compared.
   *
   * @param set all of its parameters
   * @param want by part, what must come out
   */
  record Ask(Map<String, Value> set, Map<String, Value> want) implements Outcome {}

  static Outcome skip(String reason) {
    return new Skip(reason);
  }

  /** Of a question with a single answer. */
  static Outcome ask(Map<String, Value> set, Value want) {
    return new Ask(set, Map.of("", want));
  }
}
