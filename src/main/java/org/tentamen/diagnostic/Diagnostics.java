package org.tentamen.diagnostic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Collects everything that is wrong with some input, so that its author is told all of it at once.
 */
public final class Diagnostics {

  private final List<Diagnostic> found = new ArrayList<>();

  /** Adds one. */
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** Adds an error at a place; see {@link Diagnostic} for how the three texts are worded. */
  public void error(Place place, String found, String expected, String mend) {
    add(new Diagnostic(Severity.ERROR, Optional.of(place), found, expected, mend));
  }

  /** Adds a warning at a place; see {@link Diagnostic} for how the three texts are worded. */
  public void warning(Place place, String found, String expected, String mend) {
    add(new Diagnostic(Severity.WARNING, Optional.of(place), found, expected, mend));
  }

  /**
   * Everything collected, sorted by place; what has the same place stays in the order it was added.
   */
  public List<Diagnostic> all() {
    List<Diagnostic> sorted = new ArrayList<>(found);
    Collections.sort(sorted);
    return List.copyOf(sorted);
  }

  /** How many there are so far. */
  public int size() {
    return found.size();
  }

  /** Whether there is an error among them. */
  public boolean hasErrors() {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /**
   * Ends the reading where there are errors.
   *
   * @throws InvalidInputException with all diagnostics, if one of them is an error
   */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new InvalidInputException(all());
    }
  }
}
