package org.tentamen.grade;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tentamen.diagnostic.Diagnostic;
import org.tentamen.diagnostic.Nearest;
import org.tentamen.diagnostic.Place;
import org.tentamen.diagnostic.Severity;

/**
 * Hands on what is wrong with response files as it is found, since a file with a million rows may
 * have a million mistakes.
 */
final class Problems {

  /** The nearest of many students takes a while to find. */
  private static final int MOST_SUGGESTIONS = 200;

  private final Consumer<Diagnostic> to;
  private final Map<String, String> suggestions = new HashMap<>();
  private boolean anyErrors;

  Problems(Consumer<Diagnostic> to) {
    this.to = to;
  }

  /** Reports what was found elsewhere. */
  void report(Diagnostic problem) {
    anyErrors |= problem.severity() == Severity.ERROR;
    to.accept(problem);
  }

  /** Reports an error; see {@link Diagnostic} for how the three texts are worded. */
  void error(Place place, String found, String expected, String mend) {
    anyErrors = true;
    to.accept(new Diagnostic(Severity.ERROR, Optional.of(place), found, expected, mend));
  }

  /** Reports something that a person should look at. */
  void warning(Place place, String found, String expected, String mend) {
    to.accept(new Diagnostic(Severity.WARNING, Optional.of(place), found, expected, mend));
  }

  /**
   * The known word that was most likely meant, as a sentence; empty where none is near, or after
   * many different words, when it is another file that was meant.
   */
  String suggestion(String word, Collection<String> known) {
    String before = suggestions.get(word);
    if (before != null || suggestions.size() == MOST_SUGGESTIONS) {
      return before == null ? "" : before;
    }
    String suggestion = Nearest.suggestion(word, known);
    suggestions.put(word, suggestion);
    return suggestion;
  }

  boolean anyErrors() {
    return anyErrors;
  }
}
