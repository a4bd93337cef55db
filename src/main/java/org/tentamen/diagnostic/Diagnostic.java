package org.tentamen.diagnostic;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with what a person wrote.
 *
 * @param severity how bad it is
 * @param place where it is; empty where there is no text to point at
 * @param found what was found, without a full stop, such as {@code unknown name 'vo' in formula}
 * @param expected what was expected instead, such as {@code one of: v0, t}; may be empty
 * @param mend how to mend it, one or more full sentences, such as {@code Did you mean 'v0'?}; may
 *     be empty
 */
public record Diagnostic(
    Severity severity, Optional<Place> place, String found, String expected, String mend)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic d) -> d.place().isEmpty())
          .thenComparing(
              d -> d.place().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

  /** Checks that nothing is missing. */
  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(mend, "mend");
    if (found.isBlank()) {
      throw new IllegalArgumentException("found must say what was found");
    }
  }

  /**
   * The message in one line: {@code file:line:column: error: found; expected … . Mend.} What was
   * typed is quoted as it is, but for characters that would act on a terminal.
   */
  public String headline() {
    StringBuilder line = new StringBuilder();
    place.ifPresent(p -> line.append(p).append(": "));
    line.append(severity.word()).append(": ").append(found);
    if (!expected.isEmpty()) {
      line.append("; expected ").append(expected);
    }
    line.append('.');
    if (!mend.isEmpty()) {
      line.append(' ').append(mend);
    }
    return ActingCharacter.shown(line.toString());
  }

  /**
   * The headline, then the line of the source and a caret under the place, as a teacher sees it.
   */
  @Override
  public String toString() {
    return place.map(p -> headline() + "\n" + Excerpt.of(p)).orElseGet(this::headline);
  }

  /** By place; those without one come last. */
  @Override
  public int compareTo(Diagnostic other) {
    return BY_PLACE.compare(this, other);
  }
}
