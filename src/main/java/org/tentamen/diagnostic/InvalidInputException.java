package org.tentamen.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person wrote cannot be used; holds everything that is wrong with it. */
public final class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /**
   * Holds the diagnostics.
   *
   * @param diagnostics at least one
   */
  public InvalidInputException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    if (diagnostics.isEmpty()) {
      throw new IllegalArgumentException("diagnostics must not be empty");
    }
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** One error at a place; see {@link Diagnostic} for how the three texts are worded. */
  public static InvalidInputException at(Place place, String found, String expected, String mend) {
    return new InvalidInputException(
        List.of(new Diagnostic(Severity.ERROR, Optional.of(place), found, expected, mend)));
  }

  /** One error that has no place in a text, such as a command-line argument or a missing file. */
  public static InvalidInputException of(String found, String expected, String mend) {
    return new InvalidInputException(
        List.of(new Diagnostic(Severity.ERROR, Optional.empty(), found, expected, mend)));
  }

  /** Everything that is wrong, sorted by place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
