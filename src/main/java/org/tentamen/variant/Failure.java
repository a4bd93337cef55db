package org.tentamen.variant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.InvalidInputException;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Severity;
import org.tentamen.formula.CalculationException;
import org.tentamen.formula.Formula;
import org.tentamen.formula.Value;

/**
 * Something of a question has no value, or none that it may have; for these numbers at least.
 *
 * <p>A replay that fails is dropped, thousands of times in a class, so this is cheap: the message
 * for a person is made by {@link #explained} where there is one to read it.
 */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient String what;
  private final transient Optional<Place> place;
  private final transient String expected;
  private final transient String mend;

  private Failure(String what, String found, Optional<Place> place, String expected, String mend) {
    super(found, null, false, false);
    this.what = what;
    this.place = place;
    this.expected = expected;
    this.mend = mend;
  }

  /** A formula without a value; {@code what} is what it is for, such as {@code step 'O_w'}. */
  static Failure of(String what, Formula formula, CalculationException why) {
    return new Failure(
        what,
        why.found(),
        Optional.of(why.place().orElseGet(() -> formula.passage().at(0))),
        "",
        "");
  }

  /** A value that may not be; see {@link Diagnostic} for how the texts are worded. */
  static Failure at(Place place, String what, String found, String expected, String mend) {
    return new Failure(what, found, Optional.of(place), expected, mend);
  }

  /**
   * The error for the person who wrote the question, with the values it failed for.
   *
   * @param question the question's id
   */
  InvalidInputException explained(String question, Map<String, Value> parameters) {
    String where = "question '" + question + "', " + what + ": " + getMessage();
    String numbers = parameters.isEmpty() ? "" : " with " + ValueText.assignments(parameters);
    return new InvalidInputException(
        java.util.List.of(new Diagnostic(Severity.ERROR, place, where + numbers, expected, mend)));
  }

  /** The same where no parameter has a value yet. */
  InvalidInputException explained(String question) {
    return explained(question, new LinkedHashMap<>());
  }
}
